// The corpus that a run of mazmun-ingest writes, file by file.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "base/output.hpp"
#include "format/stream.hpp"
#include "ingest/document_id.hpp"
#include "participants.hpp"
#include "raw_batch.hpp"
#include "settings.hpp"

namespace mazmun {

// What goes from one file to the next: ids, pseudonyms, participants, and the corpus itself.
class Corpus {
 public:
  /// `used` are the options with pseudonyms.
  Corpus(const Options& options, const Options& used, const cli::Context& context, const Names& people,
         const format::raw::RawFiles& raw)
      : context_(context),
        people_(people),
        settings_(with_pseudonyms(settings(options), people)),
        names_(ingest::document_ids(paths_inside(raw), used.id), used.id),
        table_(participants(options, people)),
        out_(options.output) {}

  /// Writes the documents of a file. Throws what reading it threw.
  void add(RawContent content, const Reading& reading, Repairs& repairs) {
    if (content.failure) std::rethrow_exception(content.failure);
    auto documents = with_pseudonyms(std::move(content.documents), people_);
    const auto ids = names_.take(content.file, people_ ? names_inside(documents) : content.inside);
    for (std::size_t i = 0; i < ids.size(); ++i) {
      if (people_) {
        documents[i].document.id = ids[i];
        content.ready.push_back(ready_document(std::move(documents[i]), reading));
      }
      ReadyDocument& ready = content.ready[i];
      ready.raw.document.id = ids[i];
      repairs.note(ids[i], ready.repairs);
      write(ready);
    }
  }

  /// That the table names no one who isn't there.
  void check_participants(const format::raw::RawFiles& raw) {
    if (table_ && (raw.has_folder || !raw.neighbours.empty())) table_->check_documents(names_.known(), raw.neighbours);
    if (table_ && raw.has_folder) table_->check_speakers();
  }
  void end() { writer_.end(); }
  OutputFile& file() { return out_; }

 private:
  void write(ReadyDocument& ready) {
    Document& document = ready.raw.document;
    context_.warn(ready.raw.warnings);
    context_.warn(ready.marks.warnings);
    context_.warn(ingest::warnings(document));
    std::vector<InputRecord> inputs{{document.source.name, document.source.sha256}};
    if (table_) inputs.push_back(table_->record());
    if (table_) context_.warn(table_->apply(document));
    writer_.header({context_.step(settings_, std::move(inputs))});
    writer_.document(document);
  }

  const cli::Context& context_;
  const Names& people_;
  Object settings_;
  ingest::DocumentNames names_;
  std::optional<ingest::AttributeTable> table_;
  OutputFile out_;
  format::StreamWriter writer_{out_, "corpus"};
};

}  // namespace mazmun
