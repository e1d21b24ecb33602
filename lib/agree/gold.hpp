// Coders against one who is right by agreement: precision, recall and F1 (van Rijsbergen 1979, chapter 7).
#pragma once

#include <string>
#include <vector>

#include "model/agreement.hpp"

namespace mazmun::agree {

/// For each other coder all codes together (micro-averaged), then each code that either gave; over the units that both
/// judged. Throws UsageError where no coder is called `gold`.
std::vector<GoldComparison> against_gold(const Ratings& ratings, const std::string& gold);

}  // namespace mazmun::agree
