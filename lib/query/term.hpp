// One term of an expression.
#pragma once

#include "query/expression.hpp"
#include "query/tokens.hpp"

namespace mazmun::query {

/// What the piece `token` asks for. Throws UsageError where the phrase has no letters, the number is none, the range is
/// empty, or numbers are asked for where there are names.
Term term_of(const Token& token);

}  // namespace mazmun::query
