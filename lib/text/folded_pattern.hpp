// Regular expressions of a codebook (RE2), matched against folded text.
//
// Letters of the expression are folded as the text is; what a backslash begins, names of groups and flags are left as
// they are. "\b" at the ends of the expression is taken off and checked by Unicode; RE2's own knows ASCII only.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/folded_text.hpp"
#include "text/utf8.hpp"

namespace mazmun::text {

class FoldedPattern {
 public:
  explicit FoldedPattern(std::string_view expression);
  ~FoldedPattern();
  FoldedPattern(FoldedPattern&&) noexcept;
  FoldedPattern& operator=(FoldedPattern&&) noexcept;

  /// Why the expression can't be used; empty where it can.
  const std::string& mistake() const { return mistake_; }
  /// True where "\b" or "\B" is the mistake.
  bool border_inside() const { return border_inside_; }
  /// True where "*?" and the like stand in it, which the longest match makes idle.
  bool asks_for_the_shortest() const { return asks_for_the_shortest_; }

  /// The matches in code points of the unfolded text, from left to right, the longest at each place; not overlapping,
  /// none empty. Only without a mistake.
  std::vector<Range> find(const FoldedText& text) const;

 private:
  struct State;
  Range match_from(std::string_view text, std::size_t from) const;
  Range shorten(std::string_view text, Range match) const;

  std::unique_ptr<State> state_;
  std::string mistake_;
  bool border_inside_ = false;
  bool border_at_start_ = false;
  bool border_at_end_ = false;
  bool asks_for_the_shortest_ = false;
};

}  // namespace mazmun::text
