// The one pass over coded segments.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "aggregate/consensus.hpp"
#include "aggregate/cooccurrence.hpp"
#include "base/error.hpp"
#include "model/codebook.hpp"
#include "model/counts.hpp"
#include "model/definitions.hpp"
#include "model/lineage.hpp"
#include "model/segment.hpp"

namespace mazmun::aggregate {

/// What decides which codes count, and what is counted.
struct Counting {
  std::string coder;  ///< only this coder's judgements; empty: all
  Consensus consensus = Consensus::only;
  std::size_t window = 0;  ///< segments of a window for co-occurrence; 0: none
};

class Counter {
 public:
  Counter(const Codebook& codebook, Counting counting);

  /// `history` is that of its streams, which tells what its codes meant.
  void add(const Document& document, const History& history = {});
  /// A segment of the document that was added last; its codes of older books are carried over in it. `place` is that of
  /// its record. Throws UsageError where there are several coders and no choice among them.
  void add(Segment& segment, const Place& place);

  /// Everything counted, the documents in the order in which they came, without histories. Throws InputError with every
  /// code that the codebook doesn't have. Call once, last.
  Counts take();

  /// What whoever reads the figures must know: words that could not be counted.
  std::vector<Finding> warnings() const;

 private:
  // Figures of a theme in the document that is being read; all zero between documents.
  struct Row {
    ThemeCount count;
    std::size_t last_segment = 0;  // its number, so that each counts once
    bool touched = false;
  };

  void check_coders(const Segment& segment);
  void count(std::size_t theme, const Assignment& assignment, std::size_t words);
  void count_speaker(const std::string& speaker, std::size_t theme);
  void add_unknown(const Assignment& assignment, const Place& place);
  void end_document();

  const Codebook& codebook_;
  Lineage lineage_;
  StaleCodings stale_;
  Counting counting_;
  std::unordered_map<std::string_view, std::size_t> index_;  // unordered: only asked for the index of an id
  Counts counts_;
  std::vector<Row> rows_;
  std::vector<std::size_t> touched_;                    // themes of the document
  std::size_t uncounted_ = 0;                           // segments whose words nobody knows
  std::size_t segment_ = 0;                             // the number of the one being counted
  std::vector<std::vector<std::size_t>> speaker_rows_;  // by speaker with attributes, own assignments by theme
  std::vector<std::string> coders_;                     // in first-seen order
  std::vector<std::vector<bool>> given_;                // by theme, then coder
  Assignments assignments_;
  std::vector<MetTheme> met_;
  MeetingCounter meetings_;
  std::vector<Finding> unknown_codes_;
};

/// The rule for several coders holds of all of them, wherever they judged. Throws UsageError where there are two and no
/// choice among them, and where nobody is called as the coder chosen.
void check_coders(const std::vector<std::string>& coders, const Counting& counting);

}  // namespace mazmun::aggregate
