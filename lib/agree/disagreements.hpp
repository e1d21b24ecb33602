// What coders must talk about: a row for each code that some gave to a segment and others didn't.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "agree/code_level.hpp"
#include "model/agreement.hpp"
#include "model/document.hpp"
#include "model/segment.hpp"
#include "model/table.hpp"

namespace mazmun::agree {

/// Collects segments as they come and keeps those that coders disagree about.
class Disagreements {
 public:
  /// Codes are compared as they stand on `level`; those without a place there are left out.
  explicit Disagreements(CodeLevel level = {}) : level_(std::move(level)) {}

  void add(Segment segment);

  /// Worst codes first (by Krippendorff's alpha in `agreement.codes`, those without a value last), their segments in
  /// order. Columns: code, document, segment, start, end, speaker, one for each coder (yes, no, empty: did not judge),
  /// before, text, after, then decision, decided_by, decided_on and memo, which are empty.
  Table table(const Agreement& agreement) const;

 private:
  struct Item {
    Segment segment;  // with the codes, without their spans' order
    std::string before;
    std::string after;
  };
  CodeLevel level_;
  std::vector<Item> items_;
  std::string last_text_;
  std::string last_document_;
  bool open_ = false;  // the last item waits for the text behind it
};

/// The same of a table of ratings: a row for each category that some gave to a unit and others didn't.
Table disagreements_of(const Ratings& ratings, const Agreement& agreement);

}  // namespace mazmun::agree
