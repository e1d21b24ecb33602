// A coded stream read document by document, for what needs all segments of one at once.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "format/stream.hpp"

namespace mazmun::format {

/// A document with its segments, and where they stood.
struct WholeDocument {
  History history;
  Document document;
  Place place;
  std::vector<Segment> segments;
  std::vector<Place> places;  ///< of the segments
};

class WholeDocuments {
 public:
  explicit WholeDocuments(const std::string& path) : reader_(path, {"coded"}) {}

  /// The next document, or nothing behind the last. Throws InputError as StreamReader does.
  std::optional<WholeDocument> next();

 private:
  StreamReader reader_;
  History history_;
  std::optional<WholeDocument> begun_;
};

}  // namespace mazmun::format
