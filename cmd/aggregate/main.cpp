// What do the codings add up to? Counts themes, documents, participants and saturation: the model.
#include "aggregate/aggregate.hpp"
#include "base/input.hpp"
#include "base/output.hpp"
#include "cli/run_tool.hpp"
#include "format/codebook_file.hpp"
#include "format/coded_input.hpp"
#include "format/json_text.hpp"
#include "format/lines_file.hpp"
#include "format/model_file.hpp"

namespace {

using namespace mazmun;

const cli::Tool tool{"aggregate", "What do the codings add up to? From coded segments to the model.", "model"};

struct Options : cli::Common {
  std::string codebook, coder, consensus, order;
  std::string saturation = "no-new:3";
  std::vector<std::string> by;
};

void declare(cli::Command& command, Options& options) {
  command.files(options, "Coded streams; - is standard input");
  command.required_text("-c,--codebook", "FILE", options.codebook, "Codebook in YAML or JSON");
  command.output(options, "FILE", "Write the model to FILE");
  command.text("--coder", "NAME", options.coder, "Count the judgements of this coder only");
  command.choice("--consensus", {"any", "majority", "all"}, options.consensus,
                 "Which codes stand where several coders judged");
  command.list("--by", "ATTRIBUTE", options.by, "Counts by the values of a participant attribute (several: commas)");
  command.text("--saturation", "RULE", options.saturation,
               "no-new:K: reached before K documents without a new code (default: no-new:3)");
  command.text("--order", "FILE", options.order, "The order of the documents, one id a line (default: natural order)");
  command.common(options);
  command.example("mazmun-aggregate -c codebook.yaml coded.jsonl -o model.json", "The theme table as data");
  command.example("mazmun-aggregate -c codebook.yaml --consensus majority a.jsonl b.jsonl c.jsonl",
                  "What most of three coders saw");
}

Object settings(const Options& options) {
  Object given =
      cli::given({{"coder", options.coder}, {"consensus", options.consensus}, {"saturation", options.saturation}});
  if (!options.by.empty()) given.emplace_back("by", Array(options.by.begin(), options.by.end()));
  return given;
}

int run(const Options& options, const cli::Context& context) {
  const auto codebook = format::read_codebook(options.codebook);
  aggregate::Choices choices{options.coder, aggregate::parse_consensus(options.consensus), options.by, {}, {}};
  choices.saturation = statistics::parse_saturation_rule(options.saturation);
  std::vector<InputRecord> inputs{codebook.record};
  if (!options.order.empty()) {
    const auto order = format::read_lines_file(options.order);
    choices.order = {display_name(options.order), order.value};
    inputs.push_back(order.record);
  }
  aggregate::Aggregation aggregation(codebook.value, choices);
  format::CodedInput input(context.inputs());
  while (auto record = input.next()) {
    if (const auto* document = std::get_if<Document>(&*record)) {
      context.progress(document->id);
      aggregation.add(*document, input.document_history());
    } else {
      aggregation.add(std::move(std::get<Segment>(*record)), input.place());
    }
  }
  const ThemeModel model = aggregation.finish();
  context.warn(aggregation.warnings());
  History history = input.history();
  history.push_back(context.step(settings(options), std::move(inputs)));
  write_file(options.output, format::pretty_json(format::model_value(model, history)));
  return cli::done;
}

}  // namespace

int main(int argc, char** argv) { return mazmun::cli::run_tool(argc, argv, tool, declare, run); }
