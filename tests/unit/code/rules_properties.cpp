#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "code/rules_coder.hpp"
#include "slow_matcher.hpp"
#include "slow_random.hpp"
#include "slow_text.hpp"
#include "slow_yaml.hpp"

namespace mazmun {
namespace {

using Spans = std::vector<Span>;

// The themes "c0", "c1", … with one list of rules each.
Codebook codebook_of(const std::vector<MatchList>& codes) {
  Codebook codebook;
  codebook.levels = {"code"};
  for (const MatchList& rules : codes) {
    Theme theme;
    theme.id = "c" + std::to_string(codebook.themes.size());
    theme.match = rules;
    codebook.themes.push_back(theme);
  }
  return codebook;
}

std::vector<Spans> fast_find(const Codebook& codebook, Segment segment, const std::u32string& text) {
  code::RulesCoder rules(codebook);
  segment.text = test::to_utf8(text);
  std::vector<Spans> hits(codebook.themes.size());
  for (const Coding& coding : rules.code(segment, "rules")) hits[*codebook.find(coding.code)].push_back(*coding.span);
  return hits;
}

std::string show(const Spans& hits) {
  std::string text;
  for (const Span& hit : hits) text += " " + std::to_string(hit.start) + "-" + std::to_string(hit.end);
  return text.empty() ? " nothing" : text;
}

// Every code finds the same, be it sought quickly or slowly.
void compare(const std::vector<MatchList>& codes, const Segment& segment, const std::u32string& text) {
  const Codebook codebook = codebook_of(codes);
  const std::vector<Spans> fast = fast_find(codebook, segment, text);
  for (std::size_t code = 0; code < codes.size(); ++code) {
    const Spans slow = test::slow_find(codes[code], segment, text);
    if (fast[code] == slow) continue;
    RC_FAIL("c" + std::to_string(code) + " of\n" + test::as_yaml(codebook) + "in " + test::as_yaml(segment) + " " +
            test::as_yaml(text) + "\nfast:" + show(fast[code]) + "\nslow:" + show(slow));
  }
}

// A few codes of these rules.
rc::Gen<std::vector<MatchList>> codes_of(const rc::Gen<MatchList>& rules) {
  return rc::gen::resize(4, rc::gen::container<std::vector<MatchList>>(rules));
}

rc::Gen<std::vector<MatchList>> codes_of(const rc::Gen<MatchRule>& rule) {
  return codes_of(rc::gen::resize(4, rc::gen::container<MatchList>(rule)));
}

RC_GTEST_PROP(Matcher, FindsWhatTheSlowMatcherFinds, ()) {
  compare(*codes_of(test::phrase_of_letters()), {}, *test::text_of_letters(60));
}

RC_GTEST_PROP(Matcher, FindsAPhraseInItself, ()) {
  const MatchRule wanted = *rc::gen::suchThat(test::phrase_of_letters(), [](const MatchRule& rule) {
    return !rule.exact && rule.text.find('*') == std::string::npos;
  });
  const std::u32string text = test::from_utf8(wanted.text);
  const Spans hits = fast_find(codebook_of({{wanted}}), {}, text)[0];
  if (hits != Spans{{0, text.size()}}) RC_FAIL(test::as_yaml(wanted) + " in itself:" + show(hits));
}

RC_GTEST_PROP(Rules, FindPhrasesOfWordsAsTheSlowMatcherDoes, ()) {
  compare(*codes_of(test::phrase_of_words()), {}, *test::text_of_words());
}

RC_GTEST_PROP(Rules, FindRegularExpressionsAsTheSlowMatcherDoes, ()) {
  compare(*codes_of(test::expression()), {}, *test::text_of_letters(30));
}

RC_GTEST_PROP(Rules, FindTreesAsTheSlowMatcherDoes, ()) {
  const Segment segment = *test::segment();
  compare(*codes_of(test::rule_list(3, true)), segment, *test::text_of_few_words());
}

}  // namespace
}  // namespace mazmun
