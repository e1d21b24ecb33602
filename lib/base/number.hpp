// Numbers to text and back, the same in every locale.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mazmun {

/// The shortest decimal text that reads back as the same double. Not for NaN or infinities.
std::string shortest(double value);
/// With exactly `decimals` places, rounded to nearest.
std::string fixed(double value, int decimals);
/// The whole of `text` as a decimal number ("12", "-0.5", "1e3"); nothing where it is not one.
std::optional<double> parse_double(std::string_view text);
/// The whole of `text` as a decimal integer; nothing where it is not one or too large.
std::optional<std::int64_t> parse_integer(std::string_view text);

}  // namespace mazmun
