// How many units to code for an interval of a given width.
#pragma once

#include "model/agreement.hpp"

namespace mazmun::agree {

/// For each coefficient with an interval: the half-width now, and the units that would bring it to `half_width`, if
/// further units are like those there are. The width falls with the root of the number of units, so n units become n
/// (now / wanted)², rounded up (Cochran 1977, section 4.4). Nothing where `half_width` is 0.
std::vector<Plan> plans(const Coefficients& coefficients, double half_width);

}  // namespace mazmun::agree
