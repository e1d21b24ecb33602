// From coded segments to the model: one pass that counts, then figures from the counts.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "aggregate/consensus.hpp"
#include "aggregate/cooccurrence.hpp"
#include "base/error.hpp"
#include "model/codebook.hpp"
#include "model/definitions.hpp"
#include "model/lineage.hpp"
#include "model/segment.hpp"
#include "model/theme_model.hpp"
#include "statistics/saturation.hpp"

namespace mazmun::aggregate {

struct Choices {
  std::string coder;  ///< only this coder's judgements; empty: all
  Consensus consensus = Consensus::only;
  std::vector<std::string> group_by;  ///< participant attributes
  statistics::SaturationRule saturation;
  struct Order {
    std::string file;              ///< for messages
    std::vector<std::string> ids;  ///< of documents; empty: natural order
  } order;
};

class Aggregation {
 public:
  Aggregation(const Codebook& codebook, Choices choices);

  /// `history` is that of its stream, which tells what its codes meant.
  void add(const Document& document, const History& history = {});
  /// A segment of the document that was added last; `place` is that of its record. Codes of older books are carried
  /// over. Throws UsageError where there are several coders and no choice among them.
  void add(Segment segment, const Place& place);

  /// Throws InputError with every code that the codebook doesn't have, and where the order names other documents than
  /// there are; UsageError where nobody is called as the coder chosen, or no document has an attribute to group by.
  ThemeModel finish();

  /// What a reader should know of the codings: those that are older than a definition. They are findings of the model.
  std::vector<Finding> warnings() const;

 private:
  struct ThemeCounts {
    std::size_t assignments = 0;
    std::size_t spans = 0;
    std::size_t segments = 0;
    std::size_t documents = 0;
    std::vector<std::uint32_t> coders;
    std::size_t last_segment = 0;  // serial numbers, to count each once
    std::size_t last_document = 0;
    std::size_t own_segments = 0;
    std::size_t own_spans = 0;
  };
  struct DocumentCounts {
    Document document;
    std::vector<std::pair<std::size_t, std::size_t>> cells;  // theme, own assignments; rising
  };

  void check_coders(const Segment& segment);
  void count(std::size_t theme, const Assignment& assignment);
  void end_document();
  void sort_documents();
  void check_order(std::map<std::string, std::size_t> position) const;
  void fill_themes(ThemeModel& model) const;
  void fill_documents(ThemeModel& model) const;
  void fill_cooccurrence(ThemeModel& model) const;
  void fill_groups(ThemeModel& model) const;

  const Codebook& codebook_;
  Lineage lineage_;
  StaleCodings stale_;
  std::map<std::string, std::size_t> index_;  // of the themes by id
  Choices choices_;
  Totals totals_;
  std::vector<ThemeCounts> themes_;
  std::vector<std::size_t> row_;  // own assignments in the document that is being read, by theme
  std::vector<DocumentCounts> documents_;
  std::vector<std::string> coders_;
  bool coder_seen_ = false;
  MeetingCounter meetings_;
  std::vector<Finding> unknown_codes_;
};

}  // namespace mazmun::aggregate
