// What a segment must be to be found.
//
//   expression = all *("OR" all)
//   all        = one *(["AND"] one)          terms next to each other must all hold
//   one        = "NOT" one | "(" expression ")" | term
//   term       = phrase | "coded" | "uncoded" | FIELD ":" name | "text:" phrase
//              | ATTRIBUTE ":" name | (ATTRIBUTE | "question") (":" range | comparison number)
//   range      = number ".." [number] | ".." number
// A name that is quoted is always that of an attribute, whatever fields there are.
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mazmun::query {

/// Numbers from `low` to `high`, without the ends that are open.
struct Bounds {
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
  bool low_is_open = false;
  bool high_is_open = false;

  bool hold(double number) const;
};

struct Term {
  enum class Kind { code, coder, speaker, question, document, text, attribute, coded, uncoded };
  Kind kind = Kind::text;
  std::string attribute;         ///< of attributes: which one
  std::string value;             ///< a name with "*", or a phrase
  std::optional<Bounds> bounds;  ///< instead of `value`
  std::size_t column = 1;        ///< in code points, from 1
};

/// A node of the tree.
struct Operation {
  enum class Kind { term, all, any, none };
  Kind kind = Kind::all;
  std::size_t term = 0;          ///< into Expression::terms
  std::vector<Operation> parts;  ///< of none: exactly one
};

struct Expression {
  std::vector<Term> terms;  ///< in the order in which they are written
  Operation root;           ///< without parts: holds everywhere
};

/// Throws UsageError with the column, what was expected there and what to write. An empty `text` holds everywhere.
Expression parse_expression(std::string_view text);

/// The number that `text` is, digits of any script, "." or "٫" before the decimals; nothing where it is none.
std::optional<double> number_of(std::string_view text);

}  // namespace mazmun::query
