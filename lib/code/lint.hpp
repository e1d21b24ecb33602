// What a codebook's author should look at: rules that find nothing, rules that say the same twice, codes without rules.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "code/rule_set.hpp"
#include "model/value.hpp"

namespace mazmun::code {

struct LintFinding {
  std::string kind;  ///< empty-phrase, idle, no-rule, shadowed, same-rule, dead, together
  Finding finding;
};

class Lint {
 public:
  /// `codebook` must live as long.
  explicit Lint(const Codebook& codebook);

  /// Counts which rules find something in `segment`.
  void read(const Segment& segment);

  /// In the order of the codebook's lines. Dead rules and rules that always come together only where segments were
  /// read.
  std::vector<LintFinding> findings();

 private:
  using RuleKey = std::pair<std::size_t, std::size_t>;  // theme, item of its list
  void find_codes_without_rules();
  void find_shadows();
  bool stands_for_itself(std::size_t leaf) const;
  bool holds_everywhere(std::size_t theme) const;
  void compare(std::size_t leaf);
  void find_dead();
  void find_together();
  void report(std::string kind, const Place& place, std::string message, std::string hint = {});
  std::string name(const RuleKey& key) const;

  const Codebook* codebook_;
  RuleSet rules_;
  std::size_t segments_ = 0;
  std::map<RuleKey, std::vector<std::uint32_t>> fired_;  // the segments, rising
  std::vector<LintFinding> findings_;
};

std::string lint_text(const std::vector<LintFinding>& findings);
/// A list of {kind, file, line, column, message, hint?}.
Value lint_value(const std::vector<LintFinding>& findings);

}  // namespace mazmun::code
