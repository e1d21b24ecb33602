// What do the raw files say? Reads texts as researchers have them and writes a corpus.
#include <optional>

#include "base/output.hpp"
#include "format/csv.hpp"
#include "format/raw/raw_document.hpp"
#include "format/raw/raw_files.hpp"
#include "format/raw/raw_text.hpp"
#include "format/stream.hpp"
#include "ingest/attribute_table.hpp"
#include "ingest/document_id.hpp"
#include "ingest/ingest.hpp"
#include "options.hpp"
#include "repairs.hpp"

namespace {

using namespace mazmun;

const cli::Tool tool{"ingest", "What do the raw files say? From raw texts to a corpus.", "corpus"};

std::optional<ingest::AttributeTable> participants(const Options& options) {
  if (options.attributes.empty()) return std::nullopt;
  const auto csv = format::read_csv(options.attributes);
  return ingest::AttributeTable(csv.value, csv.record);
}

int run(const Options& options, const cli::Context& context) {
  const ingest::Recognition recognition = ingest::recognition(options.speakers, options.questions);
  const auto raw = format::raw::list_raw_files(context.inputs());
  ingest::DocumentNames names(ingest::document_ids(paths_inside(raw), options.id), options.id);
  auto table = participants(options);
  Repairs repairs(options);
  OutputFile out(options.output);
  format::StreamWriter writer(out, "corpus");
  for (std::size_t i = 0; i < raw.files.size(); ++i) {
    context.progress(raw.files[i].inside);
    context.attempt([&] {
      auto documents = format::raw::read_documents(raw.files[i], reading(options), options.language);
      const auto ids = names.take(i, names_inside(documents));
      for (std::size_t j = 0; j < ids.size(); ++j) {
        Document& document = documents[j].document;
        document.id = ids[j];
        repairs.apply(document);
        ingest::find_structure(document, recognition, documents[j].has_turns);
        context.warn(documents[j].warnings);
        context.warn(ingest::warnings(document));
        std::vector<InputRecord> inputs{{document.source.name, document.source.sha256}};
        if (table) inputs.push_back(table->record());
        if (table) context.warn(table->apply(document));
        writer.header({context.step(settings(options), std::move(inputs))});
        writer.document(document);
      }
    });
  }
  if (table && (raw.has_folder || !raw.neighbours.empty())) table->check_documents(names.known(), raw.neighbours);
  if (table && raw.has_folder) table->check_speakers();
  writer.end();
  repairs.commit();
  out.commit();
  return cli::done;
}

}  // namespace

int main(int argc, char** argv) { return mazmun::cli::run_tool(argc, argv, tool, declare, run); }
