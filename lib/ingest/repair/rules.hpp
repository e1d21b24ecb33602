// The table of repairs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/repair/rewriter.hpp"

namespace mazmun::ingest::repair {

/// What a rule may know of the text beside the text.
struct Layout {
  std::vector<std::size_t> pages;  ///< bytes where pages begin, rising
};

struct Rule {
  std::string_view name;
  std::string_view what;  ///< for help: one line
  bool safe;              ///< one of the set "fa"
  void (*repair)(Rewriter& rewriter, const Layout& layout);
};

/// All rules, in the order in which they are applied.
const std::vector<Rule>& rules();

/// The rules of --repair: names of rules, "fa" for the safe ones, "all". In the order of rules(), each once. Throws
/// UsageError with a suggestion where a name is unknown.
std::vector<const Rule*> chosen_rules(const std::vector<std::string>& names);

/// "fa" and "all", then the names of the rules.
std::vector<std::string> rule_names();

}  // namespace mazmun::ingest::repair
