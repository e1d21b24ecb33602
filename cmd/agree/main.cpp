// How far do the coders agree?
#include "agree/reported.hpp"
#include "agree/requirement.hpp"
#include "base/output.hpp"
#include "cli/run_tool.hpp"
#include "format/agreement_file.hpp"
#include "format/json_text.hpp"
#include "format/table_file.hpp"
#include "options.hpp"
#include "subjects.hpp"

namespace {

using namespace mazmun;

const cli::Tool tool{"agree", "How far do the coders agree? Coefficients from codings or ratings.", "agreement"};

Result result_of(const Options& options, const cli::Context& context) {
  if (!options.ratings.empty()) return from_ratings(options);
  const bool only_reported = !options.reported.empty() && options.files.empty();
  return only_reported ? from_report(options) : from_streams(options, context);
}

Object settings(const Options& options) {
  auto given = agree::effective(options.request);
  if (options.unit != "segment") given.emplace_back("unit", options.unit);
  if (options.intra) given.emplace_back("intra", "yes");
  if (options.unitizing || options.gamma) given.emplace_back("unitizing", options.gamma ? "gamma" : "yes");
  if (options.gamma && options.request.bootstrap == 0) given.emplace_back("seed", std::to_string(options.request.seed));
  given.emplace_back("level", options.level);
  std::string reported;
  for (const std::string& figure : options.reported) reported += (reported.empty() ? "" : ",") + figure;
  given.emplace_back("reported", reported);
  return cli::given(given);
}

int run(const Options& options, const cli::Context& context) {
  const auto requirements = agree::parse_requirements(options.require);
  Result result = result_of(options, context);
  if (!options.reported.empty()) result.agreement.audit = from_report(options).agreement.audit;
  History history = std::move(result.before);
  history.push_back(context.step(settings(options), std::move(result.inputs)));
  const std::string unmet = agree::failures(requirements, result.agreement) + agree::contradictions(result.agreement);
  std::string table;
  if (!options.disagreements.empty()) {
    table = format::table_bytes(result.disagreements, options.disagreements, "--disagreements",
                                {{"decision", {"yes", "no"}}});
  }
  write_together({{options.output, format::pretty_json(format::agreement_value(result.agreement, history))},
                  {options.disagreements, table}});
  context.say(unmet);
  return unmet.empty() ? cli::done : cli::answer_is_no;
}

}  // namespace

int main(int argc, char** argv) { return mazmun::cli::run_tool(argc, argv, tool, declare, run); }
