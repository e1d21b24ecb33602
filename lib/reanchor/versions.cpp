#include "reanchor/versions.hpp"

#include <algorithm>

#include "reanchor/doubles.hpp"
#include "text/utf8.hpp"

namespace mazmun::reanchor {
namespace {

std::vector<char32_t> code_points_of(std::string_view text) {
  std::vector<char32_t> result;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::decode(text, at);
    result.push_back(decoded.code_point);
    at += decoded.length;
  }
  return result;
}

std::vector<std::vector<std::uint32_t>> places_of(const Words& words) {
  std::vector<std::vector<std::uint32_t>> places;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::uint32_t number = words.words[i].number;
    if (number >= places.size()) places.resize(number + std::size_t{1});
    places[number].push_back(static_cast<std::uint32_t>(i));
  }
  return places;
}

std::vector<text::Range> runs_around(const std::vector<Link>& links) {
  std::vector<text::Range> runs(links.size());
  std::size_t first = 0;
  for (std::size_t i = 0; i < links.size(); ++i) {
    if (i > 0 && !follows(links[i - 1], links[i])) first = i;
    runs[i].start = links[first].old_word;
  }
  for (std::size_t i = links.size(); i-- > 0;) {
    const bool goes_on = i + 1 < links.size() && follows(links[i], links[i + 1]);
    runs[i].end = goes_on ? runs[i + 1].end : links[i].old_end();
  }
  return runs;
}

}  // namespace

Versions versions_of(const Document& before, const Document& after) {
  WordNumbers numbers;
  Versions versions;
  versions.before = &before;
  versions.after = &after;
  versions.old_text = code_points_of(before.text);
  versions.new_text = code_points_of(after.text);
  versions.old_words = words_of(before.text, numbers);
  versions.new_words = words_of(after.text, numbers);
  versions.alignment = align(versions.old_words, versions.new_words);
  versions.runs = runs_around(versions.alignment.links);
  versions.doubled = doubled_words(versions.old_words, versions.new_words, versions.alignment);
  versions.old_places = places_of(versions.old_words);
  versions.new_places = places_of(versions.new_words);
  return versions;
}

}  // namespace mazmun::reanchor
