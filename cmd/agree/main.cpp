// How far do the coders agree?
#include "agree/agree.hpp"
#include "agree/requirement.hpp"
#include "agree/units.hpp"
#include "base/output.hpp"
#include "cli/run_tool.hpp"
#include "format/agreement_file.hpp"
#include "format/codebook_file.hpp"
#include "format/coded_input.hpp"
#include "format/json_text.hpp"
#include "format/ratings_file.hpp"

namespace {

using namespace mazmun;

const cli::Tool tool{"agree", "How far do the coders agree? Coefficients from codings or ratings.", "agreement"};

struct Options : cli::Common {
  std::string ratings, codebook, level;
  std::vector<std::string> require;
};

void declare(cli::Command& command, Options& options) {
  command.files(options, "Coded streams; - is standard input");
  command.output(options, "FILE", "Write the agreement to FILE");
  command.text("--ratings", "FILE.csv", options.ratings, "A table of ratings: the unit, then a column a coder");
  command.text("-c,--codebook", "FILE", options.codebook, "Codebook in YAML or JSON, for --level");
  command.text("--level", "LEVEL", options.level, "Compare the themes of this level instead of the codes");
  command.list("--require", "COEF>=X", options.require, "Exit with 1 where it is lower or undefined (several: commas)");
  command.common(options);
  command.example("mazmun-agree a.jsonl b.jsonl -o agreement.json", "Two coders of the same segments");
  command.example("mazmun-agree --ratings ratings.csv --require 'krippendorff_alpha>=0.8'", "A gate for CI");
}

using Result = std::pair<Agreement, History>;

Result from_ratings(const Options& options, const cli::Context& context) {
  if (!options.files.empty() || !options.level.empty()) throw UsageError("--ratings goes without streams and --level");
  const auto ratings = format::read_ratings(options.ratings);
  return {agree::agreement_of(ratings.value), History{context.step({}, {ratings.record})}};
}

agree::Comparison comparison(const Options& options, std::vector<InputRecord>& inputs) {
  if (!options.level.empty() && options.codebook.empty()) throw UsageError("--level needs --codebook");
  if (options.level.empty()) return {};
  const auto codebook = format::read_codebook(options.codebook);
  inputs.push_back(codebook.record);
  return {codebook.value, options.level};
}

Result from_streams(const Options& options, const cli::Context& context) {
  std::vector<InputRecord> inputs;
  agree::Comparison coders = comparison(options, inputs);
  format::CodedInput streams(context.inputs());
  while (auto record = streams.next()) {
    if (const auto* document = std::get_if<Document>(&*record)) context.progress(document->id);
    if (const auto* segment = std::get_if<Segment>(&*record)) coders.add(*segment);
  }
  const agree::CodedUnits units = coders.units();
  context.warn(agree::warnings(units, options.level));
  History history = streams.history();
  history.push_back(context.step(cli::given({{"level", options.level}}), std::move(inputs)));
  return {agree::agreement_of(units, options.level), history};
}

int run(const Options& options, const cli::Context& context) {
  const auto requirements = agree::parse_requirements(options.require);
  const auto [agreement, history] =
      options.ratings.empty() ? from_streams(options, context) : from_ratings(options, context);
  write_file(options.output, format::pretty_json(format::agreement_value(agreement, history)));
  const std::string unmet = agree::failures(requirements, agreement);
  context.say(unmet);
  return unmet.empty() ? cli::done : cli::answer_is_no;
}

}  // namespace

int main(int argc, char** argv) { return mazmun::cli::run_tool(argc, argv, tool, declare, run); }
