// How does a reader see the results? Writes the tables of a model, an agreement and a verification.
#include "cli/run_tool.hpp"
#include "format/agreement_file.hpp"
#include "format/artefacts.hpp"
#include "format/model_file.hpp"
#include "format/report_folder.hpp"
#include "format/verification_file.hpp"
#include "report/report.hpp"

namespace {

using namespace mazmun;

const cli::Tool tool{"report", "How does a reader see the results? Tables for papers and programs.", ""};

struct Options : cli::Common {
  std::vector<std::string> formats;
  std::string title, language, digits;
  bool check = false;
};

void declare(cli::Command& command, Options& options) {
  command.files(options, "A model, an agreement, a verification, in any order; - is standard input");
  command.output(options, "DIR", "Write the files into DIR; without it the first table goes to standard output");
  command.list("--format", "LIST", options.formats, "md, csv, tsv, json (default: md,csv; without -o: md)");
  command.text("--title", "TITLE", options.title, "Above every page (default: the model's title)");
  command.text("--language", "TAG", options.language, "Language of headings and labels, such as fa");
  command.choice("--digits", {"latin", "persian"}, options.digits, "Digits of the pages");
  command.flag("--check", options.check,
               "Write nothing: say what would change in DIR, with status 1 if anything would");
  command.common(options);
  command.example("mazmun-report model.json agreement.json -o report", "The tables as Markdown and CSV");
  command.example("mazmun-report model.json --language fa --digits persian",
                  "The theme table in Persian, on standard output");
  command.example("mazmun-report model.json -o report --check", "Is the report that of this model?");
}

report::ReportInput input_from(const std::vector<format::Artefact>& artefacts) {
  report::ReportInput input;
  if (const auto* model = format::find_artefact(artefacts, "model"))
    input.model = format::read_model(model->document, model->file);
  if (const auto* agreement = format::find_artefact(artefacts, "agreement")) {
    input.agreement = format::read_agreement(agreement->document, agreement->file);
    input.constraints = format::audit_of(*agreement);
  }
  if (const auto* found = format::find_artefact(artefacts, "verification"))
    input.verification = format::read_verification(found->document, found->file);
  return input;
}

int run(const Options& options, const cli::Context& context) {
  const bool to_folder = options.output != "-";
  const auto formats = format::chosen_formats(options.formats, to_folder);
  if (options.check && !to_folder) throw UsageError("--check needs the folder of the report", "name it with -o");
  const auto artefacts = format::read_artefacts(context.inputs(), {"model", "agreement", "verification"});
  const report::ReportInput input = input_from(artefacts);
  const bool persian = options.digits == "persian";
  const std::string title = options.title.empty() && input.model ? input.model->title : options.title;
  const auto tables = report::report_tables(input, {options.language, persian});
  const auto files = format::table_files(tables, formats, {title, format::is_right_to_left(options.language), persian});
  if (!to_folder) {
    cli::print(files.front().second);
    return cli::done;
  }
  Object settings = cli::given({{"digits", options.digits}, {"language", options.language}, {"title", options.title}});
  settings.emplace_back("format", Array(formats.begin(), formats.end()));
  const History history = format::history_of(artefacts, context.step(std::move(settings)));
  if (!options.check) {
    format::write_folder(options.output, files, history);
    return cli::done;
  }
  const std::string changes = format::check_folder(options.output, files, history);
  context.say(changes);
  return changes.empty() ? cli::done : cli::answer_is_no;
}

}  // namespace

int main(int argc, char** argv) { return mazmun::cli::run_tool(argc, argv, tool, declare, run); }
