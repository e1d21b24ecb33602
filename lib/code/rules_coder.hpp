// Rules as coder: gives segments the codes whose phrases stand in them.
#pragma once

#include <string>
#include <vector>

#include "base/error.hpp"
#include "code/matcher.hpp"
#include "model/codebook.hpp"
#include "model/segment.hpp"

namespace mazmun::code {

class RulesCoder {
 public:
  /// Throws InputError with every phrase of which the fold leaves nothing.
  explicit RulesCoder(const Codebook& codebook);

  /// Phrases that were taken otherwise than they are written: punctuation at their ends isn't compared.
  const std::vector<Finding>& warnings() const { return warnings_; }

  /// The codings of `segment` by the name of `coder`, in the order of their starts, then of the codebook. Per code the
  /// leftmost and of these the longest hit wins, and hits of one code don't overlap.
  std::vector<Coding> code(const Segment& segment, const std::string& coder);

 private:
  struct Rule {
    std::size_t theme = 0;
    std::string phrase;
    bool exact = false;
  };
  bool holds(const Rule& rule, std::string_view found) const;

  std::vector<std::string> ids_;  // of the themes
  std::vector<Rule> rules_;
  Matcher matcher_;
  std::vector<Finding> warnings_;
};

/// Adds the codings to `segment` and `coder` to those who judged it. Codings of the same coder are replaced with
/// `replace`; without it a second judgement by one coder is an InputError at `place`, as is a segment whose text was
/// left out.
void judge(Segment& segment, RulesCoder& rules, const std::string& coder, bool replace, const Place& place);

}  // namespace mazmun::code
