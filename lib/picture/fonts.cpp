#include "picture/fonts.hpp"

#include <string>

#include "base/error.hpp"
#include "picture/drawing.hpp"

namespace mazmun::picture {

Fonts::Fonts(std::string_view font, bool and_of_machine) {
  FcConfig* config = and_of_machine ? fontconfig().init_load_config_and_fonts() : fontconfig().config_create();
  if (config == nullptr) throw SystemError("the fonts of this machine cannot be read");
  if (!font.empty()) {
    file_ = memory_file("the built-in font", font);
    const std::string path = "/proc/self/fd/" + std::to_string(file_.get());
    if (fontconfig().config_app_font_add_file(config, reinterpret_cast<const FcChar8*>(path.c_str())) == FcFalse)
      throw SystemError("the built-in font cannot be read");
  }
  fontconfig().config_set_current(config);
  fontconfig().config_destroy(config);  // the library holds it itself now
}

}  // namespace mazmun::picture
