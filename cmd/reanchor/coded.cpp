#include "coded.hpp"

#include <set>

#include "format/corpus_file.hpp"
#include "format/whole_documents.hpp"

namespace mazmun {
namespace {

const Document* document_in(const format::Corpus& corpus, const format::WholeDocument& coded) {
  const auto found = corpus.find(coded.document.id);
  return found == corpus.end() ? nullptr : &found->second.document;
}

void check(const format::Corpus& corpus, const format::WholeDocument& coded) {
  std::vector<std::string> ids;
  for (const auto& entry : corpus) ids.push_back(entry.first);
  const Document* before = document_in(corpus, coded);
  reanchor::check_document(before, coded.document, ids, coded.place);
  for (std::size_t i = 0; i < coded.segments.size(); ++i)
    reanchor::check_text(*before, coded.segments[i], coded.places[i]);
}

void write(format::StreamWriter& writer, History history, const format::CorpusDocument& after, const Step& step,
           const std::vector<Segment>& segments) {
  merge(history, after.history);
  history.push_back(step);
  writer.header(history);
  writer.document(after.document);
  for (const Segment& segment : segments) writer.segment(segment);
}

}  // namespace

Carried carry_over(const std::vector<std::string>& files, reanchor::Limits limits, const Step& step, OutputFile& out,
                   const cli::Context& context) {
  const format::Corpus before = format::read_corpus(files[0]);
  const format::Corpus after = format::read_corpus(files[1]);
  format::StreamWriter writer(out, "coded");
  Carried carried;
  std::set<std::string> seen;
  for (std::size_t i = 2; i < files.size(); ++i) {
    format::WholeDocuments documents(files[i]);
    while (const auto coded = documents.next()) {
      const std::string& id = coded->document.id;
      context.progress(id);
      if (!seen.insert(id).second) {
        throw InputError(coded->place, "the document \"" + id + "\" comes twice",
                         "carry the streams of several coders over one by one");
      }
      check(before, *coded);
      const Document& old_document = *document_in(before, *coded);
      const Document* new_document = document_in(after, *coded);
      reanchor::Outcome outcome = reanchor::carry(old_document, new_document, coded->segments, limits);
      if (new_document != nullptr) write(writer, coded->history, after.at(id), step, outcome.segments);
      reanchor::append(carried.findings, reanchor::uncovered_words(id, outcome));
      reanchor::append(carried.moves, std::move(outcome.moves));
    }
  }
  writer.end();
  reanchor::append(carried.findings, reanchor::refusals(carried.moves));
  for (const auto& entry : after) {
    if (!seen.contains(entry.first)) carried.findings.push_back(reanchor::without_codings(entry.first));
  }
  return carried;
}

}  // namespace mazmun
