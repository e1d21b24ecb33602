// What a user asks of `agree`, as it stands on the command line, and what that means.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "agree/settings.hpp"

namespace mazmun::agree {

struct Request {
  std::string metric, weights, gold, interval = "bca";
  std::vector<std::string> scale, missing;
  std::string confidence = "0.95", width;
  bool complete = false;
  std::size_t bootstrap = 0;  ///< replicates; 0: analytic intervals
  std::size_t seed = 1;
};

/// Throws UsageError where a number or name is wrong. The measures have no values yet.
Settings settings_of(const Request& request);

/// Throws UsageError where something is asked for that only tables of ratings have.
void refuse_for_streams(const Request& request);

/// Whether --weights names a file.
bool has_weight_table(const Settings& settings);

/// For the history: what was asked for beside the defaults.
std::vector<std::pair<std::string, std::string>> effective(const Request& request);

}  // namespace mazmun::agree
