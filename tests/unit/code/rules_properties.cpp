#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "code/rules_coder.hpp"
#include "slow_matcher.hpp"
#include "text/utf8.hpp"

namespace mazmun {
namespace {

std::string utf8(const std::u32string& text) {
  std::string bytes;
  for (const char32_t c : text) text::append(bytes, c);
  return bytes;
}

rc::Gen<std::u32string> text_of(int longest) {
  return rc::gen::mapcat(rc::gen::inRange(0, longest), [](int size) {
    return rc::gen::container<std::u32string>(static_cast<std::size_t>(size), rc::gen::elementOf(test::alphabet));
  });
}

// Words with single blanks or half-spaces between them, some with a star.
rc::Gen<std::u32string> phrase() {
  const auto word = rc::gen::mapcat(rc::gen::inRange(1, 4), [](int size) {
    return rc::gen::container<std::u32string>(
        static_cast<std::size_t>(size),
        rc::gen::weightedElement<char32_t>(
            {{6, U'ا'}, {6, U'ب'}, {3, U'ی'}, {3, U'ك'}, {2, U'ه'}, {3, U'a'}, {2, U'E'}, {1, U'1'}, {1, U'*'}}));
  });
  return rc::gen::map(rc::gen::mapcat(rc::gen::inRange(1, 4),
                                      [word](int size) {
                                        return rc::gen::container<std::vector<std::u32string>>(
                                            static_cast<std::size_t>(size), word);
                                      }),
                      [](const std::vector<std::u32string>& words) {
                        std::u32string joined;
                        std::size_t number = words.size();
                        for (const std::u32string& item : words) {
                          if (!joined.empty()) joined += (item.size() + number) % 2 == 0 ? U' ' : U'\u200C';
                          joined += item;
                        }
                        return joined;
                      });
}

bool has_letters(const std::u32string& text) {
  return std::any_of(text.begin(), text.end(), [](char32_t c) { return c != U'*' && c != U' ' && c != U'\u200C'; });
}

Codebook codebook_of(const std::vector<std::vector<std::u32string>>& codes) {
  Codebook codebook;
  codebook.levels = {"code"};
  for (const auto& phrases : codes) {
    Theme theme;
    theme.id = "c" + std::to_string(codebook.themes.size());
    for (const std::u32string& item : phrases) {
      if (has_letters(item)) theme.match.push_back({utf8(item), false, {}});
    }
    codebook.themes.push_back(theme);
  }
  return codebook;
}

std::vector<test::SlowHit> fast_find(const Codebook& codebook, std::size_t code, const std::u32string& text) {
  code::RulesCoder rules(codebook);
  Segment segment;
  segment.text = utf8(text);
  std::vector<test::SlowHit> hits;
  for (const Coding& coding : rules.code(segment, "rules")) {
    if (coding.code == codebook.themes[code].id) hits.push_back({coding.span->start, coding.span->end});
  }
  return hits;
}

std::string show(const std::vector<test::SlowHit>& hits) {
  std::string text;
  for (const auto& hit : hits) text += " " + std::to_string(hit.start) + "-" + std::to_string(hit.end);
  return text;
}

RC_GTEST_PROP(Matcher, FindsWhatTheSlowMatcherFinds, ()) {
  const auto codes = *rc::gen::resize(4, rc::gen::container<std::vector<std::vector<std::u32string>>>(
                                             rc::gen::container<std::vector<std::u32string>>(phrase())));
  const auto text = *text_of(60);
  const Codebook codebook = codebook_of(codes);
  for (std::size_t code = 0; code < codes.size(); ++code) {
    std::vector<std::u32string> phrases;
    std::copy_if(codes[code].begin(), codes[code].end(), std::back_inserter(phrases), has_letters);
    const auto slow = test::slow_find(phrases, text);
    const auto fast = fast_find(codebook, code, text);
    std::string shown;
    for (const auto& item : phrases) shown += "[" + utf8(item) + "] ";
    if (fast != slow)
      RC_FAIL("phrases " + shown + "text \"" + utf8(text) + "\" fast" + show(fast) + " slow" + show(slow));
  }
}

RC_GTEST_PROP(Matcher, FindsAPhraseInItself, ()) {
  const auto wanted =
      *rc::gen::suchThat(phrase(), [](const std::u32string& text) { return text.find(U'*') == std::u32string::npos; });
  const auto hits = fast_find(codebook_of({{wanted}}), 0, wanted);
  RC_ASSERT(hits == (std::vector<test::SlowHit>{{0, wanted.size()}}));
}

}  // namespace
}  // namespace mazmun
