#include "code/near.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace mazmun::code {
namespace {

using text::Range;

struct NearText {
  std::vector<Range> words;
  std::vector<std::vector<Range>> items;
};

std::size_t below(std::size_t count) { return *rc::gen::inRange<std::size_t>(0, count); }

// Words of one to three letters, up to two other characters between them, and one to three items with a few ranges,
// which may begin and end inside of words and between them.
NearText any_text() {
  NearText text;
  std::size_t at = below(2);
  for (std::size_t left = 1 + below(7); left > 0; --left) {
    const std::size_t end = at + 1 + below(3);
    text.words.push_back({at, end});
    at = end + 1 + below(2);
  }
  for (std::size_t left = 1 + below(3); left > 0; --left) {
    text.items.emplace_back();
    for (std::size_t ranges = below(5); ranges > 0; --ranges) {
      const std::size_t start = below(at);
      text.items.back().push_back({start, start + 1 + below(std::min<std::size_t>(at - start, 5))});
    }
  }
  return text;
}

// Counted one by one, letter by letter.
std::size_t words_touched(const std::vector<Range>& words, Range range) {
  std::size_t touched = 0;
  for (const Range& word : words) {
    bool touches = false;
    for (std::size_t letter = word.start; letter < word.end; ++letter) {
      touches = touches || (range.start <= letter && letter < range.end);
    }
    touched += touches ? 1 : 0;
  }
  return touched;
}

// All choices of one range for each item from `item` on, joined with what was chosen before.
void choose(const std::vector<std::vector<Range>>& items, std::size_t item, Range chosen,
            const std::function<void(Range)>& use) {
  if (item == items.size()) return use(chosen);
  for (const Range& range : items[item]) {
    choose(items, item + 1, {std::min(chosen.start, range.start), std::max(chosen.end, range.end)}, use);
  }
}

// What all choices reach that are near enough: rising starts, falling ends.
std::vector<Range> slow_near(const NearText& text, const std::optional<std::size_t>& within, bool every_end) {
  std::map<std::size_t, std::set<std::size_t, std::greater<>>> reached;
  choose(text.items, 0, {static_cast<std::size_t>(-1), 0}, [&](Range range) {
    if (!within || words_touched(text.words, range) <= *within) reached[range.start].insert(range.end);
  });
  std::vector<Range> found;
  for (const auto& [start, ends] : reached) {
    for (const std::size_t end : ends) {
      found.push_back({start, end});
      if (!every_end) break;
    }
  }
  return found;
}

RC_GTEST_PROP(Near, FindsWhatAllChoicesReach, (bool every_end)) {
  const NearText text = any_text();
  RC_ASSERT(find_near(text.items, {{}, nullptr, every_end}) == slow_near(text, {}, every_end));
}

RC_GTEST_PROP(Near, FindsWhatAllChoicesReachWithinSomeWords, (bool every_end)) {
  const NearText text = any_text();
  const std::size_t within = 1 + below(6);
  const std::vector<Range> slow = slow_near(text, within, every_end);
  RC_CLASSIFY(!slow.empty());
  RC_ASSERT(find_near(text.items, {within, &text.words, every_end}) == slow);
}

RC_GTEST_PROP(Near, DoesNotDependOnTheOrderOfItems, ()) {
  const NearText text = any_text();
  auto turned = text.items;
  std::reverse(turned.begin(), turned.end());
  for (auto& item : turned) std::reverse(item.begin(), item.end());
  const Near near{1 + below(6), &text.words, true};
  RC_ASSERT(find_near(turned, near) == find_near(text.items, near));
}

RC_GTEST_PROP(WordsIn, CountsAsOneWouldWithTheFinger, ()) {
  const NearText text = any_text();
  const std::size_t end = text.words.back().end + 2;
  const std::size_t start = below(end);
  const Range range{start, start + 1 + below(end - start)};
  RC_ASSERT(words_in(text.words, range) == words_touched(text.words, range));
}

}  // namespace
}  // namespace mazmun::code
