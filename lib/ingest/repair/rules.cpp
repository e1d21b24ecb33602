#include "ingest/repair/rules.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/suggest.hpp"
#include "ingest/repair/half_spaces.hpp"
#include "ingest/repair/layout_rules.hpp"
#include "ingest/repair/letter_rules.hpp"
#include "ingest/repair/markup_rules.hpp"
#include "ingest/repair/visual_order.hpp"

namespace mazmun::ingest::repair {

const std::vector<Rule>& rules() {
  static const std::vector<Rule> table{
      {"presentation-forms", "letters for old fonts (ﻛ, ﻻ) as the letters that they stand for", true,
       presentation_forms},
      {"yeh-kaf", "Arabic yeh and kaf (ي ى ك) as Persian ones (ی ک)", true, yeh_kaf},
      {"kashida", "stretched letters (ســازمان) and lines of kashida away", true, kashida},
      {"hyphenation", "Latin words that were broken at the end of a line in one piece", false, hyphenation},
      {"markup", "HTML tags, Markdown stars, LaTeX remnants and footnote marks inside words away", false, markup},
      {"boilerplate", "lines that return on every page (running headers, page numbers) away", false, boilerplate},
      {"visual-order", "lines whose pieces are stored last to first into the order in which they are read", true,
       visual_order},
      {"teh-marbuta", "teh marbuta for the ezafe behind heh (تجربة مشتری) as هٔ", true, teh_marbuta},
      {"joined-lines", "sentences that a page, a footnote or the width of a page broke in one line", false,
       joined_lines},
      {"bullets", "ornaments before list items (❖) as -, and items that slipped into a line on their own", false,
       bullets},
      {"spaces", "no-break and double blanks as one; none before punctuation, one behind a bracket", false, spaces},
      {"zwnj", "half-spaces that were lost, or became a blank or a hyphen (می شود), put back", false, half_spaces},
  };
  return table;
}

std::vector<std::string> rule_names() {
  std::vector<std::string> names{"fa", "all"};
  for (const Rule& rule : rules()) names.emplace_back(rule.name);
  return names;
}

std::vector<const Rule*> chosen_rules(const std::vector<std::string>& names) {
  const std::vector<std::string> known = rule_names();
  for (const std::string& name : names) {
    if (std::find(known.begin(), known.end(), name) == known.end())
      throw UsageError("--repair: no repair \"" + name + "\"", did_you_mean(name, known));
  }
  const auto given = [&](std::string_view name) { return std::find(names.begin(), names.end(), name) != names.end(); };
  std::vector<const Rule*> chosen;
  for (const Rule& rule : rules()) {
    if (given(rule.name) || given("all") || (rule.safe && given("fa"))) chosen.push_back(&rule);
  }
  return chosen;
}

}  // namespace mazmun::ingest::repair
