// The words of an expression.
//
//   token  = "(" | ")" | "AND" | "OR" | "NOT" | piece
//   piece  = part [relation part]            nothing stands between the three
//   part   = quoted | bare
//   quoted = "…" | “…” | «…»                 inside, \" is a quotation mark and \\ a backslash
//   bare   = everything up to a blank, a bracket or a quotation mark; as the first part also up to a relation
//   relation = ":" | ">=" | "<=" | ">" | "<"
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mazmun::query {

struct Part {
  std::string text;
  bool quoted = false;
};

struct Token {
  enum class Kind { open, close, both, either, negation, piece, end };
  Kind kind = Kind::end;
  std::size_t column = 1;  ///< in code points, from 1
  std::string written;     ///< for messages
  Part first;
  std::string relation;  ///< empty: there is only one part
  Part second;
};

/// The tokens of `text` with an end behind them. Throws UsageError with the column where a quotation mark isn't closed,
/// a value is missing, there is a relation that doesn't exist, or an operator in small letters.
std::vector<Token> tokens_of(std::string_view text);

/// The expression can't be used: "--where: column 5: MESSAGE".
[[noreturn]] void fail_at(std::size_t column, const std::string& message, const std::string& hint = {});

}  // namespace mazmun::query
