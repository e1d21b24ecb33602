// The options of mazmun-code.
#pragma once

#include <string>

#include "cli/run_tool.hpp"

namespace mazmun {

struct Options : cli::Common {
  std::string codebook, coder = "rules", segment, text, hash_key;
  bool rules = false, replace = false, lint = false, json = false, text_free = false;
};

inline void declare(cli::Command& command, Options& options) {
  command.files(options, "Streams of segments or coded segments; - is standard input");
  command.text("-c,--codebook", "FILE", options.codebook, "Codebook in YAML or JSON (required to code)");
  command.output(options, "FILE", "Write the coded segments, or the answer, to FILE");
  command.flag("--rules", options.rules, "Code by the match rules of the codebook (the default)");
  command.flag("--text-free", options.text_free, "Leave all words of the transcripts out; codes only with --rules");
  command.text("--hash-key", "FILE", options.hash_key, "With --text-free: keyed hashes of the texts, key in FILE");
  command.text("--coder", "NAME", options.coder, "Name of the coder (default: rules)");
  command.flag("--replace", options.replace, "Replace the codes that the same coder gave before");
  command.text("--explain", "SEGMENT", options.segment, "Say why a segment gets its codes, and not others");
  command.text("--try", "SENTENCE", options.text, "The same of SENTENCE, without any file");
  command.flag("--lint", options.lint, "Say which rules find nothing, or what others find");
  command.flag("--json", options.json, "With --explain, --try and --lint: the answer as JSON");
  command.exclusive({"--explain", "--try", "--lint", "--text-free"});
  command.common(options);
  command.example("mazmun-code -c codebook.yaml segments.jsonl -o coded.jsonl", "Code every segment");
  command.example("mazmun-code -c second.yaml --coder second coded.jsonl", "A second coder beside the first");
  command.example("mazmun-code -c codebook.yaml --explain int01:12 segments.jsonl", "Why these codes?");
}

}  // namespace mazmun
