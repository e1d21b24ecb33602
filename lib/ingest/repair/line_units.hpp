// A line taken apart: letters, numbers, foreign words, punctuation.
#pragma once

#include <string_view>
#include <vector>

#include "ingest/repair/lexicon.hpp"
#include "text/utf8.hpp"

namespace mazmun::ingest::repair {

/// A letter of Persian with the marks on it, or something that extractors leave in one piece: a number, foreign words,
/// a sign.
struct Unit {
  text::Range bytes;
  WordClass what = WordClass::unknown;  ///< unknown: a letter
  Symbol letter = no_symbol;
  int blanks_before = 0;
  bool quotes = false;   ///< of brackets: a quotation mark
  bool cutting = false;  ///< is_cutting_letter()
};

/// The units of a line, blanks left out.
std::vector<Unit> units_of(std::string_view line);

/// Opening brackets and quotation marks, closing ones, stops, and signs such as commas.
WordClass punctuation_class(char32_t code_point);

}  // namespace mazmun::ingest::repair
