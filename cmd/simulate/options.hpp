// The options of mazmun-simulate.
#pragma once

#include <string>

#include "cli/command.hpp"

namespace mazmun {

struct Options : cli::Common {
  std::string codebook, language, kappa, confusion, size;
  std::size_t seed = 1, documents = 10, speakers = 1, coders = 0, saturation = 0, each = 0;
};

void declare(cli::Command& command, Options& options);

/// 0-1. Throws UsageError.
double kappa_of(const Options& options);
/// "500kB", "100MB", "1GB" in bytes (powers of ten), 0 for nothing. Throws UsageError.
std::size_t bytes_of(const std::string& size);
/// Throws UsageError where options don't go together.
void check(const Options& options);

}  // namespace mazmun
