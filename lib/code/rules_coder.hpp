// Rules as coder: gives segments the codes whose rules find something in them.
#pragma once

#include <string>
#include <vector>

#include "base/error.hpp"
#include "code/rule_set.hpp"
#include "model/codebook.hpp"
#include "model/segment.hpp"

namespace mazmun::code {

/// A theme whose rules found something.
struct Given {
  std::size_t theme = 0;
  text::Range range;  ///< in code points of the segment's text
  const char* by = "";
};

/// Remembers words, so not for use by two threads at once; a copy shares what doesn't change and may be used beside it.
class RulesCoder {
 public:
  /// `codebook` must live as long. Throws InputError with every phrase of which the fold leaves nothing.
  explicit RulesCoder(const Codebook& codebook);

  /// Rules that are taken otherwise than they are written.
  const std::vector<Finding>& warnings() const { return rules_.warnings(); }

  /// Whether the codebook has no rule at all.
  bool empty() const { return empty_; }

  /// The ids of the themes.
  const std::vector<std::string>& ids() const { return ids_; }

  /// What is given to `segment`, in the order of starts, then of the codebook. Per code the leftmost and of these the
  /// longest hit wins, and hits of one code don't overlap. Valid until the next call.
  const std::vector<Given>& find(const Segment& segment);

  /// The same as codings by the name of `coder`.
  std::vector<Coding> code(const Segment& segment, const std::string& coder);

 private:
  void give_plain();

  std::vector<std::string> ids_;  // of the themes
  bool empty_;
  RuleSet rules_;
  std::vector<LeafHit> plain_;
  std::vector<Given> given_;
  std::vector<std::size_t> ends_;  // by theme: where its last hit of the segment ends
};

/// Adds the codings to `segment` and `coder` to those who judged it. Codings of the same coder are replaced with
/// `replace`; without it a second judgement by one coder is an InputError at `place`, as is a segment whose text was
/// left out. Codings with codes of older books are carried over. Returns `segment`.
Segment& judge(Segment& segment, RulesCoder& rules, const std::string& coder, bool replace, const Place& place);

}  // namespace mazmun::code
