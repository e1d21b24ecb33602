#include "match/word_pattern.hpp"

#include <algorithm>

namespace mazmun::match {
namespace {

constexpr std::string_view half_space = "\xE2\x80\x8C";

// Tries to match up to the next "*" of the pattern; moves both on and says whether it worked.
bool match_literal(std::string_view& pattern, std::string_view& word) {
  while (!pattern.empty() && pattern.front() != '*') {
    if (pattern.front() == '|') {
      if (!word.starts_with(half_space)) return false;
      word.remove_prefix(half_space.size());
      pattern.remove_prefix(1);
      continue;
    }
    while (word.starts_with(half_space)) word.remove_prefix(half_space.size());
    if (word.empty() || word.front() != pattern.front()) return false;
    word.remove_prefix(1);
    pattern.remove_prefix(1);
  }
  return true;
}

}  // namespace

bool matches(std::string_view pattern, std::string_view word) {
  if (!match_literal(pattern, word)) return false;
  if (pattern.empty()) return word.empty();
  // Behind a star: the first place where the next stretch fits is as good as any, but the last stretch must end the
  // word.
  while (!pattern.empty()) {
    pattern.remove_prefix(1);
    if (pattern.empty()) return true;
    for (;;) {
      std::string_view rest = pattern;
      std::string_view tail = word;
      if (match_literal(rest, tail) && (!rest.empty() || tail.empty())) {
        pattern = rest;
        word = tail;
        break;
      }
      if (word.empty()) return false;
      word.remove_prefix(1);
    }
  }
  return true;
}

std::string without_half_spaces(std::string_view word) {
  std::string result;
  while (!word.empty()) {
    const std::size_t stop = std::min(word.find(half_space), word.size());
    result += word.substr(0, stop);
    word.remove_prefix(std::min(stop + half_space.size(), word.size()));
  }
  return result;
}

}  // namespace mazmun::match
