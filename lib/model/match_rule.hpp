// What gives a code to a segment: the items of a `match` list, as they were written (docs/matching.md).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"

namespace mazmun {

/// Where a rule holds. Names may have "*" for any letters; an empty list holds everywhere.
struct Scope {
  std::vector<std::string> speakers;
  std::vector<std::string> questions;  ///< in ASCII digits
  std::vector<std::string> documents;
};

struct MatchRule;
using MatchList = std::vector<MatchRule>;

struct MatchRule {
  enum class Kind {
    phrase,
    regex,
    all,   ///< every item of the list, near each other
    any,   ///< one item of the list
    none,  ///< written "not": where an item of its list is found, the list that it stands in finds nothing
    only,  ///< only a scope, for the list that it stands in
  };
  Kind kind = Kind::phrase;
  std::string text;                   ///< the phrase or the regular expression
  bool exact = false;                 ///< of a phrase: compare letters without the fold
  std::string inflect;                ///< of a phrase: "fa", "en" or empty
  std::optional<std::size_t> within;  ///< of all: at most so many words from the first to the last; nothing: any number
  MatchList items;                    ///< of all, any and none
  Scope only;
  Place place;
};

/// In few words, as in messages: `only speaker P* and question 3 or 4`; empty for everywhere.
std::string describe(const Scope& scope);
/// In few words, as in messages: `"trust*"`, `all of ("a", "b") within 8 words`.
std::string describe(const MatchRule& rule);

}  // namespace mazmun
