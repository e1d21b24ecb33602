// Published figures against each other: no data are needed.
#pragma once

#include <string>
#include <vector>

#include "verify/outcome.hpp"

namespace mazmun::verify {

/// What parts add up to, and whether that may be the whole.
struct Sum {
  double value = 0;  ///< of the figures as printed
  bool holds = false;
};

/// Counts exactly, printed decimals and per cent within what each may have been rounded from. A whole of 100 per cent
/// is exact.
Sum add_up(const std::vector<Figure>& parts, const Figure& whole);

/// Do `parts` add up to `whole`?
Outcome check_sum(const Claim& claim);

/// Does `equals` round 100 * count / base? `study` tells other figures that may be the base.
Outcome check_percentage(const Claim& claim, const Study& study);

/// "100 * 8 / 15 = 53.3333", with two decimals more than `published` has.
std::string per_cent_text(const Figure& count, const Figure& base, const Figure& published);

/// A figure as it was printed, with the claim that publishes it: "8 (men)".
std::string with_source(const Figure& figure);

}  // namespace mazmun::verify
