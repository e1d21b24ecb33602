// Two coded streams, document by document, whatever the order of documents in each.
#pragma once

#include <array>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "diff/coded_document.hpp"
#include "diff/difference.hpp"
#include "model/history.hpp"

namespace mazmun::diff {

enum class Side : std::size_t { before, after };

struct StreamChoices {
  std::string compared;  ///< "coded streams"
  std::string coder;     ///< only what this coder judged; empty: everybody
  /// Changes kept of each code and each other subject: the first by documents, in their natural order. All are counted.
  std::size_t keep = std::numeric_limits<std::size_t>::max();
};

/// Takes records as they are read, of both sides in turn. A document is compared and let go as soon as both sides have
/// had it to its end, so streams of the same order need room for two documents; a document that only one side has
/// had so far waits.
class StreamComparison {
 public:
  explicit StreamComparison(StreamChoices choices) : choices_(std::move(choices)) {}

  /// Of what comes next.
  void add(Side side, const History& history) { reading(side).history.add(history); }
  void add(Side side, Document document);
  /// Of the document that `side` gave last.
  void add(Side side, Segment segment);

  /// Behind the last record of both. What waits was added or removed. Throws UsageError where nobody has the name of
  /// the chosen coder. The result is the same for every order of documents.
  Difference finish();

 private:
  struct Reading {
    std::optional<CodedDocument> open;
    std::map<std::string, CodedDocument> waiting;  // by id
    HistoryMerger history;
  };
  struct Listed {
    std::string document;
    Change change;
  };

  Reading& reading(Side side) { return readings_[static_cast<std::size_t>(side)]; }
  void close(Side side);
  void take(const std::string& document, Difference difference);
  void shorten(std::vector<Listed>& list) const;
  void check_coder() const;
  std::vector<std::string> notes() const;

  StreamChoices choices_;
  std::array<Reading, 2> readings_;
  std::set<std::string> coders_;
  std::map<std::pair<std::string, std::string>, Tally> tallies_;                // by subject and id
  std::map<std::pair<std::string, std::string>, std::vector<Listed>> changes_;  // by subject, and id of codes
  std::size_t other_texts_ = 0;                                                 // segments
};

/// Reads on to the next document; false at the end. A stream gives documents, segments, and headers with a history.
template <class Stream>
bool read_on(Stream& stream, Side side, StreamComparison& comparison) {
  while (auto record = stream.next()) {
    const auto take = [&](auto& each) {
      using Part = std::decay_t<decltype(each)>;
      constexpr bool is_document = std::is_same_v<Part, Document>;
      if constexpr (is_document || std::is_same_v<Part, Segment>) {
        comparison.add(side, std::move(each));
      } else {
        comparison.add(side, each.history);
      }
      return is_document;
    };
    if (std::visit(take, *record)) return true;
  }
  return false;
}

/// Reads both a document at a time, in turn.
template <class Stream>
Difference compare_streams(Stream& before, Stream& after, StreamChoices choices) {
  StreamComparison comparison(std::move(choices));
  bool more_old = true;
  bool more_new = true;
  while (more_old || more_new) {
    more_old = more_old && read_on(before, Side::before, comparison);
    more_new = more_new && read_on(after, Side::after, comparison);
  }
  return comparison.finish();
}

}  // namespace mazmun::diff
