#include "report/document_shelf.hpp"

#include <utility>

#include "base/natural_order.hpp"

namespace mazmun::report {

bool DocumentShelf::NaturalOrder::operator()(const std::string& a, const std::string& b) const {
  return natural_less(a, b);
}

void DocumentShelf::begin(const Document& document) {
  const bool fits = !first_left_out_ || natural_less(document.id, *first_left_out_);
  open_ = fits && room_ > 0 && (!gate_ || lets_quote(document.attributes, *gate_));
  if (open_) kept_.try_emplace(document.id);
}

void DocumentShelf::add(const Segment& segment) {
  if (!open_ || segment.text.empty()) return;
  const auto found = kept_.find(segment.document);
  if (found == kept_.end()) return;
  found->second.segments.push_back(segment);
  found->second.bytes += segment.text.size();
  bytes_ += segment.text.size();
  if (bytes_ > room_) make_room();
}

// What comes last gives way; a document that lost its place, and all behind it, never comes back.
void DocumentShelf::make_room() {
  while (bytes_ > room_ && !kept_.empty()) {
    const auto last = std::prev(kept_.end());
    bytes_ -= last->second.bytes;
    first_left_out_ = last->first;
    kept_.erase(last);
  }
}

DocumentShelf::Documents DocumentShelf::take() {
  Documents documents;
  for (auto& [id, kept] : kept_) {
    if (!kept.segments.empty()) documents.emplace(id, std::move(kept.segments));
  }
  kept_.clear();
  return documents;
}

}  // namespace mazmun::report
