#include "picture/fonts.hpp"

#include <fcntl.h>
#include <fontconfig/fontconfig.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <string>

#include "base/error.hpp"

namespace mazmun::picture {
namespace {

int file_of(std::string_view bytes) {
  const int file = ::memfd_create("font", MFD_CLOEXEC);
  if (file < 0) throw SystemError("font", "cannot be handed over", errno);
  while (!bytes.empty()) {
    const ssize_t count = ::write(file, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) {
      const int error = errno;
      ::close(file);
      throw SystemError("font", "cannot be handed over", error);
    }
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return file;
}

}  // namespace

Fonts::Fonts(std::string_view font, bool and_of_machine) {
  FcConfig* config = and_of_machine ? FcInitLoadConfigAndFonts() : FcConfigCreate();
  if (config == nullptr) throw SystemError("the fonts of this machine cannot be read");
  if (!font.empty()) {
    file_ = file_of(font);
    const std::string path = "/proc/self/fd/" + std::to_string(file_);
    if (FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>(path.c_str())) == FcFalse)
      throw SystemError("the built-in font cannot be read");
  }
  FcConfigSetCurrent(config);
  FcConfigDestroy(config);  // the library holds it itself now
}

Fonts::~Fonts() {
  if (file_ >= 0) ::close(file_);
}

}  // namespace mazmun::picture
