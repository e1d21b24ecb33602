// Regular expressions that people give on the command line (RE2: linear time, UTF-8).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/utf8.hpp"

namespace mazmun::text {

class Pattern {
 public:
  /// Throws UsageError that names `option` where `expression` is no regular expression.
  Pattern(const std::string& expression, const std::string& option);
  ~Pattern();
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;

  /// True where the whole of `text` matches.
  bool matches_whole(std::string_view text) const;
  /// The match that begins at the start of `text`: the byte ranges of the whole match and of its first group (the whole
  /// match where there is no group or it took no part); nothing where none begins there.
  struct Match {
    Range whole;
    Range first_group;
  };
  std::optional<Match> match_at_start(std::string_view text) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace mazmun::text
