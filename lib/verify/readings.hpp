// What may have happened where a published figure is not the recomputed one. Hints, not findings.
#pragma once

#include <string>
#include <vector>

#include "model/claim.hpp"

namespace mazmun::verify {

/// The signed difference, then what fits: digits that changed places, one digit that differs, is missing or too many,
/// digits in reverse order, a decimal point elsewhere, a factor of 100.
std::vector<std::string> readings_of(const Figure& published, double recomputed);

/// "+1", "-0.02": `recomputed` minus the figure, without digits that only binary fractions have.
std::string signed_difference(const Figure& published, double recomputed);

/// "cut off instead of rounded" and the like; empty where neither fits.
std::string rounding_reading(const Figure& published, double recomputed);

/// Appends those of `more` that aren't there: one reading may explain several things.
void add_new(std::vector<std::string>& readings, const std::vector<std::string>& more);

}  // namespace mazmun::verify
