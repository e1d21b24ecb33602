// Folds the letters of a regular expression, and leaves its syntax alone.
#pragma once

#include <string>
#include <string_view>

namespace mazmun::text {

struct FoldedExpression {
  std::string text;
  bool border_at_start = false;        ///< it began with "\b", which was taken off
  bool border_at_end = false;          ///< it ended with "\b", which was taken off
  bool border_inside = false;          ///< "\b" or "\B" stands elsewhere
  bool asks_for_the_shortest = false;  ///< "*?", "+?", "??" or "}?" stands in it
};

FoldedExpression fold_expression(std::string_view expression);

}  // namespace mazmun::text
