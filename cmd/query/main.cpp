// Where is it? Finds segments by codes, words, speakers and attributes; lists key words in context, words and codes.
#include "base/output.hpp"
#include "cli/run_tool.hpp"
#include "format/codebook_file.hpp"
#include "format/coded_input.hpp"
#include "format/recognise.hpp"
#include "format/stream.hpp"
#include "format/table_files.hpp"
#include "query/files.hpp"
#include "query/search.hpp"
#include "query/table_stream.hpp"

namespace {

using namespace mazmun;

const cli::Tool tool{"query", "Where is it? Finds segments, key words in context, words and codes.", ""};

struct Options : cli::Common {
  std::string where, codebook, format = "text";
  query::Wanted wanted;
};

void declare(cli::Command& command, Options& options) {
  command.files(options, "Streams of segments or coded segments; - is standard input");
  command.output(options, "FILE", "Write the table to FILE");
  command.text("-w,--where", "EXPRESSION", options.where, "Only segments that are so: code:trust AND NOT speaker:P1");
  command.list("--kwic", "PHRASE", options.wanted.phrases, "Show each place of PHRASE with the words around it");
  command.number("--context", "N", options.wanted.context, "With --kwic: N words on either side (default: 6)");
  command.flag("--words", options.wanted.words, "Count the words");
  command.flag("--counts", options.wanted.counts, "Count the segments and documents of each code");
  command.number("--min", "N", options.wanted.minimum, "Of words or codes: those that come N times or more");
  command.number("--top", "N", options.wanted.top, "Of words or codes: the N most frequent");
  command.text("-c,--codebook", "FILE", options.codebook, "Codebook; code:THEME then finds all codes below it too");
  command.choice("--format", {"text", "csv", "tsv", "md", "json"}, options.format, "How it is written (default: text)");
  command.common(options);
  command.example("mazmun-query --kwic 'trust*' segments.jsonl", "Where people speak of trust, and how");
  command.example("mazmun-query -w 'code:trust AND age>=40' coded.jsonl", "What the older say of trust");
  command.example("mazmun-query --words --min 5 -w uncoded coded.jsonl", "Words that no code has caught yet");
}

// Coded streams of the same documents are walked in step, all others are read one after the other.
void read(const std::vector<std::string>& files, query::Search& search, const cli::Context& context) {
  const auto progress = [&](const std::string& document) { context.progress(document); };
  if (query::are_coded(files, format::format_of)) {
    format::CodedInput streams(files);
    return search.read(streams, progress);
  }
  for (const std::string& file : files) {
    format::StreamReader stream(file, format::known_formats());
    search.read(stream, progress);
  }
}

query::NamedCodebook codebook_of(const Options& options) {
  if (options.codebook.empty()) return {};
  return {format::read_codebook(options.codebook).value, options.codebook};
}

int run(const Options& options, const cli::Context& context) {
  const query::Expression expression = query::parse_expression(options.where);
  const query::View view = query::view_of(options.wanted);
  OutputFile out(options.output);
  query::TableStream table(out, view, options.format, [&](const ReportTable& block, bool right_to_left) {
    return format::table_files({block}, {options.format}, {{}, right_to_left}).front().second;
  });
  query::Search search(expression, codebook_of(options), view, [&](query::Row row) { table.add(std::move(row)); });
  read(context.inputs(), search, context);
  search.end();
  table.end();
  context.warn(search.unknown_names());
  context.detail("found " + search.found() + ", searched " + search.searched());
  if (table.rows() == 0) context.say("nothing found in " + search.searched());
  out.commit();
  return cli::done;
}

}  // namespace

int main(int argc, char** argv) { return mazmun::cli::run_tool(argc, argv, tool, declare, run); }
