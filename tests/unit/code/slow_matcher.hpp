// A matcher that is as slow as it is plain: it tries every place of a text letter by letter, from the words of
// docs/matching.md. It shares no code with lib/code or lib/text, so that both can be held against each other. Its fold
// knows only the characters of `alphabet`.
#pragma once

#include <string>
#include <vector>

namespace mazmun::test {

struct SlowHit {
  std::size_t start = 0;  // code points
  std::size_t end = 0;
  friend bool operator==(const SlowHit&, const SlowHit&) = default;
};

/// Characters for random texts, chosen so that phrases are often found and often just missed.
extern const std::u32string alphabet;

/// The hits of a code that has these phrases: leftmost, then longest, without overlaps.
std::vector<SlowHit> slow_find(const std::vector<std::u32string>& phrases, const std::u32string& text);

}  // namespace mazmun::test
