#include "slow_random.hpp"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "slow_text.hpp"

namespace mazmun::test {
namespace {

using Kind = MatchRule::Kind;
using Words = std::vector<std::u32string>;
using Names = std::vector<std::string>;

// Whatever the size of the test: small codebooks have lists of several rules too.
rc::Gen<std::size_t> number(std::size_t least, std::size_t most) {
  return rc::gen::resize(rc::kNominalSize, rc::gen::inRange(least, most + 1));
}

template <typename Value>
rc::Gen<std::vector<Value>> some(std::size_t least, std::size_t most, const rc::Gen<Value>& value) {
  return rc::gen::mapcat(number(least, most),
                         [value](std::size_t size) { return rc::gen::container<std::vector<Value>>(size, value); });
}

std::u32string joined(const Words& words) {
  std::u32string text;
  for (const std::u32string& word : words) text += word;
  return text;
}

// One of the words, which blanks separate.
rc::Gen<std::u32string> word_of(const std::u32string& words) {
  Words list(1);
  for (const char32_t sign : words) {
    if (sign == U' ')
      list.emplace_back();
    else
      list.back() += sign;
  }
  return rc::gen::elementOf(list);
}

// Words, each with what follows it; what follows the last one is left out.
rc::Gen<std::u32string> row_of(std::size_t most, const rc::Gen<std::u32string>& word,
                               const rc::Gen<std::u32string>& behind) {
  return rc::gen::map(some(1, most, rc::gen::pair(word, behind)),
                      [](const std::vector<std::pair<std::u32string, std::u32string>>& parts) {
                        std::u32string text;
                        for (const auto& [letters, gap] : parts) text += letters + gap;
                        return text.substr(0, text.size() - parts.back().second.size());
                      });
}

bool has_letters(const MatchRule& rule) {
  for (const Letter& letter : letters_of(from_utf8(rule.text))) {
    if (in_word(letter.sign)) return true;
  }
  return false;
}

MatchRule rule_of(Kind kind, const std::u32string& text) {
  MatchRule rule;
  rule.kind = kind;
  rule.text = to_utf8(text);
  return rule;
}

MatchRule plain_phrase(const std::u32string& text) { return rule_of(Kind::phrase, text); }

rc::Gen<std::u32string> text_of(const std::u32string& words, std::size_t most) {
  return row_of(most, word_of(words),
                rc::gen::weightedElement<std::u32string>({{12, U" "},
                                                          {4, U"\u200C"},
                                                          {1, U"\n"},
                                                          {1, U"  "},
                                                          {1, U", "},
                                                          {1, U"-"},
                                                          {1, U". "},
                                                          {1, U"\u200C "},
                                                          {1, U""}}));
}

rc::Gen<std::u32string> gap_of_phrase() {
  return rc::gen::weightedElement<std::u32string>({{8, U" "}, {8, U"\u200C"}, {1, U"-"}, {1, U" - "}, {1, U"\u200C "}});
}

// A phrase that is compared as it is, exactly, or with endings.
rc::Gen<MatchRule> phrase_of(const rc::Gen<std::u32string>& text) {
  enum Way { plain, exact, persian, english };
  const auto way = rc::gen::weightedElement<int>({{6, plain}, {2, exact}, {3, persian}, {3, english}});
  const auto rule = rc::gen::map(rc::gen::pair(text, way), [](const std::pair<std::u32string, int>& parts) {
    MatchRule result = rule_of(Kind::phrase, parts.first);
    result.exact = parts.second == exact;
    if (parts.second == persian) result.inflect = "fa";
    // Words with stars are compared as they are, which plain phrases try.
    if (parts.second == english && parts.first.find(U'*') == std::u32string::npos) result.inflect = "en";
    return result;
  });
  return rc::gen::suchThat(rule, has_letters);
}

rc::Gen<std::u32string> choice_of(int depth);

rc::Gen<std::u32string> piece_of(int depth) {
  const auto literal = rc::gen::weightedElement<std::u32string>(
      {{5, U"ا"}, {5, U"ب"},    {3, U"ی"},     {2, U"ي"},    {3, U"ك"},   {3, U"a"},  {2, U"E"},
       {2, U"b"}, {2, U"t"},    {2, U"s"},     {1, U"1"},    {2, U"۱"},   {2, U" "},  {2, U"\u200C"},
       {4, U"."}, {2, U"[اb]"}, {2, U"[يa1]"}, {1, U"[^ا]"}, {1, U"\\d"}, {1, U"\\."}});
  if (depth == 0) return literal;
  const auto group =
      rc::gen::map(choice_of(depth - 1), [](const std::u32string& inner) { return U"(" + inner + U")"; });
  return rc::gen::weightedOneOf<std::u32string>({{4, literal}, {1, group}});
}

rc::Gen<std::u32string> choice_of(int depth) {
  const auto times = rc::gen::weightedElement<std::u32string>(
      {{8, U""}, {2, U"*"}, {2, U"+"}, {2, U"?"}, {1, U"*?"}, {1, U"+?"}, {1, U"??"}});
  const auto repeated =
      rc::gen::map(rc::gen::pair(piece_of(depth), times),
                   [](const std::pair<std::u32string, std::u32string>& parts) { return parts.first + parts.second; });
  const auto anchor = rc::gen::element<std::u32string>(U"^", U"$");
  const auto piece = rc::gen::weightedOneOf<std::u32string>({{20, repeated}, {1, anchor}});
  const auto row = rc::gen::map(some(1, 3, piece), joined);
  return rc::gen::weightedOneOf<std::u32string>(
      {{3, row}, {1, rc::gen::map(rc::gen::pair(row, row), [](const std::pair<std::u32string, std::u32string>& rows) {
                    return rows.first + U"|" + rows.second;
                  })}});
}

rc::Gen<Names> names(const rc::Gen<std::string>& name) {
  return rc::gen::weightedOneOf<Names>({{2, rc::gen::just(Names{})}, {1, some(1, 2, name)}});
}

rc::Gen<Scope> scope() {
  return rc::gen::map(rc::gen::tuple(names(rc::gen::element<std::string>("P*", "P1", "R", "*", "*2", "p1")),
                                     names(rc::gen::element<std::string>("3", "4", "*", "1*")),
                                     names(rc::gen::element<std::string>("int*", "int01", "*t*", "x"))),
                      [](const std::tuple<Names, Names, Names>& parts) {
                        return Scope{std::get<0>(parts), std::get<1>(parts), std::get<2>(parts)};
                      });
}

rc::Gen<MatchRule> with_scope(const rc::Gen<MatchRule>& rule) {
  const auto where = rc::gen::weightedOneOf<Scope>({{19, rc::gen::just(Scope{})}, {1, scope()}});
  return rc::gen::map(rc::gen::pair(rule, where), [](const std::pair<MatchRule, Scope>& parts) {
    MatchRule result = parts.first;
    result.only = parts.second;
    return result;
  });
}

rc::Gen<MatchRule> list_of(Kind kind, const rc::Gen<MatchList>& items) {
  const auto within = rc::gen::weightedOneOf<std::size_t>({{1, rc::gen::just<std::size_t>(0)}, {2, number(1, 6)}});
  return rc::gen::map(rc::gen::pair(items, within), [kind](const std::pair<MatchList, std::size_t>& parts) {
    MatchRule rule = rule_of(kind, U"");
    rule.items = parts.first;
    if (kind == Kind::all && parts.second > 0) rule.within = parts.second;
    return rule;
  });
}

rc::Gen<MatchRule> only() {
  return rc::gen::map(scope(), [](const Scope& where) {
    MatchRule rule = rule_of(Kind::only, U"");
    rule.only = where;
    if (describe(where).empty()) rule.only.speakers = {"P*"};
    return rule;
  });
}

// A rule that finds something.
rc::Gen<MatchRule> rule_tree(int depth, bool vetoes) {
  const auto leaf =
      rc::gen::weightedOneOf<MatchRule>({{6, rc::gen::map(word_of(U"کتاب مشتری need* bank ا ب a b c"), plain_phrase)},
                                         {2, phrase_of(word_of(U"کتاب مشتری need Bank ا ب a b"))},
                                         {1, phrase_of_words()},
                                         {1, expression()}});
  if (depth == 0) return with_scope(leaf);
  const rc::Gen<MatchList> items = rule_list(depth - 1, vetoes);
  return with_scope(
      rc::gen::weightedOneOf<MatchRule>({{3, leaf}, {3, list_of(Kind::all, items)}, {1, list_of(Kind::any, items)}}));
}

}  // namespace

rc::Gen<std::u32string> text_of_letters(std::size_t longest) {
  return rc::gen::mapcat(rc::gen::inRange<std::size_t>(0, longest), [](std::size_t size) {
    return rc::gen::container<std::u32string>(size, rc::gen::elementOf(alphabet));
  });
}

rc::Gen<MatchRule> phrase_of_letters() {
  const auto letter = rc::gen::weightedElement<char32_t>({{6, U'ا'},
                                                          {6, U'ب'},
                                                          {3, U'ی'},
                                                          {3, U'ك'},
                                                          {2, U'ه'},
                                                          {2, U'آ'},
                                                          {1, U'ئ'},
                                                          {3, U'a'},
                                                          {2, U'E'},
                                                          {1, U'é'},
                                                          {1, U'1'},
                                                          {1, U'۱'},
                                                          {1, U'_'},
                                                          {2, U'*'}});
  const auto word = rc::gen::mapcat(
      number(1, 3), [letter](std::size_t size) { return rc::gen::container<std::u32string>(size, letter); });
  return phrase_of(row_of(3, word, gap_of_phrase()));
}

rc::Gen<std::u32string> text_of_words() {
  const std::u32string persian =
      U"کتاب كتاب کتاب‌ها ها های هم آفرینی هم‌آفرینی همآفريني ";
  const std::u32string endings = U"مشتری مُشتري مشتریها ی تر ا ب ۱۴۰۳ ";
  const std::u32string english = U"trust Trusts trusted trust‌ing partner partners need needs needed Bank bank a b 3";
  return text_of(persian + endings + english, 14);
}

rc::Gen<std::u32string> text_of_few_words() { return text_of(U"كتاب ها مشتری need needs bank ا ب a b c", 30); }

rc::Gen<MatchRule> phrase_of_words() {
  return phrase_of(row_of(
      3,
      word_of(
          U"کتاب كتاب‌ها هم آفریني هم‌آفرینی مشتری trust trusting partners needed "
          U"Bank "
          U"trust* "
          U"*ها کتاب* *ed a b ا ب ٣ *"),
      gap_of_phrase()));
}

rc::Gen<MatchRule> expression() {
  const auto border = rc::gen::element<std::u32string>(U"", U"\\b");
  return rc::gen::map(rc::gen::tuple(border, choice_of(2), border),
                      [](const std::tuple<std::u32string, std::u32string, std::u32string>& parts) {
                        return rule_of(Kind::regex, std::get<0>(parts) + std::get<1>(parts) + std::get<2>(parts));
                      });
}

rc::Gen<MatchList> rule_list(int depth, bool vetoes) {
  const auto nothing = rc::gen::just(MatchList{});
  const auto other = vetoes ? rc::gen::weightedOneOf<MatchList>(
                                  {{8, nothing},
                                   {1, some(1, 1, only())},
                                   {3, some(1, 1, with_scope(list_of(Kind::none, rule_list(depth / 2, false))))}})
                            : rc::gen::weightedOneOf<MatchList>({{8, nothing}, {1, some(1, 1, only())}});
  return rc::gen::map(rc::gen::pair(some(1, depth > 0 ? 2 : 3, rule_tree(depth, vetoes)), other),
                      [](const std::pair<MatchList, MatchList>& parts) {
                        MatchList rules = parts.first;
                        rules.insert(rules.end(), parts.second.begin(), parts.second.end());
                        return rules;
                      });
}

rc::Gen<Segment> segment() {
  return rc::gen::map(
      rc::gen::tuple(rc::gen::element<std::string>("", "P۱", "P12", "R"),
                     rc::gen::element<std::string>("", "3", "4", "13"), rc::gen::element<std::string>("int٠۱", "x")),
      [](const std::tuple<std::string, std::string, std::string>& parts) {
        Segment result;
        result.speaker = std::get<0>(parts);
        result.question = std::get<1>(parts);
        result.document = std::get<2>(parts);
        return result;
      });
}

}  // namespace mazmun::test
