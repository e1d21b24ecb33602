// How wide letters are, shaped as they will be shown. The door of HarfBuzz.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mazmun::draw {

/// The font that figures are laid out for; it is built into the program, so that figures are the same on any machine.
inline constexpr std::string_view font_family = "Vazirmatn";

/// The width of `text` on one line at `size` pixels, with Arabic letters joined. Letters that the font lacks count as
/// wide as an "n".
double text_width(std::string_view text, double size);

/// `text` in lines of at most `width` pixels at `size`, broken at blanks; a longer word has a line of its own. At most
/// `most` lines, the last one then ends in "…".
std::vector<std::string> wrapped(std::string_view text, double size, double width, std::size_t most);

/// The letters of `text` that the built-in font lacks, each once, in the order of their numbers: letters, marks and
/// digits above ASCII. All of these where the program was built without the font.
std::u32string missing_letters(std::string_view text);

/// The font as it was built in; empty where the program was built without npm.
std::string_view font_bytes();

}  // namespace mazmun::draw
