// What stands in a PDF file? Its lines with their places, for mazmun-ingest, which makes paragraphs of them.
#include "base/input.hpp"
#include "base/limits.hpp"
#include "base/output.hpp"
#include "cli/run_tool.hpp"
#include "pdftext/pages.hpp"

namespace {

using namespace mazmun;

struct Options : cli::Common {};

void declare(cli::Command& command, Options& options) {
  command.files(options, "A PDF file; - is standard input");
  command.output(options, "FILE", "Write the lines to FILE");
  command.common(options);
  command.example("mazmun-pdftext int01.pdf | grep -c ^page", "How many pages?");
  command.example("mazmun-pdftext int01.pdf | awk -F '\\t' '$1 == \"page\" {print $2, $5, $6}'",
                  "Of each page: signs that are drawn, and those that are no letters");
}

int run(const Options& options, const cli::Context& context) {
  const auto files = context.inputs();
  if (files.size() != 1) throw UsageError("one PDF file at a time", "mazmun-ingest reads many");
  const std::string bytes = read_file(files.front());
  pdftext::limit_resources(bytes.size());
  OutputFile out(options.output);
  pdftext::read_pages(
      bytes, display_name(files.front()), [&](const pdftext::Outline& outline) { out.write(text_of(outline)); },
      [&](const pdftext::Page& page) { out.write(text_of(page)); });
  out.commit();
  return cli::done;
}

}  // namespace

int main(int argc, char** argv) {
  return mazmun::cli::run_tool(argc, argv, {"pdftext", "What stands in a PDF file? Its lines with their places.", ""},
                               declare, run);
}
