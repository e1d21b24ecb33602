// Do a publication's figures follow from the data, and do they agree with each other? Checks a study's claims.
#include "base/output.hpp"
#include "cli/run_tool.hpp"
#include "format/artefacts.hpp"
#include "format/json_text.hpp"
#include "format/study_file.hpp"
#include "format/verification_file.hpp"
#include "verify/summary.hpp"
#include "verify/verify.hpp"

namespace {

using namespace mazmun;

struct Options : cli::Common {};

void declare(cli::Command& command, Options& options) {
  command.files(options, "The study, then the model and the agreement as far as there are any; - is standard input",
                true);
  command.output(options, "FILE", "Write the verification to FILE");
  command.common(options);
  command.example("mazmun-verify study.yaml model.json agreement.json -o verification.json",
                  "Check every claim; status 1 if one comes out otherwise than expected");
  command.example("mazmun-verify study.yaml > /dev/null",
                  "Only what needs no data: do the published figures agree with each other?");
}

int run(const Options& options, const cli::Context& context) {
  const Study study = format::read_study(options.files.front());
  const auto artefacts =
      format::read_artefacts({options.files.begin() + 1, options.files.end()}, {"model", "agreement"});
  const Verification verification = verify::verify(study, format::documents_of(artefacts));
  const History history = format::history_of(artefacts, context.step({}, study.inputs));
  write_file(options.output, format::pretty_json(format::verification_value(verification, history)));
  context.say(verify::summary_text(verification));
  return verify::all_expected(verification) ? cli::done : cli::answer_is_no;
}

}  // namespace

int main(int argc, char** argv) {
  return mazmun::cli::run_tool(
      argc, argv,
      {"verify", "Do a publication's figures follow from the data, and agree with each other?", "verification"},
      declare, run);
}
