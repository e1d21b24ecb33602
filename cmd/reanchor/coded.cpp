#include "coded.hpp"

#include <map>
#include <set>

#include "base/suggest.hpp"
#include "format/stream.hpp"

namespace mazmun {
namespace {

struct Version {
  Document document;
  History history;
};

using Corpus = std::map<std::string, Version>;

Corpus read_corpus(const std::string& path) {
  Corpus corpus;
  History history;
  format::StreamReader reader(path, {"corpus"});
  while (auto record = reader.next()) {
    if (auto* header = std::get_if<format::Header>(&*record)) {
      history = std::move(header->history);
    } else if (auto* document = std::get_if<Document>(&*record)) {
      const std::string id = document->id;
      if (!corpus.emplace(id, Version{std::move(*document), history}).second)
        throw InputError(reader.place("/document"), "the document \"" + id + "\" comes twice");
    }
  }
  return corpus;
}

std::vector<std::string> ids_of(const Corpus& corpus) {
  std::vector<std::string> ids;
  for (const auto& entry : corpus) ids.push_back(entry.first);
  return ids;
}

class Sections {
 public:
  Sections(const std::vector<std::string>& files, reanchor::Limits limits, Step step, OutputFile& out)
      : old_(read_corpus(files[0])),
        new_(read_corpus(files[1])),
        limits_(limits),
        step_(std::move(step)),
        writer_(out, "coded") {}

  void read(const std::string& path, const cli::Context& context) {
    format::StreamReader reader(path, {"coded"});
    while (auto record = reader.next()) {
      if (auto* header = std::get_if<format::Header>(&*record)) {
        end_document();
        history_ = std::move(header->history);
      } else if (auto* document = std::get_if<Document>(&*record)) {
        end_document();
        context.progress(document->id);
        begin(*document, reader);
      } else {
        auto& segment = std::get<Segment>(*record);
        reanchor::check_text(before_->document, segment, reader.place());
        segments_.push_back(std::move(segment));
      }
    }
    end_document();
  }

  Carried finish() {
    writer_.end();
    for (Finding& finding : reanchor::refusals(carried_.moves)) carried_.findings.push_back(std::move(finding));
    for (const auto& [id, version] : new_) {
      if (seen_.count(id) == 0) note("the document \"" + id + "\" of the new corpus has no codings", {});
    }
    return std::move(carried_);
  }

 private:
  void note(std::string message, std::string hint) {
    carried_.findings.push_back({{}, std::move(message), std::move(hint)});
  }

  void begin(const Document& document, const format::StreamReader& reader) {
    if (!seen_.insert(document.id).second)
      throw InputError(reader.place("/document"), "the document \"" + document.id + "\" comes twice");
    const auto found = old_.find(document.id);
    if (found == old_.end()) {
      throw InputError(reader.place("/document"), "the document \"" + document.id + "\" is not in the old corpus",
                       did_you_mean(document.id, ids_of(old_)));
    }
    const Document& before = found->second.document;
    if (before.length != document.length || before.source.sha256 != document.source.sha256) {
      throw InputError(reader.place("/source/sha256"),
                       "the document \"" + document.id + "\" was coded from another file than that of the old corpus",
                       "the first corpus must be the one that was coded");
    }
    before_ = &found->second;
  }

  void end_document() {
    if (before_ == nullptr) return;
    const auto after = new_.find(before_->document.id);
    reanchor::Outcome outcome;
    if (after == new_.end()) {
      outcome = reanchor::refuse_all(before_->document, segments_, "its document is not in the new corpus");
    } else {
      outcome = reanchor::reanchor(before_->document, after->second.document, segments_, limits_);
      write(after->second, outcome);
    }
    for (reanchor::Move& move : outcome.moves) carried_.moves.push_back(std::move(move));
    segments_.clear();
    before_ = nullptr;
  }

  void write(const Version& after, const reanchor::Outcome& outcome) {
    History history = history_;
    merge(history, after.history);
    history.push_back(step_);
    writer_.header(history);
    writer_.document(after.document);
    for (const Segment& segment : outcome.segments) writer_.segment(segment);
    if (outcome.uncovered == 0) return;
    note("\"" + after.document.id + "\": " + std::to_string(outcome.uncovered) +
             (outcome.uncovered == 1 ? " new word lies" : " new words lie") + " in no segment",
         "nobody has judged what was added between segments");
  }

  Corpus old_;
  Corpus new_;
  reanchor::Limits limits_;
  Step step_;
  format::StreamWriter writer_;
  History history_;
  const Version* before_ = nullptr;  // the document that is being read
  std::vector<Segment> segments_;
  std::set<std::string> seen_;
  Carried carried_;
};

}  // namespace

Carried carry_over(const std::vector<std::string>& files, reanchor::Limits limits, const Step& step, OutputFile& out,
                   const cli::Context& context) {
  Sections sections(files, limits, step, out);
  for (std::size_t i = 2; i < files.size(); ++i) sections.read(files[i], context);
  return sections.finish();
}

Value rows_of(const Table& table) {
  Array rows;
  for (const auto& row : table.rows) {
    Value object = Object();
    for (std::size_t i = 0; i < row.size(); ++i) object.add(table.columns[i].key, row[i]);
    rows.push_back(std::move(object));
  }
  return rows;
}

}  // namespace mazmun
