#include "query/search.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace mazmun::query {
namespace {

// What to read instead.
struct Refusal {
  std::string_view format;
  std::string_view hint;
};
constexpr Refusal refusals[] = {
    {"corpus", "cut it into segments first: mazmun segment CORPUS | mazmun query"},
    {"model", "a model has figures and no segments: read the coded stream that it was made from"}};

std::string counted(std::size_t count, const std::string& thing) {
  return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

std::string extent(std::size_t segments, std::size_t documents) {
  return counted(segments, "segment") + " of " + counted(documents, "document");
}

Condition condition_for(const Expression& expression, const NamedCodebook& codebook) {
  return codebook.codebook ? Condition(expression, *codebook.codebook, codebook.file) : Condition(expression);
}

}  // namespace

Search::Search(const Expression& expression, const NamedCodebook& codebook, const View& view,
               std::function<void(Row)> put)
    : condition_(condition_for(expression, codebook)),
      names_(expression.terms, codebook.codebook.has_value()),
      view_(&view),
      put_(std::move(put)) {}

void Search::begin_section(const std::string& format, Place place) {
  if (format == "segments" || format == "coded") return;
  place.pointer = "/mazmun/format";
  const auto* found =
      std::find_if(std::begin(refusals), std::end(refusals), [&](const Refusal& one) { return one.format == format; });
  throw InputError(place, "this has the format \"" + format + "\", expected segments or coded segments",
                   found == std::end(refusals) ? "" : std::string(found->hint));
}

void Search::take(const Document& document, Place place) {
  if (!documents_.insert(document.id).second) {
    place.pointer = "/document";
    throw InputError(place, "the document \"" + document.id + "\" comes twice",
                     "name each stream once; coded streams of the same documents are read together");
  }
  names_.note(document);
  condition_.enter(document);
}

void Search::take(const Segment& segment, const Place& place) {
  const bool has_no_text = segment.text.empty() && segment.span.end > segment.span.start;
  if (has_no_text && (view_->needs_text || condition_.needs_text()))
    throw InputError(place, "has no text to look into",
                     "use the stream from before --text-free, or ask for codes only");
  names_.note(segment);
  ++segments_;
  if (!condition_.holds(segment)) return;
  ++found_segments_;
  if (found_documents_ == 0 || segment.document != last_document_) ++found_documents_;
  last_document_ = segment.document;
  for (Row& row : view_->rows(segment)) put_(std::move(row));
}

void Search::end() {
  for (Row& row : view_->last_rows()) put_(std::move(row));
}

std::string Search::searched() const { return extent(segments_, documents_.size()); }
std::string Search::found() const { return extent(found_segments_, found_documents_); }

}  // namespace mazmun::query
