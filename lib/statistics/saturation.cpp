#include "statistics/saturation.hpp"

#include <string_view>

#include "base/error.hpp"
#include "base/number.hpp"

namespace mazmun::statistics {

SaturationRule parse_saturation_rule(const std::string& text) {
  constexpr std::string_view name = "no-new:";
  const auto run = text.starts_with(name) ? parse_integer(std::string_view(text).substr(name.size())) : std::nullopt;
  if (!run || *run < 1)
    throw UsageError("--saturation: expected no-new:K with K from 1, found \"" + text + "\"", "for example no-new:3");
  return {static_cast<std::size_t>(*run)};
}

std::string to_string(const SaturationRule& rule) { return "no-new:" + std::to_string(rule.run); }

std::optional<std::size_t> saturation_point(const std::vector<std::size_t>& new_codes, const SaturationRule& rule) {
  std::size_t without = 0;
  std::optional<std::size_t> last;  // the last document with a new code
  for (std::size_t i = 0; i < new_codes.size(); ++i) {
    if (new_codes[i] > 0) {
      last = i;
      without = 0;
    } else if (last && ++without == rule.run) {
      return last;
    }
  }
  return std::nullopt;
}

}  // namespace mazmun::statistics
