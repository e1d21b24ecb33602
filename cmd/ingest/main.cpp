// What do the raw files say? Reads texts as researchers have them and writes a corpus.
#include "base/output.hpp"
#include "check.hpp"
#include "format/raw/raw_document.hpp"
#include "format/raw/raw_files.hpp"
#include "format/raw/raw_text.hpp"
#include "format/stream.hpp"
#include "ingest/document_id.hpp"
#include "ingest/ingest.hpp"
#include "ingest/marks.hpp"
#include "names.hpp"
#include "options.hpp"
#include "participants.hpp"
#include "repairs.hpp"
#include "settings.hpp"
#include "wanted.hpp"

namespace {

using namespace mazmun;

const cli::Tool tool{"ingest", "What do the raw files say? From raw texts to a corpus.", "corpus"};

int run(const Options& options, const cli::Context& context) {
  if (!options.names_check.empty()) return check_names(options, context);
  const Names people = read_names(options, context);
  const Options used = with_pseudonyms(options, people);
  const ingest::Recognition recognition = ingest::recognition(used.speakers, used.questions);
  const auto raw = with_pseudonyms(wanted_files(options, context), people);
  ingest::DocumentNames names(ingest::document_ids(paths_inside(raw), used.id), used.id);
  auto table = participants(options, people);
  Repairs repairs(options);
  OutputFile out(options.output);
  format::StreamWriter writer(out, "corpus");
  for (std::size_t i = 0; i < raw.files.size(); ++i) {
    context.progress(raw.files[i].inside);
    context.attempt([&] {
      auto documents =
          with_pseudonyms(format::raw::read_documents(raw.files[i], reading(options), options.language), people);
      const auto ids = names.take(i, names_inside(documents));
      for (std::size_t j = 0; j < ids.size(); ++j) {
        Document& document = documents[j].document;
        document.id = ids[j];
        repairs.apply(document);
        const auto marks = options.no_marks ? ingest::LiftedMarks() : ingest::lift_marks(document);
        if (people) people->replace_in(document);
        ingest::find_structure(document, recognition, documents[j].has_turns);
        ingest::settle_marks(document, marks);
        if (people) people->guess(document);
        context.warn(documents[j].warnings);
        context.warn(marks.warnings);
        context.warn(ingest::warnings(document));
        std::vector<InputRecord> inputs{{document.source.name, document.source.sha256}};
        if (table) inputs.push_back(table->record());
        if (table) context.warn(table->apply(document));
        writer.header({context.step(with_pseudonyms(settings(options), people), std::move(inputs))});
        writer.document(document);
      }
    });
  }
  if (table && (raw.has_folder || !raw.neighbours.empty())) table->check_documents(names.known(), raw.neighbours);
  if (table && raw.has_folder) table->check_speakers();
  tell(people, raw.has_folder, options, context);
  writer.end();
  commit_together({repairs.file(), &out});
  return cli::done;
}

}  // namespace

int main(int argc, char** argv) { return mazmun::cli::run_tool(argc, argv, tool, declare, run); }
