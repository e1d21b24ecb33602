// The options of aggregate, as they are given and as a history or a shard keeps them.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"
#include "model/value.hpp"

namespace mazmun {

struct AggregateOptions : cli::Common {
  std::string codebook, coder, consensus, order, saturation;
  std::vector<std::string> by;
  std::size_t window = 0;
  std::size_t permutations = 0;
  std::string seed;
  bool no_matrix = false;
  bool partial = false;
  bool merge = false;
};

void declare_aggregate(cli::Command& command, AggregateOptions& options);

/// Those that matter to the result, for the history.
Object settings_of(const AggregateOptions& options);

/// `options` with those of `settings` that aren't given. Throws UsageError where one that decides what is counted
/// (--coder, --consensus, --window) is given otherwise.
AggregateOptions with_settings(AggregateOptions options, const Object& settings);

}  // namespace mazmun
