// Which codes does each segment deserve? Codes segments by the rules of a codebook, and says why.
#include "base/output.hpp"
#include "cli/run_tool.hpp"
#include "code/explain.hpp"
#include "code/lint.hpp"
#include "code/rules_coder.hpp"
#include "format/codebook_file.hpp"
#include "format/filter.hpp"
#include "format/json_text.hpp"
#include "format/segments.hpp"

namespace {

using namespace mazmun;
const cli::Tool tool{"code", "Which codes does each segment deserve? From segments to coded segments.", "coded"};

struct Options : cli::Common {
  std::string codebook, coder = "rules", segment, text;
  bool rules = false, replace = false, lint = false, json = false;
};

void declare(cli::Command& command, Options& options) {
  command.files(options, "Streams of segments or coded segments; - is standard input");
  command.required_text("-c,--codebook", "FILE", options.codebook, "Codebook in YAML or JSON");
  command.output(options, "FILE", "Write the coded segments, or the answer, to FILE");
  command.flag("--rules", options.rules, "Code by the match rules of the codebook (the default)");
  command.text("--coder", "NAME", options.coder, "Name of the coder (default: rules)");
  command.flag("--replace", options.replace, "Replace the codes that the same coder gave before");
  command.text("--explain", "SEGMENT", options.segment, "Say why a segment gets its codes, and not others");
  command.text("--try", "SENTENCE", options.text, "The same of SENTENCE, without any file");
  command.flag("--lint", options.lint, "Say which rules find nothing, or what others find");
  command.flag("--json", options.json, "With --explain, --try and --lint: the answer as JSON");
  command.exclusive({"--explain", "--try", "--lint"});
  command.common(options);
  command.example("mazmun-code -c codebook.yaml segments.jsonl -o coded.jsonl", "Code every segment");
  command.example("mazmun-code -c second.yaml --coder second coded.jsonl", "A second coder beside the first");
  command.example("mazmun-code -c codebook.yaml --explain int01:12 segments.jsonl", "Why these codes?");
}

int code_segments(const Options& options, const cli::Context& context, const format::Loaded<Codebook>& codebook) {
  code::RulesCoder rules(codebook.value);
  context.warn(rules.warnings());
  OutputFile out(options.output);
  format::StreamWriter writer(out, "coded");
  const auto pass = [&](Document& document) { context.progress(document.id), writer.document(document); };
  const auto judge = [&](Segment& segment, const Place& place) {
    writer.segment(code::judge(segment, rules, options.coder, options.replace, place));
  };
  const Step step = context.step({{"coder", options.coder}}, {codebook.record});
  format::run_filter(context.inputs(), {{"segments", "coded"}, step, pass, judge}, writer);
  out.commit();
  return cli::done;
}

int explain(const Options& options, const Segment& segment, const Codebook& codebook) {
  code::RuleSet rules(codebook);
  const auto answer = code::explain(segment, codebook, rules);
  write_file(options.output, options.json ? format::pretty_json(explanation_value(answer)) : explanation_text(answer));
  return cli::done;
}

int lint(const Options& options, const Codebook& codebook) {
  code::Lint lint(codebook);
  format::for_each_segment(options.files, [&](const Segment& segment) { lint.read(segment); });
  const auto findings = lint.findings();
  write_file(options.output, options.json ? format::pretty_json(lint_value(findings)) : lint_text(findings));
  return findings.empty() ? cli::done : cli::answer_is_no;
}

int run(const Options& options, const cli::Context& context) {
  const auto book = format::read_codebook(options.codebook);
  if (options.lint) return lint(options, book.value);
  if (!options.text.empty()) return explain(options, code::segment_of(options.text), book.value);
  if (options.segment.empty()) return code_segments(options, context, book);
  return explain(options, format::find_segment(context.inputs(), options.segment), book.value);
}

}  // namespace

int main(int argc, char** argv) { return mazmun::cli::run_tool(argc, argv, tool, declare, run); }
