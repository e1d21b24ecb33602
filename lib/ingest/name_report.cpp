#include "ingest/name_report.hpp"

#include <algorithm>

namespace mazmun::ingest {
namespace {

std::string name_of(NameFinding finding) {
  switch (finding) {
    case NameFinding::replaced:
      return "replaced";
    case NameFinding::inside:
      return "inside";
    case NameFinding::unfound:
      return "unfound";
    case NameFinding::unknown:
      return "unknown";
  }
  return {};
}

}  // namespace

void NameReport::add(const NameNote& note, const WordPlace& place, std::size_t times) {
  const auto [seen, first] = seen_.try_emplace({note.finding, note.pseudonym, note.word, note.why});
  if (first || (!seen->second.first.start && place.start)) seen->second.first = place;
  seen->second.times += times;
}

std::size_t NameReport::words(NameFinding finding) const {
  return static_cast<std::size_t>(
      std::count_if(seen_.begin(), seen_.end(), [&](const auto& item) { return std::get<0>(item.first) == finding; }));
}

std::vector<std::vector<std::string>> NameReport::rows() const {
  std::vector<std::vector<std::string>> rows{{"finding", "pseudonym", "word", "why", "times", "document", "start"}};
  for (const auto& [key, seen] : seen_) {
    const auto& [finding, pseudonym, word, why] = key;
    rows.push_back({name_of(finding), pseudonym, word, why, std::to_string(seen.times), seen.first.document,
                    seen.first.start ? std::to_string(*seen.first.start) : ""});
  }
  return rows;
}

}  // namespace mazmun::ingest
