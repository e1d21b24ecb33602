// Texts that were stored as they look, turned into the order in which they are read (Unicode Bidirectional Algorithm,
// UAX 9, run backwards by ICU).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/utf8.hpp"

namespace mazmun::text {

/// A letter of a script that is written from right to left.
bool is_right_to_left_letter(char32_t code_point);

/// `line`, whose characters are in the order in which they stand from left to right, in the order in which they are
/// read; `right_to_left` is the direction of its paragraph. Brackets stay as they are.
std::string reading_order(std::string_view line, bool right_to_left);

/// The direction of the first letter that has one (UAX 9, P2); `otherwise` where none has.
bool begins_right_to_left(std::string_view text, bool otherwise);

/// Bytes of a text that are shown in one direction: from left to right where `level` is even.
struct DirectionRun {
  Range range;
  int level = 0;
};

/// The runs that tile `text`, in the order of reading, by UAX 9; `right_to_left` is the direction of its paragraph.
std::vector<DirectionRun> direction_runs(std::string_view text, bool right_to_left);

/// Marks, embeddings, overrides and isolates: code points that do nothing but turn the direction of others.
bool is_direction_control(char32_t code_point);

/// Brackets and quotation marks that have a mirror image, turned: "(" for ")".
std::string mirrored(std::string_view line);

/// Letters that are there only for old fonts (Arabic and Latin presentation forms) as the letters that they stand for.
std::string without_presentation_forms(std::string_view text);

}  // namespace mazmun::text
