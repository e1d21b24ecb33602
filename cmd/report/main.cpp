// How does a reader see the results? Writes the tables of a model, an agreement and a verification.
#include "cli/run_tool.hpp"
#include "figures.hpp"
#include "format/page_html.hpp"
#include "format/report_folder.hpp"
#include "input.hpp"
#include "options.hpp"
#include "report/headings.hpp"
#include "report/page.hpp"

namespace {

using namespace mazmun;

const cli::Tool tool{"report", "How does a reader see the results? Tables for papers and programs.", ""};

std::vector<format::TextFile> files_of(const ReportSources& sources, const Options& options,
                                       const std::vector<std::string>& formats, const History& history,
                                       const cli::Context& context) {
  const auto& model = sources.input.model;
  const report::ReportOptions look{options.language, options.digits == "persian"};
  const format::PageStyle style{options.title.empty() && model ? model->title : options.title,
                                format::is_right_to_left(options.language), look.persian_digits,
                                options.byte_order_mark};
  auto files = format::table_files(report::report_tables(sources.input, look), formats, style);
  for (auto& [name, content] : figures_of(sources.input, formats, look, style.right_to_left, context))
    files.emplace_back("figures/" + name, std::move(content));
  if (!asks_for(formats, format::page_format)) return files;
  report::Page page = report::page_of(sources.input, sources.documents, look);
  const format::PageContent content{std::move(page.data), std::move(page.tables), history, options.language};
  files.emplace_back("index.html", format::page_html(content, style, report::heading));
  return files;
}

int run(const Options& options, const cli::Context& context) {
  const bool to_folder = options.output != "-";
  const auto formats = format::chosen_formats(options.formats, to_folder);
  if (options.check && !to_folder) throw UsageError("--check needs the folder of the report", "name it with -o");
  const ReportSources sources =
      read_sources(context.inputs(), options.quotes, asks_for(formats, format::page_format), context);
  History history = sources.history;
  history.push_back(context.step(settings_of(options, formats), sources.files));
  const auto files = files_of(sources, options, formats, history, context);
  if (files.empty()) throw UsageError("there is nothing to show in this format", "name a model, or another --format");
  if (!to_folder) {
    cli::print(files.front().second);
    return cli::done;
  }
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
