// The rules of a codebook, ready to be looked for: lists of rules as trees, and their leaves (phrases and regular
// expressions), each with a number.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "match/matcher.hpp"
#include "model/codebook.hpp"
#include "model/segment.hpp"
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

/// Something found by one leaf, in code points of the text.
struct LeafHit {
  std::size_t leaf = 0;
  std::size_t theme = 0;
  text::Range range;
  bool regex = false;  ///< otherwise a phrase
};

/// Remembers words, so not for use by two threads at once; a copy shares what doesn't change and may be used beside it.
class RuleSet {
 public:
  /// `codebook` must live as long.
  explicit RuleSet(const Codebook& codebook);
  RuleSet(const RuleSet& other);
  RuleSet& operator=(const RuleSet&) = delete;
  ~RuleSet();

  const RuleList& of_theme(std::size_t theme) const;
  std::size_t leaves() const;
  const MatchRule& leaf(std::size_t number) const;
  std::size_t theme_of(std::size_t leaf) const;
  /// Whether the rules of `theme` are nothing but alternatives that hold everywhere: each hit of a leaf counts.
  bool is_plain(std::size_t theme) const;
  /// Phrases of which the fold leaves nothing; nobody finds them.
  const std::vector<Finding>& mistakes() const;
  /// What is taken otherwise than it is written: punctuation at the ends of phrases, `*?` in patterns.
  const std::vector<Finding>& warnings() const;

  /// Looks for all leaves; what it returns is valid until the next call.
  const Reading& read(const Segment& segment);

  /// The same, but what leaves of plain themes find is put into `plain`, and stands nowhere else.
  const Reading& read(const Segment& segment, std::vector<LeafHit>& plain);

 private:
  struct Compiled;
  const Reading& read(const Segment& segment, std::vector<LeafHit>* plain);
  void forget();
  void note(std::vector<std::vector<text::Range>>& where, std::size_t leaf, text::Range range);

  std::shared_ptr<const Compiled> rules_;
  match::Matcher matcher_;
  Reading reading_;
};

}  // namespace mazmun::code
