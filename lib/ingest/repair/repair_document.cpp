#include "ingest/repair/repair_document.hpp"

#include <algorithm>

namespace mazmun::ingest::repair {
namespace {

// All positions in a document that move with its text; pages apart, since a sentence may go over their border.
template <class Work>
void for_each_span(Document& document, const Work& work) {
  for (Turn& turn : document.turns) work(turn.span);
  for (Question& question : document.questions) work(question.span);
  for (Mark& mark : document.marks) work(mark.span);
  for (Note& note : document.notes) work(note.span);
}

std::vector<std::size_t> bytes_of(std::string_view text, std::vector<std::size_t> positions) {
  std::sort(positions.begin(), positions.end());
  positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
  text::ByteCounter counter(text);
  for (std::size_t& position : positions) position = counter.at(position);
  return positions;
}

std::vector<std::size_t> borders_of(Document& document) {
  std::vector<std::size_t> borders;
  for_each_span(document, [&](const Span& span) { borders.insert(borders.end(), {span.start, span.end}); });
  return bytes_of(document.text, std::move(borders));
}

Layout layout_of(const Document& document) {
  std::vector<std::size_t> starts;
  for (const Span& page : document.pages) starts.push_back(page.start);
  return {bytes_of(document.text, std::move(starts))};
}

void move_along(Document& document, const std::vector<Shift>& shifts) {
  const ForwardMap forward(shifts);
  const auto move = [&](Span& span) { span = {forward(span.start), forward(span.end)}; };
  for_each_span(document, move);
  std::for_each(document.pages.begin(), document.pages.end(), move);
}

}  // namespace

std::vector<Repair> repair_document(Document& document, const std::vector<const Rule*>& rules, bool keep_list) {
  std::vector<Repair> list;
  std::vector<std::vector<Shift>> earlier;
  for (const Rule* rule : rules) {
    const std::vector<std::size_t> borders = borders_of(document);
    Rewriter rewriter(document.text, rule->name, borders, keep_list);
    rule->repair(rewriter, layout_of(document));
    Rewriter::Result result = rewriter.finish();
    if (result.count == 0) continue;
    document.text = std::move(result.text);
    document.repairs.emplace_back(rule->name, result.count);
    move_along(document, result.shifts);
    for (Repair& repair : result.list) {
      for (std::size_t i = earlier.size(); i-- > 0;) repair.before = mapped_back(earlier[i], repair.before);
      list.push_back(std::move(repair));
    }
    if (keep_list) earlier.push_back(std::move(result.shifts));
  }
  std::sort(document.repairs.begin(), document.repairs.end());
  return list;
}

std::string undone(std::string text, const std::vector<Repair>& repairs) {
  for (std::size_t i = repairs.size(); i-- > 0;) {
    const Repair& repair = repairs[i];
    text.replace(text::byte_offset(text, repair.after), repair.new_text.size(), repair.old_text);
  }
  return text;
}

}  // namespace mazmun::ingest::repair
