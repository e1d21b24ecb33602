// What is compared: a table of ratings, coded streams, or figures that somebody reports.
#pragma once

#include <vector>

#include "cli/run_tool.hpp"
#include "model/agreement.hpp"
#include "model/history.hpp"
#include "model/table.hpp"
#include "options.hpp"

namespace mazmun {

struct Result {
  Agreement agreement;
  std::vector<InputRecord> inputs;
  History before;
  Table disagreements;
};

Result from_ratings(const Options& options);
Result from_streams(const Options& options, const cli::Context& context);
Result from_report(const Options& options);

}  // namespace mazmun
