#include "diff/sections.hpp"

#include <limits>

#include "diff/words.hpp"

namespace mazmun::diff {
namespace {

std::string section_heading(const Change& change) {
  return change.subject == "code" ? "code " + change.id : heading_of(change.subject);
}

std::size_t changes_counted(const Difference& difference, const Change& like) {
  std::size_t sum = 0;
  for (const Tally& tally : difference.tallies) {
    if (tally.subject != like.subject || (like.subject == "code" && tally.id != like.id)) continue;
    sum += tally.added + tally.removed + tally.changed;
  }
  return sum;
}

}  // namespace

std::size_t kept(const Style& style) {
  if (style.summary) return 0;
  return style.format == "csv" || style.format == "json" ? std::numeric_limits<std::size_t>::max() : style.limit;
}

std::vector<Section> sections_of(const Difference& difference, const Style& style) {
  std::vector<Section> sections;
  if (style.summary || style.limit == 0) return sections;
  for (const Change& change : difference.changes) {
    const std::string heading = section_heading(change);
    if (sections.empty() || sections.back().heading != heading)
      sections.push_back({change.subject, heading, {}, changes_counted(difference, change)});
    Section& section = sections.back();
    if (section.changes.size() >= style.limit) continue;
    section.changes.push_back(&change);
    --section.rest;
  }
  return sections;
}

std::string rest_words(const Section& section) { return "… and " + std::to_string(section.rest) + " more"; }

}  // namespace mazmun::diff
