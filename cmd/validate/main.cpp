// Is a file what it says it is? Checks any file of mazmun, its shape and what it refers to.
#include <algorithm>
#include <optional>

#include "cli/run_tool.hpp"
#include "format/codebook_file.hpp"
#include "format/validate.hpp"

namespace {

using namespace mazmun;

struct Options : cli::Common {
  std::string codebook;
};

void declare(cli::Command& command, Options& options) {
  command.files(options, "Streams, documents, codebooks, studies, report folders; - is standard input");
  command.text("-c,--codebook", "FILE", options.codebook, "The codes of coded streams must be in this codebook");
  command.common(options);
  command.example("mazmun-validate codebook.yaml study.yaml",
                  "What is wrong in files written by hand; status 1 if anything is");
  command.example("mazmun-validate -c codebook.yaml coded.jsonl model.json report", "Everything that a study has made");
}

int status_of(format::Validation::Outcome outcome) {
  switch (outcome) {
    case format::Validation::Outcome::valid:
      return cli::done;
    case format::Validation::Outcome::invalid:
      return cli::answer_is_no;
    case format::Validation::Outcome::unrecognised:
      return cli::bad_input;
  }
  return cli::our_bug;
}

int run(const Options& options, const cli::Context& context) {
  std::optional<Codebook> codebook;
  if (!options.codebook.empty()) codebook = format::read_codebook(options.codebook).value;
  int status = cli::done;
  std::string lines;
  for (const std::string& file : context.inputs()) {
    const format::Validation validation = format::validate(file, codebook ? &*codebook : nullptr);
    context.report(validation.findings);
    context.warn(validation.warnings);
    status = std::max(status, status_of(validation.outcome));
    if (validation.outcome == format::Validation::Outcome::valid) lines += format::summary(validation) + "\n";
  }
  if (!options.quiet) cli::print(lines);
  return status;
}

}  // namespace

int main(int argc, char** argv) {
  return mazmun::cli::run_tool(argc, argv, {"validate", "Is a file what it says it is? Checks any file of mazmun.", ""},
                               declare, run);
}
