// Random rules and texts for the properties of the matcher, chosen so that rules often find something and often just
// miss it.
#pragma once

#include <rapidcheck.h>

#include <cstddef>
#include <string>

#include "model/match_rule.hpp"
#include "model/segment.hpp"

namespace mazmun::test {

/// Texts and phrases of single characters: words that nobody says.
rc::Gen<std::u32string> text_of_letters(std::size_t longest);
rc::Gen<MatchRule> phrase_of_letters();

/// Texts and phrases of a small vocabulary, some with endings.
rc::Gen<std::u32string> text_of_words();
rc::Gen<MatchRule> phrase_of_words();
/// Texts in which `rule_list` finds much.
rc::Gen<std::u32string> text_of_few_words();

/// A regular expression of the syntax in slow_expression.hpp.
rc::Gen<MatchRule> expression();

/// One to three rules that find something, with lists in lists to the given depth, and sometimes "only" behind them;
/// with `vetoes` there is "not" too.
rc::Gen<MatchList> rule_list(int depth, bool vetoes);

/// Speaker, question and document, the first two sometimes empty.
rc::Gen<Segment> segment();

}  // namespace mazmun::test
