// From coded segments to units of comparison: who gave which set of codes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "agree/code_level.hpp"
#include "base/error.hpp"
#include "model/agreement.hpp"
#include "model/segment.hpp"

namespace mazmun::agree {

struct CodedUnits {
  Ratings ratings;  ///< categories: sets of codes in order, joined by "|", or none_label
  std::map<std::string, std::size_t>
      left_out;  ///< codes that have no ancestor on the level, and how often they were given
};

/// What a unit of comparison is.
///   segment    a segment that two or more coders judged; its value is the set of codes given to it, whatever their
///   spans span       each stretch between neighbouring borders of spans in such a segment; the codes that cover it
///   character  each code point of such a segment; the codes that cover it
///   document   a document that two or more coders judged in part or whole; all codes given in it
/// A code without a span covers its segment.
enum class UnitKind { segment, span, document, character };

/// Throws UsageError with a suggestion.
UnitKind parse_unit(const std::string& name);
const std::vector<std::string>& unit_names();

/// Collects segments as they come; memory is proportional to the number of units.
///
/// Who judged a segment: those in `coders`, and whoever gave it a code. Others are missing there. No code is the value
/// none. With a level, each code stands for its ancestor (or itself) on that level. A code that has none there,
/// because it lies above the level, the branch skips the level, or the codebook doesn't know it, is left out of the set
/// and counted in `left_out`: it says nothing about that level.
class Comparison {
 public:
  explicit Comparison(UnitKind kind = UnitKind::segment, CodeLevel level = {})
      : kind_(kind), level_(std::move(level)) {}

  void add(const Segment& segment);

  /// Coders in natural order of their names, units in the order in which they came. Call once, last.
  CodedUnits units();

 private:
  struct Judgement {
    int coder;
    int label;
  };

  using Sets = std::map<int, std::vector<int>>;  // by coder
  void add_unit(std::string name, Sets sets, std::int64_t weight);
  void add_stretches(const Segment& segment, const Sets& judges);
  void add_to_document(const Segment& segment, const Sets& judges);
  int coder_index(const std::string& name);
  int code_index(const std::string& code);
  int label_index(std::vector<int> set);

  UnitKind kind_;
  CodeLevel level_;
  std::map<std::string, std::size_t> left_out_;
  std::map<std::string, int> coder_indices_;
  std::map<std::string, int> code_indices_;
  std::map<std::vector<int>, int> label_indices_;
  std::vector<std::string> names_;
  std::vector<std::int64_t> weights_;
  std::vector<std::pair<std::string, Sets>> documents_;  // of UnitKind::document
  std::vector<std::size_t> unit_ends_;                   // behind each unit's last judgement
  std::vector<Judgement> judgements_;
};

/// A warning for each code that was left out.
std::vector<Finding> warnings(const CodedUnits& units, const std::string& level);

}  // namespace mazmun::agree
