// How does a reader see the results? Writes the tables of a model, an agreement and a verification.
#include "cli/run_tool.hpp"
#include "format/report_folder.hpp"
#include "input.hpp"
#include "report/report.hpp"

namespace {

using namespace mazmun;

const cli::Tool tool{"report", "How does a reader see the results? Tables for papers and programs.", ""};

struct Options : cli::Common {
  std::vector<std::string> formats;
  std::string title, language, digits;
  QuoteOptions quotes;
  bool check = false;
  bool byte_order_mark = false;
};

void declare(cli::Command& command, Options& options) {
  command.files(options,
                "A model, an agreement, a verification, a codebook, coded streams, in any order; - is standard input");
  command.output(options, "DIR", "Write the files into DIR; without it the first table goes to standard output");
  command.list("--format", "LIST", options.formats, "md, csv, tsv, json, tex (default: md,csv; without -o: md)");
  command.text("--title", "TITLE", options.title, "Above every page (default: the model's title)");
  command.text("--language", "TAG", options.language, "Language of headings and labels, such as fa");
  command.choice("--digits", {"latin", "persian"}, options.digits, "Digits of the pages");
  declare_quotes(command, options.quotes);
  command.flag("--bom", options.byte_order_mark, "A byte order mark before CSV and TSV, which Excel needs for UTF-8");
  command.flag("--check", options.check,
               "Write nothing: say what would change in DIR, with status 1 if anything would");
  command.common(options);
  command.example("mazmun-report model.json agreement.json -o report", "The tables as Markdown and CSV");
  command.example("mazmun-report model.json --language fa --digits persian",
                  "The theme table in Persian, on standard output");
  command.example("mazmun-report model.json codebook.yaml coded.jsonl -o report", "With quotes and the codebook");
  command.example("mazmun-report model.json -o report --check", "Is the report that of this model?");
}

Object settings_of(const Options& options, const std::vector<std::string>& formats) {
  Object settings = cli::given({{"digits", options.digits},
                                {"language", options.language},
                                {"quote-gate", options.quotes.gate},
                                {"title", options.title}});
  settings.emplace_back("format", Array(formats.begin(), formats.end()));
  if (options.quotes.most) settings.emplace_back("quotes", *options.quotes.most);
  if (options.byte_order_mark) settings.emplace_back("bom", true);
  return settings;
}

int run(const Options& options, const cli::Context& context) {
  const bool to_folder = options.output != "-";
  const auto formats = format::chosen_formats(options.formats, to_folder);
  if (options.check && !to_folder) throw UsageError("--check needs the folder of the report", "name it with -o");
  const ReportSources sources = read_sources(context.inputs(), options.quotes, context);
  const bool persian = options.digits == "persian";
  const std::string title = options.title.empty() && sources.input.model ? sources.input.model->title : options.title;
  const auto tables = report::report_tables(sources.input, {options.language, persian});
  const auto files = format::table_files(
      tables, formats, {title, format::is_right_to_left(options.language), persian, options.byte_order_mark});
  if (!to_folder) {
    cli::print(files.front().second);
    return cli::done;
  }
  History history = sources.history;
  history.push_back(context.step(settings_of(options, formats), sources.files));
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
