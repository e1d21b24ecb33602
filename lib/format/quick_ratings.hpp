// Tables of ratings in one pass over their bytes: each cell is compared with those that came before, and only a new one
// is looked at. What is against a rule is left to the careful reader (ratings_file.hpp), which says what.
#pragma once

#include <optional>
#include <string_view>

#include "format/ratings_file.hpp"
#include "model/agreement.hpp"

namespace mazmun::format {

/// The ratings of a table, units that are rated alike as one row (`weights` says how many there are), without names of
/// units: what `alike_as_one(ratings_from(parse_csv(text, …), rules))` gives. Nothing where somebody has to look more
/// closely. There must be MarkedBytes::padding readable bytes behind `text`. The work is shared by `threads`; what
/// comes back is the same.
std::optional<Ratings> quick_ratings(std::string_view text, const RatingsRules& rules, std::size_t threads);

/// Units that are rated alike as one row, rows in the order of their values.
Ratings alike_as_one(Ratings ratings);

}  // namespace mazmun::format
