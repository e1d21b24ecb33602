// Coded streams, read document by document and written anew.
#pragma once

#include <string>
#include <vector>

#include "base/output.hpp"
#include "cli/run_tool.hpp"
#include "reanchor/reanchor.hpp"

namespace mazmun {

struct Carried {
  std::vector<reanchor::Move> moves;
  std::vector<Finding> findings;
};

/// `files`: the old corpus, the new corpus, coded streams. Writes their sections for the new corpus to `out`.
Carried carry_over(const std::vector<std::string>& files, reanchor::Limits limits, const Step& step, OutputFile& out,
                   const cli::Context& context);

}  // namespace mazmun
