#include "ingest/repair/sentence_costs.hpp"

#include <array>
#include <initializer_list>

namespace mazmun::ingest::repair {
namespace {

using enum WordClass;

constexpr std::size_t classes = static_cast<std::size_t>(edge) + 1;
using Table = std::array<std::array<int, classes>, classes>;

struct Follows {
  std::initializer_list<WordClass> last, next;
  int cost = 0;
};

// Later rules overrule earlier ones.
const std::initializer_list<WordClass> any{
    preposition, conjunction, determiner, pronoun, object, adverb,  number, copula, mi,   plural, plural_of, suffix,
    compound,    verb,        noun,       unknown, digits, foreign, stop,   comma,  open, close,  sign,      edge};
const std::initializer_list<WordClass> names{noun, unknown, compound, plural, plural_of, suffix, foreign};
const std::initializer_list<WordClass> signs{stop, comma, close};
const std::initializer_list<WordClass> no_stem{preposition, conjunction, determiner, object, mi,
                                               stop,        comma,       open,       sign,   edge};

Table make_costs() {
  const std::initializer_list<Follows> rules{
      {any, {mi}, 200},
      {{mi}, any, 3500},
      {{mi}, {verb, copula}, -2500},
      {{mi}, {unknown}, 1000},
      {no_stem, {plural, plural_of}, 3000},
      {{copula, verb, plural, plural_of, pronoun}, {plural, plural_of}, 2200},
      {{noun, unknown, compound, foreign, suffix}, {plural, plural_of}, -2800},
      {{plural}, {noun, unknown, compound, foreign}, 1200},
      {{plural_of}, {stop, comma, close, copula, conjunction, object, preposition}, 1500},
      {{plural_of}, {noun, unknown}, -400},
      {no_stem, {suffix}, 2500},
      {{copula}, {suffix}, 1500},
      {{noun, unknown, compound}, {suffix}, -900},
      {no_stem, {compound}, 900},
      {{copula, verb, open}, {compound}, 1500},
      {{edge, stop}, {compound}, 1500},
      {{noun, unknown, adverb}, {compound}, -900},
      {{preposition}, {verb, copula}, 2500},
      {{preposition}, {stop, comma, close, object, conjunction}, 3000},
      {{preposition}, {preposition}, 1200},
      {{preposition}, {edge}, 600},
      {{preposition}, {noun, determiner, pronoun, digits, number, foreign, unknown}, -400},
      {{conjunction}, {stop, comma, close, object}, 2500},
      {{conjunction}, {edge}, 600},
      {{determiner}, {stop, comma, close, verb, copula, edge}, 1500},
      {{determiner}, {noun, unknown}, -500},
      {{verb, copula, preposition, conjunction, stop, comma, edge, open}, {object}, 2500},
      {{noun, unknown, plural, pronoun, compound, determiner}, {object}, -400},
      {{object}, {stop, comma, close}, 2000},
      {{noun, compound, unknown, suffix, plural, adverb}, {verb, copula}, -500},
      {{edge, stop, open}, {copula}, 1500},
      {{edge, stop}, {verb}, 600},
      {{verb, copula}, {stop}, -1500},
      {{verb, copula}, {comma, edge, conjunction, close}, -500},
      {names, {verb, copula}, -500},
      {{edge}, {stop, close}, 4500},
      {{edge}, {comma}, 3500},
      {{open}, {edge}, 4500},
      {{open}, {stop, comma}, 3000},
      {{open}, {close}, 2500},
      {{close}, {stop, comma}, -800},
      {{stop}, {comma, stop}, 1500},
      {{comma}, {stop, comma}, 2500},
      {{stop}, {close}, 1200},
      {{determiner}, {plural}, -1800},
  };
  Table table{};
  for (const Follows& rule : rules) {
    for (const WordClass last : rule.last) {
      for (const WordClass next : rule.next)
        table[static_cast<std::size_t>(last)][static_cast<std::size_t>(next)] = rule.cost;
    }
  }
  return table;
}

}  // namespace

int sentence_cost(WordClass last, WordClass next) {
  static const Table table = make_costs();
  return table[static_cast<std::size_t>(last)][static_cast<std::size_t>(next)];
}

}  // namespace mazmun::ingest::repair
