// Which codes does each segment deserve? Codes segments by the rules of a codebook.
#include "base/output.hpp"
#include "cli/run_tool.hpp"
#include "code/rules_coder.hpp"
#include "format/codebook_file.hpp"
#include "format/filter.hpp"

namespace {

using namespace mazmun;

const cli::Tool tool{"code", "Which codes does each segment deserve? From segments to coded segments.", "coded"};

struct Options : cli::Common {
  std::string codebook;
  std::string coder = "rules";
  bool rules = false;
  bool replace = false;
};

void declare(cli::Command& command, Options& options) {
  command.files(options, "Streams of segments or coded segments; - is standard input");
  command.required_text("-c,--codebook", "FILE", options.codebook, "Codebook in YAML or JSON");
  command.output(options, "FILE", "Write the coded segments to FILE");
  command.flag("--rules", options.rules, "Code by the match rules of the codebook (the default)");
  command.text("--coder", "NAME", options.coder, "Name of the coder (default: rules)");
  command.flag("--replace", options.replace, "Put the codes in place of those that the same coder gave before");
  command.common(options);
  command.example("mazmun-code -c codebook.yaml segments.jsonl -o coded.jsonl",
                  "Every phrase of the codebook, found where it stands");
  command.example("mazmun-code -c second.yaml --coder second coded.jsonl", "A second set of rules beside the first");
}

int run(const Options& options, const cli::Context& context) {
  const auto codebook = format::read_codebook(options.codebook);
  code::RulesCoder rules(codebook.value);
  context.warn(rules.warnings());
  const Step step = context.step({{"coder", options.coder}}, {codebook.record});
  OutputFile out(options.output);
  format::StreamWriter writer(out, "coded");
  const auto pass = [&](Document& document) {
    context.progress(document.id);
    writer.document(document);
  };
  const auto judge = [&](Segment& segment, const Place& place) {
    code::judge(segment, rules, options.coder, options.replace, place);
    writer.segment(segment);
  };
  format::run_filter(context.inputs(), {{"segments", "coded"}, step, pass, judge}, writer);
  out.commit();
  return cli::done;
}

}  // namespace

int main(int argc, char** argv) { return mazmun::cli::run_tool(argc, argv, tool, declare, run); }
