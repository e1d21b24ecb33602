#include "format/whole_documents.hpp"

#include <utility>

namespace mazmun::format {

std::optional<WholeDocument> WholeDocuments::next() {
  while (auto record = reader_.next()) {
    if (auto* header = std::get_if<Header>(&*record)) {
      history_ = std::move(header->history);
    } else if (auto* segment = std::get_if<Segment>(&*record)) {
      begun_->segments.push_back(std::move(*segment));
      begun_->places.push_back(reader_.place());
    } else {
      WholeDocument begins{history_, std::move(std::get<Document>(*record)), reader_.place(), {}, {}};
      if (auto whole = std::exchange(begun_, std::move(begins))) return whole;
    }
  }
  return std::exchange(begun_, std::nullopt);
}

}  // namespace mazmun::format
