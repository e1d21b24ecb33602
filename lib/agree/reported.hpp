// Figures that a publication reports, held against what must be true of them.
#pragma once

#include <string>
#include <vector>

#include "model/agreement.hpp"

namespace mazmun::agree {

/// "NAME=VALUE" each; the decimals printed set the range of a value, Persian digits and "٫" or "/" as decimal signs are
/// read. `coders`, `units` and `categories` are 0 where unknown (coders then 2). An agreement without data: `unit` is
/// "reported", and it holds the audit. Throws UsageError for an unknown name or a value that is no number from -1 to 1.
Agreement audit_of(const std::vector<std::string>& reported, std::size_t coders, std::size_t units,
                   std::size_t categories);

/// A line for each constraint that doesn't hold, with the arithmetic and what the figures may be instead.
std::string contradictions(const Agreement& agreement);

}  // namespace mazmun::agree
