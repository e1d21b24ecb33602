// What the matcher finds with its shortcuts is what it finds code point by code point.
#include "match/matcher.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>

#include "match/phrase.hpp"
#include "text/utf8.hpp"

namespace mazmun::match {
namespace {

rc::Gen<std::string> pieces(std::vector<std::string> from) { return rc::gen::elementOf(std::move(from)); }

rc::Gen<std::string> any_code_point() {
  return rc::gen::map(rc::gen::suchThat(rc::gen::inRange<std::uint32_t>(1, 0x3100),
                                        [](std::uint32_t c) { return c < 0xD800 || c > 0xDFFF; }),
                      [](std::uint32_t c) {
                        std::string text;
                        text::append(text, c);
                        return text;
                      });
}

// Words that share beginnings, letters that fold, and everything that may stand between and inside words.
rc::Gen<std::string> piece() {
  const std::vector<std::string> words{"trust",
                                       "Trust",
                                       "TRUSTED",
                                       "state",
                                       "a",
                                       "b_c",
                                       "_",
                                       "x1",
                                       "internationalization",
                                       "Internationalizations",
                                       "straße",
                                       "STRASSE",
                                       "naïve",
                                       "اعتماد",
                                       "كتاب",
                                       "کتاب",
                                       "می",
                                       "شود",
                                       "خانه",
                                       "ها",
                                       "خانۀ",
                                       "12",
                                       "۱۲",
                                       "ﬁne",
                                       "e\u0301",
                                       "ي",
                                       "م\u064E"};
  const std::vector<std::string> between{" ",      " ", " ",  " ",  "  ",     "\n",     ", ",     "-",
                                         ". ",     "«", "» ", "، ", "\u00A0", "\u200C", "\u200C", "\u00AD",
                                         "\u0640", "’", "(",  ") ", "\u3000", "\u0301"};
  return rc::gen::weightedOneOf<std::string>({{8, pieces(words)},
                                              {8, pieces(between)},
                                              {1, any_code_point()},
                                              {1, pieces({"½", "…", "ﷺ", "№", "\u2024", "😀", "²"})}});
}

rc::Gen<std::string> text_of(std::size_t most) {
  return rc::gen::map(rc::gen::resize(static_cast<int>(most), rc::gen::container<std::vector<std::string>>(piece())),
                      [](const std::vector<std::string>& parts) {
                        std::string text;
                        for (const std::string& part : parts) text += part;
                        return text;
                      });
}

std::string phrase_text() {
  std::string phrase = *text_of(4);
  if (*rc::gen::inRange(0, 4) == 0) phrase += "*";
  if (*rc::gen::inRange(0, 12) == 0) phrase = "*" + phrase;
  return phrase;
}

Matcher some_matcher(int stems) {
  Matcher matcher;
  const int count = *rc::gen::inRange(1, 12);
  for (int i = 0; i < count; ++i) {
    Phrase phrase = parse_phrase(phrase_text());
    if (is_empty(phrase)) continue;
    phrase.by_stem = *rc::gen::inRange(0, 8) < stems;
    matcher.add(phrase, static_cast<std::size_t>(i));
  }
  matcher.keep_words();
  return matcher;
}

using Seen = std::vector<std::array<std::size_t, 5>>;

Seen seen(const std::vector<Hit>& hits) {
  Seen all;
  for (const Hit& hit : hits)
    all.push_back({hit.rule, hit.code_points.start, hit.code_points.end, hit.bytes.start, hit.bytes.end});
  return all;
}

void compare(Matcher matcher, const std::string& text) {
  const Seen quick = seen(matcher.find(text));
  const auto words = matcher.words();
  RC_ASSERT(quick == seen(matcher.find_carefully(text)));
  RC_ASSERT(words == matcher.words());
  Matcher copy = matcher;
  RC_ASSERT(quick == seen(copy.find(text)));
}

RC_GTEST_PROP(QuickMatcher, FindsWhatTheCarefulOneFinds, ()) { compare(some_matcher(0), *text_of(60)); }

RC_GTEST_PROP(QuickMatcher, FindsStemsAsTheCarefulOneDoes, ()) { compare(some_matcher(4), *text_of(60)); }

// Borders of what is read at once fall everywhere.
RC_GTEST_PROP(QuickMatcher, FindsTheSameAtEveryOffset, ()) {
  const Matcher matcher = some_matcher(0);
  compare(matcher, std::string(*rc::gen::inRange<std::size_t>(0, 70), *rc::gen::element('a', ' ')) + *text_of(20));
}

RC_GTEST_PROP(QuickMatcher, ReadsLongWordsToo, ()) {
  const std::string letter = *rc::gen::element<std::string>("x", "پ", "ß", "_", "é");
  std::string word;
  for (auto size = *rc::gen::inRange<std::size_t>(1, 700); size > 0; --size) word += letter;
  Matcher matcher;
  matcher.add(parse_phrase(word), 0);
  matcher.add(parse_phrase(word + "x"), 1);
  matcher.add(parse_phrase(word.substr(0, 2 * letter.size()) + "*"), 2);
  matcher.keep_words();
  compare(matcher, word + " " + word + "x " + word + "y");
}

TEST(QuickMatcher, KnowsEveryCodePoint) {
  Matcher matcher;
  matcher.add(parse_phrase("ab"), 0);
  matcher.add(parse_phrase("a b"), 1);
  matcher.add(parse_phrase("a*"), 2);
  matcher.keep_words();
  for (char32_t c = 1; c < 0x20000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string between;
    text::append(between, c);
    const std::string text = "a" + between + "b " + between + "ab" + between;
    const Seen quick = seen(matcher.find(text));
    const auto words = matcher.words();
    ASSERT_EQ(quick, seen(matcher.find_carefully(text))) << static_cast<std::uint32_t>(c);
    ASSERT_EQ(words, matcher.words()) << static_cast<std::uint32_t>(c);
  }
}

}  // namespace
}  // namespace mazmun::match
