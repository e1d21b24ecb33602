// The options of mazmun-agree.
#pragma once

#include <string>
#include <vector>

#include "agree/request.hpp"
#include "cli/command.hpp"
#include "format/codebook_file.hpp"

namespace mazmun {

struct Options : cli::Common {
  std::string ratings, codebook, level, disagreements;
  std::string unit = "segment";
  bool intra = false, unitizing = false, gamma = false;
  std::vector<std::string> require;
  std::vector<std::string> reported;
  std::size_t coders = 0, units = 0, categories = 0;
  agree::Request request;
};

void declare(cli::Command& command, Options& options);

/// The codebook that was named, or an empty one. Throws UsageError where --level needs one.
format::Loaded<Codebook> codebook_of(const Options& options);

}  // namespace mazmun
