#include "ingest/name_places.hpp"

#include <algorithm>

namespace mazmun::ingest {
namespace {

constexpr std::size_t most_places = 100;

}  // namespace

void NamePlaces::read(const std::string& where, std::string_view text, const LineColumnOf& place) {
  const FoundNames found = finder_.find(text);
  inside_ = std::max(inside_, found.inside.size());
  for (const FoundName& name : found.names) {
    more_ = more_ || places_.size() == most_places;
    if (more_) return;
    const text::LineColumn at = place(name.bytes.start);
    places_.insert({where, at.line, at.column, name.name});
  }
}

void NamePlaces::read_name(const std::string& path, const std::string& name) {
  for (const FoundName& found : finder_.find(name, NamesIn::everywhere).names) places_.insert({path, 0, 0, found.name});
}

std::vector<Finding> NamePlaces::findings() const {
  std::vector<Finding> findings;
  for (const auto& [where, line, column, name] : places_) {
    const std::string& pseudonym = names_[name].pseudonym;
    findings.push_back(
        {{where, line, column, {}},
         line == 0 ? "the file's name holds the name of " + pseudonym : "the name of " + pseudonym + " stands here",
         {}});
  }
  if (more_) findings.push_back({findings.back().place, "more names stand behind this place", {}});
  return findings;
}

}  // namespace mazmun::ingest
