#include "format/coded_input.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace mazmun::format {
namespace {

constexpr const char* merge_hint = "bring the codings together with `mazmun code --merge`";

struct Source {
  explicit Source(const std::string& path) : reader(path, {"coded"}) { advance(); }

  // To the next document or segment; headers are kept aside.
  void advance() {
    while ((head = reader.next())) {
      if (auto* header = std::get_if<Header>(&*head)) {
        history = std::move(header->history);
      } else {
        place = reader.place();
        return;
      }
    }
  }
  const Document* document() const { return head ? std::get_if<Document>(&*head) : nullptr; }
  Segment* segment() { return head ? std::get_if<Segment>(&*head) : nullptr; }

  StreamReader reader;
  std::optional<Record> head;
  History history;
  Place place;  // of the head
};

void take_judgements(Segment& into, Segment& from, const Place& place) {
  if (from.id != into.id || !(from.span == into.span)) {
    throw InputError(place, "expected the segment \"" + into.id + "\" (" + std::to_string(into.span.start) + "-" + std::to_string(into.span.end) +
                                ") as in the other stream, found \"" + from.id + "\" (" + std::to_string(from.span.start) + "-" +
                                std::to_string(from.span.end) + ")",
                     merge_hint);
  }
  for (std::string& coder : from.coders) {
    if (std::find(into.coders.begin(), into.coders.end(), coder) != into.coders.end()) {
      throw InputError(place, "the coder \"" + coder + "\" judged the segment \"" + into.id + "\" in two streams");
    }
    into.coders.push_back(std::move(coder));
  }
  std::move(from.codes.begin(), from.codes.end(), std::back_inserter(into.codes));
}

}  // namespace

struct CodedInput::State {
  std::optional<Record> next();
  std::optional<Record> next_segment();
  std::optional<Record> next_document();

  std::vector<std::unique_ptr<Source>> sources;
  std::vector<Source*> active;  // those that hold the document that is being read
  bool header_given = false;
  std::set<std::string> seen;
  Place here;
};

std::optional<Record> CodedInput::State::next_segment() {
  Segment* first = active.front()->segment();
  for (Source* source : active) {
    if ((source->segment() == nullptr) == (first == nullptr)) continue;
    throw InputError(source->place, "the streams don't have the same segments of one document", merge_hint);
  }
  if (first == nullptr) return std::nullopt;
  here = active.front()->place;
  Segment merged = std::move(*first);
  for (std::size_t i = 1; i < active.size(); ++i) take_judgements(merged, *active[i]->segment(), active[i]->place);
  for (Source* source : active) source->advance();
  return merged;
}

std::optional<Record> CodedInput::State::next_document() {
  if (!header_given) {
    active.clear();
    const auto first = std::find_if(sources.begin(), sources.end(), [](const auto& source) { return source->document() != nullptr; });
    if (first == sources.end()) return std::nullopt;
    const std::string id = (*first)->document()->id;
    History history;
    for (const auto& source : sources) {
      if (source->document() == nullptr || source->document()->id != id) continue;
      active.push_back(source.get());
      merge(history, source->history);
    }
    here = active.front()->place;
    if (!seen.insert(id).second) {
      throw InputError(here, "the document \"" + id + "\" comes twice", std::string("streams that share documents must have them in the same order; or ") + merge_hint);
    }
    header_given = true;
    return Header{"coded", std::move(history)};
  }
  header_given = false;
  Document document = *active.front()->document();
  for (Source* source : active) source->advance();
  return document;
}

std::optional<Record> CodedInput::State::next() {
  if (!active.empty() && !header_given) {
    if (auto segment = next_segment()) return segment;
  }
  return next_document();
}

CodedInput::CodedInput(const std::vector<std::string>& paths) : state_(std::make_unique<State>()) {
  for (const std::string& path : paths) state_->sources.push_back(std::make_unique<Source>(path));
}
CodedInput::~CodedInput() = default;
CodedInput::CodedInput(CodedInput&&) noexcept = default;
CodedInput& CodedInput::operator=(CodedInput&&) noexcept = default;

std::optional<Record> CodedInput::next() { return state_->next(); }

Place CodedInput::place(std::string pointer) const {
  Place place = state_->here;
  place.pointer = std::move(pointer);
  return place;
}

}  // namespace mazmun::format
