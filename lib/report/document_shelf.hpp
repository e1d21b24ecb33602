// The documents that a page shows whole, put together from their coded segments.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/segment.hpp"
#include "report/quotes.hpp"

namespace mazmun::report {

/// Keeps the segments of documents, whole documents only, and no more than `room` bytes of text in all: those that come
/// first in the natural order of their ids, however the streams were ordered.
class DocumentShelf {
 public:
  DocumentShelf(std::size_t room, std::optional<QuoteGate> gate) : room_(room), gate_(std::move(gate)) {}

  void begin(const Document& document);
  void add(const Segment& segment);

  struct NaturalOrder {
    bool operator()(const std::string& a, const std::string& b) const;
  };
  using Documents = std::map<std::string, std::vector<Segment>, NaturalOrder>;
  /// The segments of each document that is shown.
  Documents take();

 private:
  struct Kept {
    std::vector<Segment> segments;
    std::size_t bytes = 0;
  };
  void make_room();

  std::size_t room_;
  std::optional<QuoteGate> gate_;
  bool open_ = true;
  std::map<std::string, Kept, NaturalOrder> kept_;
  std::size_t bytes_ = 0;
  std::optional<std::string> first_left_out_;  // documents from this one on don't fit
};

}  // namespace mazmun::report
