// The options of mazmun-code.
#pragma once

#include <string>
#include <vector>

#include "cli/run_tool.hpp"

namespace mazmun {

struct Options : cli::Common {
  std::string codebook, coder, segment, text, hash_key;
  std::string judged = "rows";
  std::vector<std::string> import;
  std::string external, cache, resolve;
  std::size_t timeout = 60, restart = 0;
  bool rules = false, marks = false, merge = false;
  bool text_free = false, replay_only = false, replace = false, lint = false, json = false;
};

void declare(cli::Command& command, Options& options);

/// Throws UsageError where an option has no meaning without another.
void check(const Options& options);

}  // namespace mazmun
