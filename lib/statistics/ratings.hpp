// Parts of a table of ratings, and units that are rated alike as one row.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/agreement.hpp"

namespace mazmun::statistics {

/// Units that are rated alike become one row with their number as its weight, in an order that doesn't depend on that
/// of the units. Without names of units.
Ratings grouped(const Ratings& ratings);

/// Whether a rating of `category` gives `code` (an index of `codes`, or of `categories` where these are the codes).
bool gives(const Ratings& ratings, int category, int code);

/// The rows that every coder rated.
Ratings rated_by_all(const Ratings& ratings);

/// The ratings of some coders (indices, in this order).
Ratings with_coders(const Ratings& ratings, const std::vector<std::size_t>& coders);

/// `code` (an index of `codes`, or of `categories` where these are the codes) as given or not given in each rating.
Ratings present_or_absent(const Ratings& ratings, int code);

/// The rows to which some coder gave a code; those where all said none are left out. All of them where categories are
/// no sets.
Ratings coded_only(const Ratings& ratings);

/// Some rows (indices).
Ratings with_units(const Ratings& ratings, const std::vector<std::size_t>& rows);

}  // namespace mazmun::statistics
