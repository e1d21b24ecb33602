#include "reanchor/words.hpp"

#include <algorithm>

#include "text/folded_text.hpp"
#include "text/properties.hpp"

namespace mazmun::reanchor {
namespace {

// Code points.
std::vector<std::uint32_t> line_ends(std::string_view text) {
  std::vector<std::uint32_t> ends;
  std::uint32_t code_point = 0;
  for (std::size_t at = 0; at < text.size(); at += text::decode(text, at).length, ++code_point) {
    if (text[at] == '\n') ends.push_back(code_point);
  }
  return ends;
}

}  // namespace

std::uint32_t WordNumbers::of(std::string_view word) {
  return numbers_.emplace(std::string(word), static_cast<std::uint32_t>(numbers_.size())).first->second;
}

text::Range Words::inside(text::Range range) const {
  const auto first = std::partition_point(
      words.begin(), words.end(), [&](const Word& word) { return origins[word.letters.end - 1] < range.start; });
  const auto last = std::partition_point(first, words.end(),
                                         [&](const Word& word) { return origins[word.letters.start] < range.end; });
  return {static_cast<std::size_t>(first - words.begin()), static_cast<std::size_t>(last - words.begin())};
}

Words words_of(std::string_view text, WordNumbers& numbers) {
  const text::FoldedText folded = text::fold_with_origins(text);
  Words result;
  result.letters.reserve(folded.text.size());
  result.origins.reserve(folded.text.size());
  const std::vector<std::uint32_t> ends = line_ends(text);
  std::size_t line = 0;
  std::size_t begin = 0;  // of the word that is being read, in result.letters
  const auto end_word = [&] {
    if (begin == result.letters.size()) return;
    const std::string_view word = std::string_view(result.letters).substr(begin);
    while (line < ends.size() && ends[line] < result.origins[begin]) ++line;
    result.words.push_back({numbers.of(word), {begin, result.letters.size()}, line});
    begin = result.letters.size();
  };
  for (std::size_t at = 0; at < folded.text.size();) {
    const text::Decoded decoded = text::decode(folded.text, at);
    if (text::is_word_character(decoded.code_point)) {
      result.letters.append(folded.text, at, decoded.length);
      result.origins.insert(result.origins.end(), decoded.length, folded.origins[at]);
    } else {
      end_word();
    }
    at += decoded.length;
  }
  end_word();
  return result;
}

}  // namespace mazmun::reanchor
