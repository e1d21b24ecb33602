// Coded streams without a word of the transcripts: --text-free.
#pragma once

#include "cli/run_tool.hpp"
#include "options.hpp"

namespace mazmun {

/// Coded by the rules before, if so wanted.
int code_text_free(const Options& options, const cli::Context& context);

}  // namespace mazmun
