// What do the raw files say? Reads texts as researchers have them and writes a corpus.
#include <optional>

#include "base/output.hpp"
#include "cli/run_tool.hpp"
#include "format/csv.hpp"
#include "format/raw/raw_document.hpp"
#include "format/raw/raw_files.hpp"
#include "format/raw/raw_text.hpp"
#include "format/stream.hpp"
#include "ingest/attribute_table.hpp"
#include "ingest/document_id.hpp"
#include "ingest/ingest.hpp"

namespace {

using namespace mazmun;

const cli::Tool tool{"ingest", "What do the raw files say? From raw texts to a corpus.", "corpus"};

struct Options : cli::Common {
  std::string attributes, language, id, format, speakers, questions;
};

void declare(cli::Command& command, Options& options) {
  command.files(options, "Raw files or folders; - is standard input");
  command.output(options, "FILE", "Write the corpus to FILE");
  command.text("--attributes", "FILE.csv", options.attributes, "Participant table: document or speaker, attributes");
  command.text("--language", "TAG", options.language, "Language of documents that don't name their own (fa, en, …)");
  command.text("--id", "ID", options.id, "Id of the one document (standard input needs it)");
  command.choice("--format", format::raw::formats(), options.format, "Format of the files, instead of looking");
  command.text("--speakers", "REGEX", options.speakers, "A label at the start of a line; its first group is the name");
  command.text("--questions", "REGEX", options.questions, "The heading of a question, at the start of a line");
  command.common(options);
  command.example("mazmun-ingest raw --attributes participants.csv -o corpus.jsonl",
                  "All files of a folder, with who said it");
  command.example("mazmun-ingest --id int01 - < int01.txt", "One interview from standard input");
}

std::optional<ingest::AttributeTable> participants(const Options& options, const auto& ids, const auto& raw) {
  if (options.attributes.empty()) return std::nullopt;
  const auto csv = format::read_csv(options.attributes);
  ingest::AttributeTable table(csv.value, csv.record);
  if (raw.has_folder || !raw.neighbours.empty()) table.check_documents(ids, raw.neighbours);
  return table;
}

int run(const Options& options, const cli::Context& context) {
  const ingest::Recognition recognition = ingest::recognition(options.speakers, options.questions);
  const auto raw = format::raw::list_raw_files(context.inputs());
  const auto ids = ingest::document_ids(paths_inside(raw), options.id);
  auto table = participants(options, ids, raw);
  const Object settings = cli::given({{"format", options.format},
                                      {"language", options.language},
                                      {"questions", options.questions},
                                      {"speakers", options.speakers}});
  OutputFile out(options.output);
  format::StreamWriter writer(out, "corpus");
  for (std::size_t i = 0; i < ids.size(); ++i) {
    context.progress(ids[i]);
    context.attempt([&] {
      Document document = format::raw::read_document(raw.files[i], ids[i], options.format, options.language);
      ingest::find_structure(document, recognition);
      context.warn(ingest::warnings(document));
      std::vector<InputRecord> inputs{{document.source.name, document.source.sha256}};
      if (table) inputs.push_back(table->record());
      if (table) context.warn(table->apply(document));
      writer.header({context.step(settings, std::move(inputs))});
      writer.document(document);
    });
  }
  if (table && raw.has_folder) table->check_speakers();
  writer.end();
  out.commit();
  return cli::done;
}

}  // namespace

int main(int argc, char** argv) { return mazmun::cli::run_tool(argc, argv, tool, declare, run); }
