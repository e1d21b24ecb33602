#include "aggregate/groups.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "aggregate/attributes.hpp"
#include "base/error.hpp"
#include "base/natural_order.hpp"
#include "base/number.hpp"
#include "base/suggest.hpp"

namespace mazmun::aggregate {
namespace {

// How the values of a numeric attribute make classes.
struct Classes {
  double width = 0;            // 0: none
  std::vector<double> bounds;  // rising
};

struct Grouping {
  std::string name;
  Classes classes;
  bool whole_numbers = true;  // of all values
};

[[noreturn]] void refuse_classes(const std::string& text) {
  throw UsageError("--by: expected NAME:WIDTH or NAME:BOUND/BOUND…, found \"" + text + "\"",
                   "for example age:10, or age:30/40/50");
}

Classes read_classes(const std::string& attribute, std::string_view text) {
  std::vector<double> numbers;
  while (true) {
    const std::size_t end = std::min(text.find('/'), text.size());
    const auto number = parse_double(text.substr(0, end));
    if (!number || (!numbers.empty() && *number <= numbers.back())) refuse_classes(attribute);
    numbers.push_back(*number);
    if (end == text.size()) break;
    text.remove_prefix(end + 1);
  }
  if (numbers.size() > 1) return {0, numbers};
  if (numbers.front() <= 0) refuse_classes(attribute);
  return {numbers.front(), {}};
}

Grouping grouping_of(const std::string& attribute, const std::vector<DocumentCounts>& documents) {
  const std::vector<std::string> names = attribute_names(documents);
  const auto known = [&](const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  if (known(attribute)) return {attribute, {}};
  const std::size_t colon = attribute.rfind(':');
  const std::string name = attribute.substr(0, colon);
  if (colon != std::string::npos && known(name))
    return {name, read_classes(attribute, std::string_view(attribute).substr(colon + 1))};
  throw UsageError("--by: no document has the attribute \"" + name + "\"", did_you_mean(name, names));
}

// "30-39" of whole numbers, "30-<40" of others.
std::string class_text(double low, double high, bool whole) {
  return shortest(low) + (whole ? "-" + shortest(high - 1) : "-<" + shortest(high));
}

std::string class_of(double value, const Grouping& grouping) {
  const Classes& classes = grouping.classes;
  if (classes.width > 0) {
    const bool whole = grouping.whole_numbers && std::floor(classes.width) == classes.width;
    const double low = std::floor(value / classes.width) * classes.width;
    return whole && classes.width == 1 ? shortest(low) : class_text(low, low + classes.width, whole);
  }
  const auto above = std::upper_bound(classes.bounds.begin(), classes.bounds.end(), value);
  if (above == classes.bounds.begin()) return "<" + shortest(classes.bounds.front());
  if (above == classes.bounds.end()) return ">=" + shortest(classes.bounds.back());
  const bool whole = grouping.whole_numbers && std::floor(*above) == *above;
  return class_text(*std::prev(above), *above, whole);
}

std::string group_of(const Value* value, const Grouping& grouping) {
  if (value == nullptr) return missing_value;
  if (grouping.classes.width == 0 && grouping.classes.bounds.empty()) return value_text(*value);
  if (!value->is_number())
    throw UsageError("--by: \"" + value_text(*value) + "\" of \"" + grouping.name +
                     "\" is no number to make classes of");
  return class_of(value->number(), grouping);
}

bool all_whole(const std::string& name, const std::vector<DocumentCounts>& documents) {
  for (const DocumentCounts& document : documents) {
    for (const Value* value : values_of(name, document)) {
      if (value != nullptr && value->is_number() && std::floor(value->number()) != value->number()) return false;
    }
  }
  return true;
}

// Classes below the lowest bound come first, above the highest last, those without a value behind all.
struct GroupLess {
  static int place(const std::string& group) {
    if (group == missing_value) return 3;
    if (group.starts_with(">=")) return 2;
    return group.starts_with("<") ? 0 : 1;
  }
  bool operator()(const std::string& a, const std::string& b) const {
    return place(a) != place(b) ? place(a) < place(b) : natural_less(a, b);
  }
};

struct Sums {
  std::size_t documents = 0;
  std::vector<std::size_t> own;  // assignments by theme
};

using Groups = std::map<std::string, Sums, GroupLess>;

Sums& group_in(Groups& groups, const std::string& name, std::size_t themes) {
  Sums& sums = groups[name];
  sums.own.resize(themes);
  return sums;
}

void add_document(const DocumentCounts& document, const Grouping& grouping, std::size_t themes, Groups& groups) {
  std::vector<std::string> seen;
  const auto visit = [&](const Value* value) -> Sums& {
    const std::string name = group_of(value, grouping);
    Sums& sums = group_in(groups, name, themes);
    if (std::find(seen.begin(), seen.end(), name) == seen.end()) {
      ++sums.documents;
      seen.push_back(name);
    }
    return sums;
  };
  std::vector<std::size_t> rest(themes);
  for (const ThemeCount& count : document.themes) rest[count.theme] = count.assignments;
  bool by_speaker = false;
  for (const SpeakerCounts& speaker : document.speakers) {
    const Value* value = find_attribute(speaker.attributes, grouping.name);
    if (value == nullptr) continue;
    by_speaker = true;
    Sums& sums = visit(value);
    for (const auto& [theme, assignments] : speaker.cells) {
      sums.own[theme] += assignments;
      rest[theme] -= assignments;
    }
  }
  const bool anything = std::any_of(rest.begin(), rest.end(), [](std::size_t count) { return count > 0; });
  if (by_speaker && !anything) return;
  Sums& sums = visit(find_attribute(document.attributes, grouping.name));
  for (std::size_t theme = 0; theme < themes; ++theme) sums.own[theme] += rest[theme];
}

double part_of(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

Group group_from(const Codebook& codebook, const ThemeModel& model, const Sums& sums) {
  Group group;
  group.documents = sums.documents;
  std::vector<std::size_t> counts(sums.own.size());
  for (std::size_t theme = 0; theme < sums.own.size(); ++theme) {
    group.assignments += sums.own[theme];
    for (std::size_t node = theme; node != no_parent; node = codebook.themes[node].parent)
      counts[node] += sums.own[theme];
  }
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    const std::string& id = codebook.themes[i].id;
    group.themes.emplace_back(id, counts[i]);
    group.row_shares.emplace_back(id, part_of(counts[i], model.themes[i].assignments));
    group.column_shares.emplace_back(id, part_of(counts[i], group.assignments));
  }
  return group;
}

}  // namespace

void add_groups(const Codebook& codebook, const std::vector<DocumentCounts>& documents, const std::string& attribute,
                ThemeModel& model) {
  Grouping grouping = grouping_of(attribute, documents);
  grouping.whole_numbers = all_whole(grouping.name, documents);
  Groups groups;
  for (const DocumentCounts& document : documents) add_document(document, grouping, codebook.themes.size(), groups);
  for (const auto& [name, sums] : groups) {
    Group group = group_from(codebook, model, sums);
    group.attribute = attribute;
    group.value = name;
    model.groups.push_back(std::move(group));
  }
}

}  // namespace mazmun::aggregate
