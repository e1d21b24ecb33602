// Where do the codings lie in the corrected transcripts? Moves spans and segments from an old corpus to a new one.
#include <map>
#include <optional>

#include "base/number.hpp"
#include "base/output.hpp"
#include "cli/run_tool.hpp"
#include "coded.hpp"
#include "format/json_text.hpp"
#include "format/table_file.hpp"

namespace {

using namespace mazmun;

const cli::Tool tool{"reanchor", "Where do the codings lie in the corrected transcripts? From coded to coded.",
                     "coded"};

struct Options : cli::Common {
  std::string moves, score = "0.75";
  bool all = false;
};

void declare(cli::Command& command, Options& options) {
  command.files(options, "The old corpus, the new corpus, then coded streams of the old one; - is standard input",
                true);
  command.output(options, "FILE", "Write the coded segments of the new corpus to FILE");
  command.text("--moves", "FILE", options.moves,
               "Write what moved and what was refused to FILE (.csv .tsv .xlsx .json)");
  command.flag("--all", options.all, "List in --moves also what stayed where it was");
  command.text("--score", "X", options.score, "Refuse spans of which less is the same, 0-1 (default: 0.75)");
  command.common(options);
  command.example("mazmun-reanchor old.jsonl new.jsonl coded.jsonl -o new-coded.jsonl --moves moves.csv",
                  "Carry codings over to corrected transcripts");
  command.example("mazmun-reanchor --strict old.jsonl new.jsonl coded.jsonl -o new-coded.jsonl",
                  "Only if nothing is refused");
}

reanchor::Limits limits_of(const Options& options) {
  const auto score = parse_double(options.score);
  if (!score || !(*score >= 0 && *score <= 1))
    throw UsageError("--score: expected a number from 0 to 1, found \"" + options.score + "\"");
  reanchor::Limits limits;
  limits.span = *score;
  return limits;
}

std::string written(const Table& table, const std::string& path) {
  if (!path.ends_with(".json")) return format::table_bytes(table, path, "--moves");
  return format::pretty_json(reanchor::rows_of(table));
}

int run(const Options& options, const cli::Context& context) {
  if (options.files.size() < 3) throw UsageError("expected an old corpus, a new corpus and coded streams");
  const reanchor::Limits limits = limits_of(options);
  if (!options.moves.empty()) written({}, options.moves);  // refuses other endings before the work
  OutputFile out(options.output);
  const Step step = context.step(cli::given({{"score", options.score == "0.75" ? "" : options.score}}));
  const Carried carried = carry_over(options.files, limits, step, out, context);
  for (const Finding& finding : carried.findings) context.warn(finding);
  const std::string moves =
      options.moves.empty() ? "" : written(reanchor::table_of(carried.moves, options.all), options.moves);
  std::optional<OutputFile> list;
  if (!options.moves.empty()) list.emplace(options.moves).write(moves);
  commit_together({&out, list ? &*list : nullptr});
  context.say(reanchor::summary(carried.moves) + "\n");
  return cli::done;
}

}  // namespace

int main(int argc, char** argv) { return mazmun::cli::run_tool(argc, argv, tool, declare, run); }
