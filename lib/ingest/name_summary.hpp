// What a run with pseudonyms says at its end, without a name.
#pragma once

#include <string>
#include <vector>

#include "base/error.hpp"
#include "ingest/name_report.hpp"
#include "ingest/pseudonyms.hpp"

namespace mazmun::ingest {

struct NameSummary {
  std::vector<Finding> warnings;
  std::vector<std::string> remarks;
  std::vector<std::string> details;
};

/// `whole`: the files were all there are, so that a name that stands nowhere is worth a warning
/// instead of a remark. `hint`: how to see the
/// words that are counted; empty where it is asked for already.
NameSummary summary(const Pseudonyms& names, const NameReport& report, bool whole, const std::string& hint);

}  // namespace mazmun::ingest
