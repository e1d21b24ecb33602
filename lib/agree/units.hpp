// From coded segments to units of comparison: who gave which set of codes.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "model/agreement.hpp"
#include "model/codebook.hpp"
#include "model/segment.hpp"

namespace mazmun::agree {

/// What a coder said who judged a segment and gave it no code.
inline constexpr const char* none_label = "(none)";

/// Ratings whose categories stand for sets of codes.
struct CodedUnits {
  Ratings ratings;                     ///< categories: codes in order, joined by "|", or none_label
  std::vector<std::string> codes;      ///< in natural order
  std::vector<std::vector<int>> sets;  ///< by category: indices into codes, ascending
  std::map<std::string, std::size_t>
      left_out;  ///< codes that have no ancestor on the level, and how often they were given
};

/// Collects segments as they come; memory is proportional to the number of units.
///
/// A unit is a segment that two or more coders judged: those in `coders`, and whoever gave it a code. Others are
/// missing there. A coder's value is the set of codes given to the segment, whatever spans they cover; no code is the
/// value none. With a level, each code stands for its ancestor (or itself) on that level. A code that has none there,
/// because it lies above the level, the branch skips the level, or the codebook doesn't know it, is left out of the set
/// and counted in `left_out`: it says nothing about that level.
class Comparison {
 public:
  Comparison() = default;
  /// Throws UsageError where the codebook has no level of that name. The codebook is not needed afterwards.
  Comparison(const Codebook& codebook, const std::string& level);

  void add(const Segment& segment);

  /// Coders in natural order of their names, units in the order in which they came.
  CodedUnits units() const;

 private:
  struct Judgement {
    int coder;
    int label;
  };

  int coder_index(const std::string& name);
  int code_index(const std::string& code);
  int label_index(std::vector<int> set);

  std::string level_;
  std::map<std::string, std::string> ancestors_;  // code to code on the level
  std::map<std::string, std::size_t> left_out_;
  std::map<std::string, int> coder_indices_;
  std::map<std::string, int> code_indices_;
  std::map<std::vector<int>, int> label_indices_;
  std::vector<std::string> unit_names_;
  std::vector<std::size_t> unit_ends_;  // behind each unit's last judgement
  std::vector<Judgement> judgements_;
};

/// A warning for each code that was left out.
std::vector<Finding> warnings(const CodedUnits& units, const std::string& level);

/// The units without those to which nobody gave a code.
CodedUnits coded_only(CodedUnits units);

}  // namespace mazmun::agree
