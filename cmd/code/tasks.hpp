// What mazmun-code can be asked for.
#pragma once

#include "options.hpp"
#include "source.hpp"

namespace mazmun {

int code_segments(const Options& options, const cli::Context& context, const Book& book);
int explain(const Options& options, const cli::Context& context, const Codebook& codebook);
int lint(const Options& options, const Codebook& codebook);

}  // namespace mazmun
