// Names as people type them on a command line, against the names of a stream.
#pragma once

#include <string>
#include <string_view>

namespace mazmun::query {

/// What two names must share to be the same: folded as words are (docs/matching.md), without half-spaces.
std::string comparable(std::string_view name);

class NamePattern {
 public:
  /// "*" in `written` stands for any letters, none too.
  explicit NamePattern(std::string_view written) : pattern_(comparable(written)) {}

  /// True where the whole of `name` is as the pattern says. An empty name fits nothing: it is a missing one.
  bool fits(std::string_view name) const;
  bool has_star() const { return pattern_.find('*') != std::string::npos; }

 private:
  std::string pattern_;
};

}  // namespace mazmun::query
