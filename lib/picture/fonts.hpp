// The fonts that pictures are set in. The door of fontconfig.
#pragma once

#include <string_view>

#include "base/descriptor.hpp"

namespace mazmun::picture {

/// While it lives, text is set in the built-in font alone, so that a picture is the same on any machine; with
/// `and_of_machine` what that font lacks comes from the fonts that the machine has. One at a time. Throws SystemError
/// where the font can't be handed over.
class Fonts {
 public:
  Fonts(std::string_view font, bool and_of_machine);
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;

 private:
  Descriptor file_;  // without a name; the library reads it until the end
};

}  // namespace mazmun::picture
