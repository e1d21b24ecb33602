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
  Source(const std::string& path, std::string behind_names, bool texts, const FreeThreads& threads)
      : reader(path, texts, threads), suffix(std::move(behind_names)) {
    advance();
  }

  // To the next document or segment; headers are kept aside.
  void advance() {
    while ((head = reader.next())) {
      if (auto* header = std::get_if<Header>(&*head)) {
        history = std::make_shared<const History>(std::move(header->history));
      } else {
        if (!suffix.empty() && segment() != nullptr) name_coders(*segment());
        return;
      }
    }
  }
  void name_coders(Segment& segment) const {
    for (std::string& coder : segment.coders) coder += suffix;
    for (Coding& coding : segment.codes) coding.coder += suffix;
  }
  const Place& place() const { return reader.place(); }
  Document* document() { return head ? std::get_if<Document>(&*head) : nullptr; }
  Segment* segment() {
    auto* found = head ? std::get_if<Segment*>(&*head) : nullptr;
    return found == nullptr ? nullptr : *found;
  }

  CodedReader reader;
  std::string suffix;
  std::optional<CodedReader::Item> head;
  SharedHistory history = std::make_shared<const History>();
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

using Item = std::variant<Document, Segment*>;

struct CodedInput::State {
  std::optional<Item> next();
  void advance();
  std::optional<Item> next_segment();
  std::optional<Item> next_document();

  std::vector<std::unique_ptr<Source>> sources;
  std::vector<Source*> active;                     // those that hold the document that is being read
  bool is_taken = false;                           // their heads: a record that was returned
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
  here.line = active.front()->place().line;
  for (std::size_t i = 1; i < active.size(); ++i) take_judgements(*first, *active[i]->segment(), active[i]->place());
  is_taken = true;
  return first;
}

std::optional<Item> CodedInput::State::next_document() {
  active.clear();
  const auto first =
      std::find_if(sources.begin(), sources.end(), [](const auto& source) { return source->document() != nullptr; });
  if (first == sources.end()) return std::nullopt;
  const std::string id = (*first)->document()->id;
  for (const auto& source : sources) {
    if (source->document() == nullptr || source->document()->id != id) continue;
    check_same(*(*first)->document(), *source->document(), source->place());
    active.push_back(source.get());
  }
  here = active.front()->place();
  if (!histories.emplace(id, merged_history(active)).second) {
    throw InputError(here, "the document \"" + id + "\" comes twice", order_hint);
  }
  is_taken = true;
  return std::move(*(*first)->document());
}

// Behind what was returned last, which may have stayed where it was until now.
void CodedInput::State::advance() {
  if (!std::exchange(is_taken, false)) return;
  for (Source* source : active) source->advance();
}

std::optional<Item> CodedInput::State::next() {
  advance();
  if (!active.empty()) {
    if (auto segment = next_segment()) return segment;
  }
  return next_document();
}

CodedInput::CodedInput(const std::vector<std::string>& paths, bool numbered, const CodedReading& reading)
    : state_(std::make_unique<State>()) {
  const auto threads = std::make_shared<std::atomic<std::ptrdiff_t>>(reading.threads - 1);
  // Streams of one document are held against each other by their texts.
  const bool texts = reading.texts || paths.size() > 1;
  for (const std::string& path : paths) {
    const std::string number = std::to_string(state_->sources.size() + 1);
    state_->sources.push_back(std::make_unique<Source>(path, numbered ? " (" + number + ")" : "", texts, threads));
  }
}
CodedInput::~CodedInput() = default;
CodedInput::CodedInput(CodedInput&&) noexcept = default;
CodedInput& CodedInput::operator=(CodedInput&&) noexcept = default;

std::optional<Item> CodedInput::next_in_place() { return state_->next(); }

std::optional<std::variant<Document, Segment>> CodedInput::next() {
  auto item = state_->next();
  if (!item) return std::nullopt;
  if (auto* document = std::get_if<Document>(&*item)) return std::move(*document);
  return std::move(*std::get<Segment*>(*item));
}

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

const Place& CodedInput::place() const { return state_->here; }

}  // namespace mazmun::format
