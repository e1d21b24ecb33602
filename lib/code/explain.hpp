// Why a segment got its codes from the rules, and why it didn't get others.
#pragma once

#include <string>
#include <vector>

#include "code/rule_set.hpp"
#include "model/value.hpp"

namespace mazmun::code {

/// Words of the segment; positions are code points of the document.
struct Quote {
  Span span;
  std::string text;
};

/// What one rule did.
struct RuleExplanation {
  const MatchRule* rule = nullptr;
  std::vector<Quote> found;
  bool counts = false;                 ///< a rule that finds: nothing keeps it back; a veto: it vetoes
  std::string reason;                  ///< why it doesn't count, in words; empty where it does
  std::vector<RuleExplanation> parts;  ///< of all, any and not
};

struct ThemeExplanation {
  std::string id;
  std::string label;
  std::vector<Quote> given;  ///< where the code was given; empty: it was not
  std::string stopped;       ///< what kept all rules back, in words: a scope or a veto; empty where nothing did
  std::vector<RuleExplanation> rules;
};

struct Explanation {
  std::string segment;
  std::string speaker;
  std::string question;
  std::string text;
  std::vector<ThemeExplanation> themes;  ///< of which a rule found something, in the order of the codebook
  std::size_t silent = 0;                ///< other themes that have rules
};

/// `codebook` is the one of `rules`.
Explanation explain(const Segment& segment, const Codebook& codebook, RuleSet& rules);

/// A segment of nobody's, to try rules on.
Segment segment_of(const std::string& text);

/// For people, line by line.
std::string explanation_text(const Explanation& explanation);
/// For programs: {segment, speaker?, question?, text, themes: [{code, label?, given, stopped?, rules}], silent}.
Value explanation_value(const Explanation& explanation);

}  // namespace mazmun::code
