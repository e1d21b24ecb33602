#include "text/folded_text.hpp"

#include "text/fold.hpp"
#include "text/properties.hpp"

namespace mazmun::text {
namespace {

bool word_behind(std::string_view folded, std::size_t at) {
  while (at < folded.size()) {
    const Decoded decoded = decode(folded, at);
    if (decoded.code_point != zwnj) return is_word_character(decoded.code_point);
    at += decoded.length;
  }
  return false;
}

bool word_before(std::string_view folded, std::size_t at) {
  while (at > 0) {
    do {
      --at;
    } while ((static_cast<unsigned char>(folded[at]) & 0xC0U) == 0x80U);
    const char32_t code_point = decode(folded, at).code_point;
    if (code_point != zwnj) return is_word_character(code_point);
  }
  return false;
}

}  // namespace

FoldedText fold_with_origins(std::string_view text) {
  thread_local FoldTable table;
  FoldedText folded;
  folded.text.reserve(text.size());
  folded.origins.reserve(text.size());
  std::uint32_t code_point = 0;
  for (std::size_t at = 0; at < text.size(); ++code_point) {
    const Decoded decoded = decode(text, at);
    folded.text += table[decoded.code_point].folded();
    folded.origins.resize(folded.text.size(), code_point);
    at += decoded.length;
  }
  return folded;
}

bool is_word_border(std::string_view folded, std::size_t at) {
  return word_before(folded, at) != word_behind(folded, at);
}

}  // namespace mazmun::text
