#include "options.hpp"

namespace mazmun {

void declare(cli::Command& command, Options& options) {
  command.files(options, "Streams of segments or coded segments; - is standard input");
  command.text("-c,--codebook", "FILE", options.codebook, "Codebook in YAML or JSON (required to code)");
  command.output(options, "FILE", "Write the coded segments, or the answer, to FILE");
  command.flag("--rules", options.rules, "Code by the match rules of the codebook (the default)");
  command.flag("--marks", options.marks, "Code by what is written in the text: [[code]], {{code|words}}");
  command.list("--import", "FILE", options.import, "Codes of a person: a filled-in sheet, a table or a coded stream");
  command.choice("--judged", {"rows", "coded", "all"}, options.judged,
                 "Which segments an imported table judged: with a row (default), with a code, all");
  command.text("--external", "COMMAND", options.external, "Codes of a program that is asked segment by segment");
  command.text("--cache", "FILE", options.cache, "Keep the program's answers in FILE, and take them from there");
  command.flag("--replay-only", options.replay_only, "Take all answers from the cache, start no program");
  command.number("--timeout", "N", options.timeout, "Seconds that an answer may take (default: 60; 0: any time)");
  command.number("--restart", "N", options.restart, "Start the program again up to N times where it fails");
  command.flag("--merge", options.merge, "Bring coded streams of the same segments together, with all their coders");
  command.text("--resolve", "FILE", options.resolve, "Add what the coders decided on: the list of agree, filled in");
  command.flag("--text-free", options.text_free, "Leave all words of the transcripts out; codes only with --rules");
  command.text("--hash-key", "FILE", options.hash_key, "With --text-free: keyed hashes of the texts, key in FILE");
  command.text("--coder", "NAME", options.coder, "Name of the coder (default: rules, or the file's name)");
  command.flag("--replace", options.replace, "Replace the codes that the same coder gave before");
  command.text("--explain", "SEGMENT", options.segment, "Say why a segment gets its codes, and not others");
  command.text("--try", "SENTENCE", options.text, "The same of SENTENCE, without any file");
  command.flag("--lint", options.lint, "Say which rules find nothing, or what others find");
  command.flag("--json", options.json, "With --explain, --try and --lint: the answer as JSON");
  command.exclusive({"--explain", "--try", "--lint", "--text-free"});
  command.common(options);
  command.example("mazmun-code -c codebook.yaml segments.jsonl -o coded.jsonl", "Code every segment");
  command.example("mazmun-code -c second.yaml --coder second coded.jsonl", "A second coder beside the first");
  command.example("mazmun-code -c codebook.yaml --import ana.xlsx segments.jsonl", "What a person filled in");
  command.example("mazmun-code -c codebook.yaml --external 'python3 coder.py' --cache answers.jsonl segments.jsonl",
                  "What a program answers, kept for the next run");
  command.example("mazmun-code -c codebook.yaml --resolve decisions.xlsx ana.jsonl ben.jsonl", "What both agreed on");
  command.example("mazmun-code -c codebook.yaml --explain int01:12 segments.jsonl", "Why these codes?");
}

void check(const Options& options) {
  const bool others = options.marks || options.merge || !options.import.empty() || !options.external.empty() ||
                      !options.resolve.empty();
  if (!options.hash_key.empty() && !options.text_free) throw UsageError("--hash-key needs --text-free");
  if (options.text_free && others)
    throw UsageError("--text-free takes the words out of what is coded", "code first, then run it with --text-free");
  const bool only_merge = options.merge && !options.rules && !options.marks && options.import.empty() &&
                          options.external.empty() && options.resolve.empty();
  if (options.codebook.empty() && !only_merge && (!options.text_free || options.rules))
    throw UsageError("--codebook is required", "see mazmun-code --help");
  if (options.external.empty() && (!options.cache.empty() || options.replay_only))
    throw UsageError(
        (options.replay_only ? std::string("--replay-only") : std::string("--cache")) + " needs --external",
        "the answers of a program are kept by its command");
  if (options.replay_only && options.cache.empty()) throw UsageError("--replay-only needs --cache");
  if (options.judged != "rows" && options.import.empty() && !options.marks)
    throw UsageError("--judged needs --import or --marks");
}

}  // namespace mazmun
