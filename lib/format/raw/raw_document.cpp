#include "format/raw/raw_document.hpp"

#include <algorithm>
#include <utility>

#include "base/input.hpp"
#include "base/sha256.hpp"
#include "format/raw/raw_text.hpp"
#include "text/utf8.hpp"

namespace mazmun::format::raw {
namespace {

Span code_points(text::CodePointCounter& counter, text::Range range) {
  const std::size_t start = counter.at(range.start);
  return {start, counter.at(range.end)};
}

void take_ranges(const RawText& raw, Document& document) {
  text::CodePointCounter turns(raw.text);
  for (const RawTurn& turn : raw.turns)
    document.turns.push_back({turn.speaker, code_points(turns, turn.said), turn.time});
  text::CodePointCounter questions(raw.text);
  for (const RawQuestion& question : raw.questions)
    document.questions.push_back({question.number, code_points(questions, question.heading)});
  // Notes may overlap, so that their borders don't rise.
  std::vector<std::size_t> borders;
  for (const RawNote& note : raw.notes) borders.insert(borders.end(), {note.range.start, note.range.end});
  std::sort(borders.begin(), borders.end());
  std::vector<std::size_t> places;
  text::CodePointCounter notes(raw.text);
  for (const std::size_t border : borders) places.push_back(notes.at(border));
  const auto place = [&](std::size_t border) {
    return places[static_cast<std::size_t>(std::lower_bound(borders.begin(), borders.end(), border) - borders.begin())];
  };
  for (const RawNote& note : raw.notes)
    document.notes.push_back({{place(note.range.start), place(note.range.end)}, note.text});
  text::CodePointCounter pages(raw.text);
  for (const text::Range& page : raw.pages) document.pages.push_back(code_points(pages, page));
}

RawDocument document_of(RawText raw, const RawFile& file, const std::string& digest, const std::string& language) {
  RawDocument result;
  Document& document = result.document;
  take_ranges(raw, document);
  document.title = std::move(raw.title);
  document.language = raw.language.empty() ? language : raw.language;
  document.source = {file.name, std::move(raw.type), digest, std::move(raw.inside), std::move(raw.encoding)};
  document.attributes = std::move(raw.attributes);
  document.text = std::move(raw.text);
  result.has_turns = raw.has_turns;
  result.warnings = std::move(raw.warnings);
  return result;
}

}  // namespace

std::vector<RawDocument> read_documents(const RawFile& file, const RawOptions& options, const std::string& language) {
  std::string bytes = read_file(file.path, Limit::file_bytes);
  const std::string digest = sha256(bytes);
  std::vector<RawDocument> documents;
  for (RawText& raw : read_raw(std::move(bytes), display_name(file.path), options))
    documents.push_back(document_of(std::move(raw), file, digest, language));
  return documents;
}

std::vector<std::string> names_inside(const std::vector<RawDocument>& documents) {
  std::vector<std::string> names;
  for (const RawDocument& each : documents) names.push_back(each.document.source.inside);
  return names;
}

}  // namespace mazmun::format::raw
