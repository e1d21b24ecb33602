#include "format/coded_input.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "base/natural_order.hpp"

namespace mazmun::format {
namespace {

using SharedHistory = std::shared_ptr<const History>;

constexpr const char* order_hint = "streams that share documents must have them, and their segments, in the same order";

struct Source {
  // `suffix` goes behind the names of coders.
  Source(const std::string& path, std::string behind_names) : reader(path, {"coded"}), suffix(std::move(behind_names)) {
    advance();
  }

  // To the next document or segment; headers are kept aside.
  void advance() {
    while ((head = reader.next())) {
      if (auto* header = std::get_if<Header>(&*head)) {
        history = std::make_shared<const History>(std::move(header->history));
      } else {
        line = reader.line();
        if (!suffix.empty() && segment() != nullptr) name_coders(*segment());
        return;
      }
    }
  }
  void name_coders(Segment& segment) const {
    for (std::string& coder : segment.coders) coder += suffix;
    for (Coding& coding : segment.codes) coding.coder += suffix;
  }
  Place place() const {
    Place place = reader.place();
    place.line = line;
    return place;
  }
  const Document* document() const { return head ? std::get_if<Document>(&*head) : nullptr; }
  Segment* segment() { return head ? std::get_if<Segment>(&*head) : nullptr; }

  StreamReader reader;
  std::string suffix;
  std::optional<Record> head;
  SharedHistory history = std::make_shared<const History>();
  std::size_t line = 0;  // of the head, or of the last one
};

void check_same(const Document& document, const Document& other, const Place& place) {
  if (document.length == other.length && document.source.sha256 == other.source.sha256) return;
  throw InputError(place, "the document \"" + document.id + "\" has another text here than in the other stream",
                   "code segments of the same corpus");
}

void take_judgements(Segment& into, Segment& from, const Place& place) {
  if (from.id != into.id || !(from.span == into.span)) {
    throw InputError(place,
                     "expected the segment \"" + into.id + "\" (" + std::to_string(into.span.start) + "-" +
                         std::to_string(into.span.end) + ") as in the other stream, found \"" + from.id + "\" (" +
                         std::to_string(from.span.start) + "-" + std::to_string(from.span.end) + ")",
                     order_hint);
  }
  if (into.text.empty()) into.text = std::move(from.text);
  if (!from.text.empty() && from.text != into.text)
    throw InputError(place, "the segment \"" + into.id + "\" has another text here than in the other stream",
                     "code segments of the same corpus");
  for (std::string& coder : from.coders) {
    if (std::find(into.coders.begin(), into.coders.end(), coder) != into.coders.end()) {
      throw InputError(place, "the coder \"" + coder + "\" judged the segment \"" + into.id + "\" in two streams");
    }
    into.coders.push_back(std::move(coder));
  }
  std::move(from.codes.begin(), from.codes.end(), std::back_inserter(into.codes));
  std::move(from.resolutions.begin(), from.resolutions.end(), std::back_inserter(into.resolutions));
}

SharedHistory merged_history(const std::vector<Source*>& sources) {
  if (sources.size() == 1) return sources.front()->history;
  HistoryMerger merger;
  for (const Source* source : sources) merger.add(*source->history);
  return std::make_shared<const History>(merger.take());
}

}  // namespace

using Item = std::variant<Document, Segment>;

struct CodedInput::State {
  std::optional<Item> next();
  std::optional<Item> next_segment();
  std::optional<Item> next_document();

  std::vector<std::unique_ptr<Source>> sources;
  std::vector<Source*> active;                     // those that hold the document that is being read
  std::map<std::string, SharedHistory> histories;  // one for all documents of a section
  Place here;
};

std::optional<Item> CodedInput::State::next_segment() {
  Segment* first = active.front()->segment();
  for (Source* source : active) {
    if ((source->segment() == nullptr) == (first == nullptr)) continue;
    throw InputError(source->place(), "the streams don't have the same segments of one document", order_hint);
  }
  if (first == nullptr) return std::nullopt;
  here = active.front()->place();
  Segment merged = std::move(*first);
  for (std::size_t i = 1; i < active.size(); ++i) take_judgements(merged, *active[i]->segment(), active[i]->place());
  for (Source* source : active) source->advance();
  return merged;
}

std::optional<Item> CodedInput::State::next_document() {
  active.clear();
  const auto first =
      std::find_if(sources.begin(), sources.end(), [](const auto& source) { return source->document() != nullptr; });
  if (first == sources.end()) return std::nullopt;
  Document document = *(*first)->document();
  for (const auto& source : sources) {
    if (source->document() == nullptr || source->document()->id != document.id) continue;
    check_same(document, *source->document(), source->place());
    active.push_back(source.get());
  }
  here = active.front()->place();
  if (!histories.emplace(document.id, merged_history(active)).second) {
    throw InputError(here, "the document \"" + document.id + "\" comes twice", order_hint);
  }
  for (Source* source : active) source->advance();
  return document;
}

std::optional<Item> CodedInput::State::next() {
  if (!active.empty()) {
    if (auto segment = next_segment()) return segment;
  }
  return next_document();
}

CodedInput::CodedInput(const std::vector<std::string>& paths, bool numbered) : state_(std::make_unique<State>()) {
  for (const std::string& path : paths) {
    const std::string number = std::to_string(state_->sources.size() + 1);
    state_->sources.push_back(std::make_unique<Source>(path, numbered ? " (" + number + ")" : ""));
  }
}
CodedInput::~CodedInput() = default;
CodedInput::CodedInput(CodedInput&&) noexcept = default;
CodedInput& CodedInput::operator=(CodedInput&&) noexcept = default;

std::optional<Item> CodedInput::next() { return state_->next(); }

History CodedInput::history() const {
  std::vector<const std::pair<const std::string, SharedHistory>*> ordered;
  for (const auto& entry : state_->histories) ordered.push_back(&entry);
  std::sort(ordered.begin(), ordered.end(),
            [](const auto* a, const auto* b) { return natural_less(a->first, b->first); });
  HistoryMerger merger;
  for (const auto* entry : ordered) merger.add(*entry->second);
  return merger.take();
}

std::shared_ptr<const History> CodedInput::history_of(const std::string& id) const { return state_->histories.at(id); }

Place CodedInput::place(std::string pointer) const {
  Place place = state_->here;
  place.pointer = std::move(pointer);
  return place;
}

}  // namespace mazmun::format
