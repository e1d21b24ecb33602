// Why a segment gets its codes, and what the author of a codebook should look at.
#include "base/output.hpp"
#include "code/explain.hpp"
#include "code/lint.hpp"
#include "format/json_text.hpp"
#include "format/segments.hpp"
#include "tasks.hpp"

namespace mazmun {

int explain(const Options& options, const cli::Context& context, const Codebook& codebook) {
  const Segment segment =
      options.text.empty() ? format::find_segment(context.inputs(), options.segment) : code::segment_of(options.text);
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

}  // namespace mazmun
