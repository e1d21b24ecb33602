// What does a person fill in? An empty coding sheet, which mazmun-code --import takes back.
#include "base/output.hpp"
#include "cli/run_tool.hpp"
#include "format/codebook_file.hpp"
#include "format/segments.hpp"
#include "format/table_text.hpp"
#include "format/xlsx_file.hpp"
#include "sheet/coding_sheet.hpp"

namespace {

using namespace mazmun;

const cli::Tool tool{"sheet", "What does a person fill in? From segments to an empty coding sheet.", ""};

struct Options : cli::Common {
  std::string codebook;
  std::size_t columns = 3;
};

void declare(cli::Command& command, Options& options) {
  command.files(options, "Streams of segments or coded segments; - is standard input");
  command.required_text("-c,--codebook", "FILE", options.codebook, "Codebook in YAML or JSON");
  command.output(options, "FILE", "Write the sheet to FILE (.xlsx, .csv or .tsv); without it .csv to standard output");
  command.number("--columns", "N", options.columns, "How many codes a segment can get (default: 3)");
  command.common(options);
  command.example("mazmun-sheet segments.jsonl -c codebook.yaml -o ana.xlsx", "A workbook for one coder");
  command.example("mazmun-code -c codebook.yaml --import ana.xlsx segments.jsonl -o ana.jsonl", "And back");
}

// The workbook: the segments with lists to choose from, and the codebook behind them.
std::string workbook(const Table& coding, const Codebook& codebook, std::size_t columns) {
  const Table codes = sheet::codebook_table(codebook);
  const std::string range = std::string(sheet::codebook_name) + "!$A$2:$A$" + std::to_string(codes.rows.size() + 1);
  std::vector<format::Choices> choices;
  for (std::size_t i = 1; i <= columns; ++i) choices.push_back({"code " + std::to_string(i), {}, range});
  return format::workbook_text(
      {{sheet::coding_name, &coding, choices, {"before", "after"}}, {sheet::codebook_name, &codes, {}}});
}

int run(const Options& options, const cli::Context& context) {
  constexpr std::size_t most_columns = 50;
  if (options.columns == 0 || options.columns > most_columns)
    throw UsageError("--columns: expected a number from 1 to 50, found " + std::to_string(options.columns));
  const auto codebook = format::read_codebook(options.codebook);
  sheet::CodingSheet coding(options.columns);
  format::for_each_segment(context.inputs(), [&](const Segment& segment) {
    if (segment.text.empty() && segment.span.end > segment.span.start)
      throw InputError(Place{}, "\"" + segment.id + "\" has no text to show", "use a stream that has its texts");
    coding.add(segment);
  });
  const Table table = coding.take();
  if (options.output.ends_with(".xlsx"))
    write_file(options.output, workbook(table, codebook.value, options.columns));
  else if (options.output.ends_with(".tsv"))
    write_file(options.output, format::delimited_text(table, '\t'));
  else if (options.output == "-" || options.output.ends_with(".csv"))
    write_file(options.output, format::delimited_text(table, ','));
  else
    throw UsageError("--output: expected a name that ends with .xlsx, .csv or .tsv, found \"" + options.output + "\"");
  return cli::done;
}

}  // namespace

int main(int argc, char** argv) { return mazmun::cli::run_tool(argc, argv, tool, declare, run); }
