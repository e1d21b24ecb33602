// The words of a text, read code point by code point: what every quicker way must come to, and what reads the few texts
// with characters that fold into more than one word, such as "½".
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace mazmun::match {

struct CarefulWord {
  std::string_view folded;       ///< with half-spaces
  text::Range bytes;             ///< from the first to the last letter
  std::string_view punctuation;  ///< folded, since the word before
};

/// Calls `take` with each word of `text`.
void read_carefully(std::string_view text, text::FoldTable& fold, const std::function<void(const CarefulWord&)>& take);

}  // namespace mazmun::match
