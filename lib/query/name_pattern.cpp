#include "query/name_pattern.hpp"

#include "match/name_pattern.hpp"
#include "match/word_pattern.hpp"
#include "text/fold.hpp"

namespace mazmun::query {

std::string comparable(std::string_view name) { return match::without_half_spaces(text::fold(name)); }

bool NamePattern::fits(std::string_view name) const {
  return !name.empty() && match::name_fits(pattern_, comparable(name));
}

}  // namespace mazmun::query
