// The rules of a codebook, ready to be looked for: lists of rules as trees, and their leaves (phrases and regular
// expressions), each with a number.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "match/matcher.hpp"
#include "model/codebook.hpp"
#include "model/segment.hpp"
#include "text/folded_pattern.hpp"
#include "text/utf8.hpp"

namespace mazmun::code {

struct Rule;

/// Alternatives, and what keeps all of them from counting.
struct RuleList {
  std::vector<Rule> finds;
  std::vector<Rule> vetoes;
  std::vector<const Scope*> scopes;
};

struct Rule {
  const MatchRule* written = nullptr;
  std::size_t leaf = 0;  ///< of phrases and regular expressions
  RuleList list;         ///< of all, any and not
};

/// What the leaves of a rule set found in one segment, in code points of its text.
struct Reading {
  const Segment* segment = nullptr;
  const std::vector<text::Range>* words = nullptr;  ///< where a rule counts them
  std::vector<std::vector<text::Range>> leaves;     ///< by leaf
  std::vector<std::vector<text::Range>> inexact;    ///< by leaf: where only the letters of an exact phrase differ
  std::vector<std::size_t> touched;                 ///< leaves that have either
  std::vector<std::size_t> themes;                  ///< of these leaves, rising
};

class RuleSet {
 public:
  /// `codebook` must live as long.
  explicit RuleSet(const Codebook& codebook);

  const RuleList& of_theme(std::size_t theme) const { return themes_[theme]; }
  std::size_t leaves() const { return leaves_.size(); }
  const MatchRule& leaf(std::size_t number) const { return *leaves_[number].written; }
  std::size_t theme_of(std::size_t leaf) const { return leaves_[leaf].theme; }
  /// Phrases of which the fold leaves nothing; nobody finds them.
  const std::vector<Finding>& mistakes() const { return mistakes_; }
  /// What is taken otherwise than it is written: punctuation at the ends of phrases, `*?` in patterns.
  const std::vector<Finding>& warnings() const { return warnings_; }

  /// Looks for all leaves; what it returns is valid until the next call.
  const Reading& read(const Segment& segment);

 private:
  struct Leaf {
    const MatchRule* written = nullptr;
    std::size_t theme = 0;
  };
  RuleList compile(const MatchList& rules, std::size_t theme);
  Rule compile(const MatchRule& rule, std::size_t theme);
  void add_phrase(const MatchRule& rule, std::size_t leaf);
  void add_pattern(const MatchRule& rule, std::size_t leaf);
  void forget();
  void note(std::vector<std::vector<text::Range>>& where, std::size_t leaf, text::Range range);

  std::vector<RuleList> themes_;
  std::vector<Leaf> leaves_;
  match::Matcher matcher_;
  std::map<std::size_t, text::FoldedPattern> patterns_;  // by leaf
  std::vector<Finding> warnings_;
  std::vector<Finding> mistakes_;
  Reading reading_;
};

}  // namespace mazmun::code
