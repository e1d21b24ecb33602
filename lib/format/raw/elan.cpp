// ELAN: <TIER TIER_ID PARTICIPANT?> with <ALIGNABLE_ANNOTATION> between two <TIME_SLOT>s, and <REF_ANNOTATION> that
// hang on another annotation; the words are in <ANNOTATION_VALUE>.
#include <algorithm>
#include <map>
#include <set>

#include "base/number.hpp"
#include "format/raw/readers.hpp"
#include "format/raw/tiers.hpp"
#include "format/xml_file.hpp"
#include "text/properties.hpp"

namespace mazmun::format::raw {
namespace {

using Times = std::map<std::string, double, std::less<>>;

// Seconds of the slots that have a time; others lie somewhere between.
Times time_slots(pugi::xml_node root) {
  Times times;
  for (const pugi::xml_node slot : root.child("TIME_ORDER").children("TIME_SLOT")) {
    if (const auto milliseconds = parse_double(slot.attribute("TIME_VALUE").value()))
      times[slot.attribute("TIME_SLOT_ID").value()] = *milliseconds / 1000;
  }
  return times;
}

struct Tier {
  pugi::xml_node node;
  std::string id;
  std::string parent;
  std::string speaker;
  bool has_words = false;
};

pugi::xml_node element_in(pugi::xml_node annotation) {
  return annotation.find_child([](const pugi::xml_node& child) { return child.type() == pugi::node_element; });
}

std::vector<Tier> tiers_of(pugi::xml_node root) {
  std::vector<Tier> tiers;
  for (const pugi::xml_node node : root.children("TIER")) {
    Tier tier{node, node.attribute("TIER_ID").value(), node.attribute("PARENT_REF").value(),
              node.attribute("PARTICIPANT").value(), false};
    if (text::trim(tier.speaker).empty()) tier.speaker = tier.id;
    for (const pugi::xml_node annotation : node.children("ANNOTATION")) {
      const pugi::xml_node value = element_in(annotation).child("ANNOTATION_VALUE");
      tier.has_words = tier.has_words || !text::trim(text_of(value)).empty();
    }
    tiers.push_back(std::move(tier));
  }
  return tiers;
}

// Where each annotation begins: at its slot, or where the one begins that it refers to.
Times annotation_times(const std::vector<Tier>& tiers, const Times& slots) {
  Times times;
  std::map<std::string, std::string> refers;
  for (const Tier& tier : tiers) {
    for (const pugi::xml_node annotation : tier.node.children("ANNOTATION")) {
      const pugi::xml_node kind = element_in(annotation);
      const std::string id = kind.attribute("ANNOTATION_ID").value();
      const auto slot = slots.find(std::string_view(kind.attribute("TIME_SLOT_REF1").value()));
      if (slot != slots.end()) times[id] = slot->second;
      const std::string other = kind.attribute("ANNOTATION_REF").value();
      if (!other.empty()) refers[id] = other;
    }
  }
  for (const auto& [id, first] : refers) {
    std::set<std::string> seen{id};  // a file may refer in circles
    std::string other = first;
    while (!times.contains(other) && refers.contains(other) && seen.insert(other).second) other = refers[other];
    if (const auto found = times.find(other); found != times.end()) times.emplace(id, found->second);
  }
  return times;
}

// True where the tier, or one above it, that has words is read: what hangs on it are its translations and glosses.
bool is_beside(const Tier& tier, const std::vector<Tier>& tiers) {
  std::set<std::string> seen{tier.id};
  std::string above = tier.parent;
  while (!above.empty() && seen.insert(above).second) {
    const auto parent = std::find_if(tiers.begin(), tiers.end(), [&](const Tier& other) { return other.id == above; });
    if (parent == tiers.end()) return false;
    if (parent->has_words) return true;
    above = parent->parent;
  }
  return false;
}

// The XML declaration as blanks: the bytes are UTF-8 now, whatever it says.
std::string without_declaration(std::string text) {
  const std::size_t end = text.starts_with("<?xml") ? text.find("?>") : std::string::npos;
  if (end != std::string::npos) std::fill(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end) + 2, ' ');
  return text;
}

}  // namespace

bool is_elan(std::string_view text, std::string_view /*extension*/) {
  const std::string_view start = text::trim(text.substr(0, 4096));
  return start.starts_with('<') && start.find("<ANNOTATION_DOCUMENT") != std::string_view::npos;
}

RawText read_elan(std::string text, const std::string& name, const RawOptions& /*options*/) {
  const XmlFile file = parse_xml(without_declaration(std::move(text)), name);
  if (std::string_view(file.root().name()) != "ANNOTATION_DOCUMENT")
    throw InputError({name, 0, 0, {}}, "is no ELAN file: it begins with <" + std::string(file.root().name()) + ">");
  const std::vector<Tier> tiers = tiers_of(file.root());
  const Times times = annotation_times(tiers, time_slots(file.root()));
  std::vector<TierTurn> turns;
  std::string beside;
  for (const Tier& tier : tiers) {
    if (!tier.has_words) continue;
    if (is_beside(tier, tiers)) {
      beside += (beside.empty() ? "\"" : ", \"") + tier.id + "\"";
      continue;
    }
    for (const pugi::xml_node annotation : tier.node.children("ANNOTATION")) {
      const pugi::xml_node kind = element_in(annotation);
      const auto time = times.find(std::string_view(kind.attribute("ANNOTATION_ID").value()));
      turns.push_back({tier.speaker, text_of(kind.child("ANNOTATION_VALUE")),
                       time == times.end() ? std::nullopt : std::optional(time->second)});
    }
  }
  RawText raw = text_of_tiers(std::move(turns), "eaf");
  if (!beside.empty())
    raw.warnings.push_back({{name, 0, 0, {}}, "tiers that hang on others are left out: " + beside, {}});
  return raw;
}

}  // namespace mazmun::format::raw
