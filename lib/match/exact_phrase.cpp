#include "match/exact_phrase.hpp"

#include <string>

#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::match {
namespace {

constexpr char32_t gap = U' ';

bool is_border(char32_t c) { return !text::is_word_character(c) && c != gap && c != U'*'; }

bool is_invisible(char32_t c) {
  return c == 0x00AD || c == 0x061C || c == 0x200D || c == 0xFEFF || (c >= 0x200B && c <= 0x200F && c != text::zwnj) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) || (c >= 0x2066 && c <= 0x206F);
}

// Letters, punctuation, and one gap for each run of blanks; half-spaces as `half_space` says.
std::u32string letters_of(std::string_view written, bool half_space_is_gap) {
  std::u32string letters;
  const std::string composed = text::nfc(written);
  for (std::size_t at = 0; at < composed.size();) {
    const text::Decoded decoded = text::decode(composed, at);
    at += decoded.length;
    const char32_t c = decoded.code_point;
    if (is_invisible(c)) continue;
    const bool blank = text::is_blank(c) || (c == text::zwnj && half_space_is_gap);
    if (c == text::zwnj && !half_space_is_gap) continue;
    if (!blank) letters += c;
    if (blank && !letters.empty() && letters.back() != gap) letters += gap;
  }
  return letters;
}

// `phrase` against `found` from p and f on: a gap stands for a gap or nothing, and gaps around punctuation for nothing.
bool fits(const std::u32string& phrase, std::size_t p, const std::u32string& found, std::size_t f) {
  for (; p < phrase.size(); ++p) {
    const bool at_gap = f < found.size() && found[f] == gap;
    if (phrase[p] == U'*') {
      for (std::size_t behind = f;; ++behind) {
        if (fits(phrase, p + 1, found, behind)) return true;
        if (behind == found.size() || !text::is_word_character(found[behind])) return false;
      }
    }
    if (phrase[p] == gap) {
      if (at_gap) ++f;
      continue;
    }
    const bool beside_border = is_border(phrase[p]) || (p > 0 && is_border(phrase[p - 1]));
    if (at_gap && beside_border) ++f;
    if (f == found.size() || found[f] != phrase[p]) return false;
    ++f;
  }
  return f == found.size();
}

std::u32string without_punctuation_at_ends(std::u32string letters) {
  const auto outside = [](char32_t c) { return c == gap || is_border(c); };
  while (!letters.empty() && outside(letters.back())) letters.pop_back();
  std::size_t start = 0;
  while (start < letters.size() && outside(letters[start])) ++start;
  return letters.substr(start);
}

}  // namespace

bool has_letters_of(std::string_view phrase, std::string_view found) {
  return fits(without_punctuation_at_ends(letters_of(phrase, true)), 0, letters_of(found, false), 0);
}

}  // namespace mazmun::match
