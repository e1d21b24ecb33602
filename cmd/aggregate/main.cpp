// What do the codings add up to? Counts themes, documents, participants and saturation: the model.
#include "aggregate/aggregate.hpp"
#include "aggregate/merge.hpp"
#include "base/input.hpp"
#include "base/number.hpp"
#include "base/output.hpp"
#include "counting.hpp"
#include "format/codebook_file.hpp"
#include "format/lines_file.hpp"
#include "format/model_file.hpp"
#include "format/shard_file.hpp"

namespace {

using namespace mazmun;

const cli::Tool tool{"aggregate", "What do the codings add up to? From coded segments to the model.", "model"};

std::uint64_t seed_of(const AggregateOptions& options) {
  if (options.seed.empty()) return 1;
  const auto seed = parse_integer(options.seed);
  if (!seed || *seed < 0) throw UsageError("--seed: expected a whole number from 0, found \"" + options.seed + "\"");
  return static_cast<std::uint64_t>(*seed);
}

aggregate::Choices choices_of(const AggregateOptions& options) {
  aggregate::Choices choices;
  choices.counting = {options.coder, aggregate::parse_consensus(options.consensus), options.window};
  choices.group_by = options.by;
  choices.saturation = statistics::parse_saturation_rule(options.saturation.empty() ? "no-new:3" : options.saturation);
  choices.permutations = options.permutations;
  choices.seed = seed_of(options);
  choices.matrix = !options.no_matrix;
  return choices;
}

int run(const AggregateOptions& given, const cli::Context& context) {
  AggregateOptions options = given;
  (void)choices_of(options);  // wrong ones are said before anything is read
  const auto codebook = format::read_codebook(options.codebook);
  std::vector<InputRecord> inputs{codebook.record};
  aggregate::Choices::Order order;
  if (!options.order.empty()) {
    const auto lines = format::read_lines_file(options.order);
    order = {display_name(options.order), lines.value};
    inputs.push_back(lines.record);
  }
  Shard shard = counted(options, codebook, context);
  if (options.partial) {
    shard.codebook = codebook.record;
    shard.options = sorted_options(settings_of(options));
    shard.order = inputs.size() > 1 ? inputs.back() : InputRecord();
    OutputFile out(options.output);
    format::write_shard(out, shard, codebook.value);
    out.commit();
    return cli::done;
  }
  if (options.saturation.empty()) options.saturation = "no-new:3";
  aggregate::Choices choices = choices_of(options);
  choices.order = order;
  History history = aggregate::merged_history(shard.counts);
  const ThemeModel model = aggregate::model_of(codebook.value, std::move(shard.counts), choices);
  history.push_back(context.step(settings_of(options), std::move(inputs)));
  OutputFile out(options.output);
  format::write_model(out, model, history);
  out.commit();
  return cli::done;
}

}  // namespace

int main(int argc, char** argv) { return mazmun::cli::run_tool(argc, argv, tool, declare_aggregate, run); }
