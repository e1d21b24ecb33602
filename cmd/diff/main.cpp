// What did a change do? Compares two codebooks, coded streams, models, agreements or verifications.
#include "base/output.hpp"
#include "cli/run_tool.hpp"
#include "diff/coded_streams.hpp"
#include "diff/files.hpp"
#include "diff/items.hpp"
#include "diff/pages.hpp"
#include "format/agreement_file.hpp"
#include "format/codebook_file.hpp"
#include "format/json_text.hpp"
#include "format/model_file.hpp"
#include "format/recognise.hpp"
#include "format/stream.hpp"
#include "format/table_files.hpp"
#include "format/verification_file.hpp"
#include "format/yaml_text.hpp"

namespace {

using namespace mazmun;

const cli::Tool tool{"diff", "What did a change do? Compares two codebooks, codings or models.", ""};

struct Options : cli::Common {
  std::string coder;
  diff::Style style;
};

void declare(cli::Command& command, Options& options) {
  command.files(options, "OLD and NEW, two files of one kind; - is standard input", true);
  command.output(options, "FILE", "Write the difference to FILE");
  command.choice("--format", {"text", "md", "csv", "json"}, options.style.format, "How it is written (default: text)");
  command.text("--coder", "NAME", options.coder, "Of coded streams: only what this coder judged");
  command.number("--limit", "N", options.style.limit, "In text and md, N changes a code or subject (default: 20)");
  command.flag("--summary", options.style.summary, "Only how many there are of what, and how many changed");
  command.common(options);
  command.example("mazmun-diff book-1.yaml book-2.yaml", "Which themes and match rules changed");
  command.example("mazmun-diff coded-1.jsonl coded-2.jsonl", "Status 1 where anything differs");
}

template <auto read>
diff::Described described(const diff::File& file) {
  const Value document = format::parse_document(file.bytes, file.name);
  diff::Items items = diff::items_of(read(document, file.name));
  if (file.format == "codebook") return {std::move(items), {}};
  return {std::move(items), format::expect_format(document, file.format, file.name).history};
}

const std::map<std::string, diff::Described (*)(const diff::File&)> readers{
    {"codebook", described<format::codebook_from>},
    {"model", described<format::read_model>},
    {"agreement", described<format::read_agreement>},
    {"verification", described<format::read_verification>}};

diff::Difference difference_of(const Options& options) {
  const auto [before, after] = diff::open_both(options.files, format::format_of);
  const diff::Kind kind = diff::kind_of(before, after, options.coder);
  if (!kind.stream)
    return diff::compare(kind.compared, readers.at(before.format)(before), readers.at(after.format)(after));
  format::StreamReader old_stream(diff::lines_of(before), kind.formats);
  format::StreamReader new_stream(diff::lines_of(after), kind.formats);
  return diff::compare_streams(old_stream, new_stream, {kind.compared, options.coder, diff::kept(options.style)});
}

std::string written(const diff::Difference& found, const diff::Style& style) {
  if (style.format == "text") return diff::text_page(found, style);
  if (style.format == "json") return format::pretty_json(diff::tree_of(found, style));
  return format::table_files({diff::tables_of(found, style)}, {style.format}, {diff::title_of(found)}).front().second;
}

int run(const Options& options, const cli::Context& context) {
  const diff::Difference difference = difference_of(options);
  if (!difference.histories.empty()) context.detail(difference.histories);
  write_file(options.output, written(difference, options.style));
  return diff::is_same(difference) ? cli::done : cli::answer_is_no;
}

}  // namespace

int main(int argc, char** argv) { return mazmun::cli::run_tool(argc, argv, tool, declare, run); }
