// Texts that were stored as they look, turned into the order in which they are read (Unicode Bidirectional Algorithm,
// UAX 9, run backwards by ICU).
#pragma once

#include <string>
#include <string_view>

namespace mazmun::text {

/// A letter of a script that is written from right to left.
bool is_right_to_left_letter(char32_t code_point);

/// `line`, whose characters are in the order in which they stand from left to right, in the order in which they are
/// read; `right_to_left` is the direction of its paragraph. Brackets stay as they are.
std::string reading_order(std::string_view line, bool right_to_left);

/// Brackets and quotation marks that have a mirror image, turned: "(" for ")".
std::string mirrored(std::string_view line);

/// Letters that are there only for old fonts (Arabic and Latin presentation forms) as the letters that they stand for.
std::string without_presentation_forms(std::string_view text);

}  // namespace mazmun::text
