// Which codes does each segment deserve? Codes segments by the rules of a codebook, and says why.
#include "base/output.hpp"
#include "code/explain.hpp"
#include "code/lint.hpp"
#include "code/rules_coder.hpp"
#include "format/codebook_file.hpp"
#include "format/filter.hpp"
#include "format/json_text.hpp"
#include "format/segments.hpp"
#include "options.hpp"
#include "text_free.hpp"

namespace {

using namespace mazmun;
const cli::Tool tool{"code", "Which codes does each segment deserve? From segments to coded segments.", "coded"};

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
  if (!options.hash_key.empty() && !options.text_free) throw UsageError("--hash-key needs --text-free");
  if (options.codebook.empty() && (!options.text_free || options.rules))
    throw UsageError("--codebook is required", "see mazmun-code --help");
  if (options.text_free) return code_text_free(options, context);
  const auto book = format::read_codebook(options.codebook);
  if (options.lint) return lint(options, book.value);
  if (!options.text.empty()) return explain(options, code::segment_of(options.text), book.value);
  if (options.segment.empty()) return code_segments(options, context, book);
  return explain(options, format::find_segment(context.inputs(), options.segment), book.value);
}

}  // namespace

int main(int argc, char** argv) { return mazmun::cli::run_tool(argc, argv, tool, declare, run); }
