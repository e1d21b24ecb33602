#include "picture/fonts.hpp"

#include <fontconfig/fontconfig.h>

#include <string>

#include "base/error.hpp"

namespace mazmun::picture {

Fonts::Fonts(std::string_view font, bool and_of_machine) {
  FcConfig* config = and_of_machine ? FcInitLoadConfigAndFonts() : FcConfigCreate();
  if (config == nullptr) throw SystemError("the fonts of this machine cannot be read");
  if (!font.empty()) {
    file_ = memory_file("the built-in font", font);
    const std::string path = "/proc/self/fd/" + std::to_string(file_.get());
    if (FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>(path.c_str())) == FcFalse)
      throw SystemError("the built-in font cannot be read");
  }
  FcConfigSetCurrent(config);
  FcConfigDestroy(config);  // the library holds it itself now
}

}  // namespace mazmun::picture
