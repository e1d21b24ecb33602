// A coefficient, exact, or why there is none.
#pragma once

#include <optional>
#include <string>

#include "statistics/fraction.hpp"

namespace mazmun::statistics {

/// A fraction, or in plain words why there is none.
struct Outcome {
  std::optional<Fraction> value;
  std::string why;
};

namespace reasons {
inline constexpr const char* one_coder = "there are fewer than two coders";
inline constexpr const char* no_common_unit = "no unit was rated by two coders";
inline constexpr const char* no_variation =
    "every coder used the same single category everywhere, so chance agreement is 1";
inline constexpr const char* one_category =
    "only one category occurs, and the formula divides by the number of categories less one";
inline constexpr const char* no_decision = "no code was given where two coders judged";
}  // namespace reasons

}  // namespace mazmun::statistics
