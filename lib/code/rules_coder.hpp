// Rules as coder: gives segments the codes whose rules find something in them.
#pragma once

#include <string>
#include <vector>

#include "base/error.hpp"
#include "code/rule_set.hpp"
#include "model/codebook.hpp"
#include "model/segment.hpp"

namespace mazmun::code {

class RulesCoder {
 public:
  /// `codebook` must live as long. Throws InputError with every phrase of which the fold leaves nothing.
  explicit RulesCoder(const Codebook& codebook);

  /// Rules that are taken otherwise than they are written.
  const std::vector<Finding>& warnings() const { return rules_.warnings(); }

  /// Whether the codebook has no rule at all.
  bool empty() const { return empty_; }

  /// The codings of `segment` by the name of `coder`, in the order of their starts, then of the codebook. Per code the
  /// leftmost and of these the longest hit wins, and hits of one code don't overlap.
  std::vector<Coding> code(const Segment& segment, const std::string& coder);

 private:
  std::vector<std::string> ids_;  // of the themes
  bool empty_;
  RuleSet rules_;
};

/// Adds the codings to `segment` and `coder` to those who judged it. Codings of the same coder are replaced with
/// `replace`; without it a second judgement by one coder is an InputError at `place`, as is a segment whose text was
/// left out. Codings with codes of older books are carried over. Returns `segment`.
Segment& judge(Segment& segment, RulesCoder& rules, const std::string& coder, bool replace, const Place& place);

}  // namespace mazmun::code
