// The options of mazmun-convert.
#pragma once

#include <string>

#include "cli/run_tool.hpp"
#include "format/foreign/formats.hpp"

namespace mazmun {

struct Options : cli::Common {
  std::string from, to, losses, unit = "auto";
  bool lint = false;
};

inline void declare(cli::Command& command, Options& options) {
  command.files(options, "A project, a codebook, or a folder of them; - is standard input");
  command.output(options, "FILE", "Write to FILE, or to a folder of mazmun's own files");
  command.choice("--from", format::foreign::readable_formats(), options.from,
                 "Format of the input, instead of looking");
  command.choice("--to", format::foreign::writable_formats(), options.to, "Format of the output, instead of by -o");
  command.flag("--lint", options.lint, "Say what is wrong with the input; status 1 if anything is");
  command.text("--losses", "FILE.json", options.losses, "Write what the output can't hold to FILE.json");
  command.choice("--offset-unit", {"auto", "codepoint", "utf16", "byte"}, options.unit,
                 "How positions were counted (default: auto)");
  command.common(options);
  command.example("mazmun-convert study.qdpx -o study", "A REFI-QDA project as a folder of mazmun's files");
  command.example("mazmun-convert study -o study.qdpx --losses losses.json", "And back, with what gets lost");
  command.example("mazmun-convert --lint study.qdpx", "What is wrong with it?");
}

/// How the input is read.
inline format::foreign::ReadOptions reading(const Options& options) {
  format::foreign::ReadOptions result;
  result.unit = format::foreign::offset_unit_named(options.unit);
  result.keep_going = options.keep_going && !options.strict;
  return result;
}

}  // namespace mazmun
