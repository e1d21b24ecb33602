// The options of mazmun-segment.
#pragma once

#include <string>

#include "cli/run_tool.hpp"
#include "segment/segment.hpp"

namespace mazmun {

struct Options : cli::Common {
  std::string by = "turn";
  std::string keep, drop;
  std::size_t min = 0;
};

inline void declare(cli::Command& command, Options& options) {
  command.files(options, "Corpora; - is standard input");
  command.output(options, "FILE", "Write the segments to FILE");
  command.text("--by", "UNIT", options.by,
               "turn (default), paragraph, sentence, line, question, document, or window:N[,STEP] of N sentences");
  command.number("--min", "N", options.min, "Drop segments with fewer than N code points");
  command.text("--keep", "REGEX", options.keep, "Keep only segments whose whole speaker name matches");
  command.text("--drop", "REGEX", options.drop, "Drop segments whose whole speaker name matches");
  command.common(options);
  command.example("mazmun-segment --by question corpus.jsonl -o segments.jsonl", "One segment an answer");
  command.example("mazmun-ingest raw | mazmun-segment --by sentence --drop 'Interviewer|I'",
                  "What participants said, by sentence");
}

/// What the history says of them.
inline Object settings(const Options& options) {
  Object result = cli::given({{"by", options.by}, {"drop", options.drop}, {"keep", options.keep}});
  if (options.min > 0) result.emplace_back("min", options.min);
  return result;
}

inline segment::Filter filter(const Options& options) {
  segment::Filter result{options.min, {}, {}};
  if (!options.keep.empty()) result.keep.emplace(options.keep, "--keep");
  if (!options.drop.empty()) result.drop.emplace(options.drop, "--drop");
  return result;
}

}  // namespace mazmun
