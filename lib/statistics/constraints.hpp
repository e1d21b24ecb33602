// The constraints of the audit and how each is held against intervals. For audit.cpp; others call audit().
#pragma once

#include <vector>

#include "statistics/audit.hpp"

namespace mazmun::statistics {

/// Every constraint whose figures are all there, judged, without readings.
std::vector<AuditResult> judge_constraints(const Reported& reported);

}  // namespace mazmun::statistics
