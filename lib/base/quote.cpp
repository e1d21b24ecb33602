#include "base/quote.hpp"

#include <algorithm>

namespace mazmun {

std::string quoted_name(std::string_view name) {
  constexpr std::size_t longest = 60;
  constexpr std::ptrdiff_t most_blanks = 3;
  const bool is_name = name.size() <= longest && std::count(name.begin(), name.end(), ' ') <= most_blanks;
  return is_name ? "\"" + std::string(name) + "\"" : "a cell of " + std::to_string(name.size()) + " bytes";
}

}  // namespace mazmun
