// Which code occurs in which document how often.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/random.hpp"
#include "simulate/targets.hpp"

namespace mazmun::simulate {

struct Plan {
  std::vector<std::string> documents;                 ///< ids, in natural order
  std::vector<std::vector<std::size_t>> assignments;  ///< by document: themes, as often as they occur, in any order
};

/// Deals the occurrences out over `documents` documents (named int01, int02, … where the table doesn't name them). With
/// `saturation` K the K-th document is the last that brings a new code, and new codes are spread over the first K as
/// evenly as there are codes. Throws UsageError where that can't be: K beyond the documents, more gaps than codes, or a
/// table that says already what is in each document.
Plan plan_of(const Targets& targets, std::size_t documents, std::size_t saturation, Random& random);

}  // namespace mazmun::simulate
