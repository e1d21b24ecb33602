// Is a name left anywhere? --pseudonyms-check.
#pragma once

#include "cli/run_tool.hpp"
#include "options.hpp"

namespace mazmun {

int check_names(const Options& options, const cli::Context& context);

}  // namespace mazmun
