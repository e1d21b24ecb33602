#include "diff/items.hpp"

#include <algorithm>
#include <map>

#include "diff/history_words.hpp"

namespace mazmun::diff {
namespace {

using Key = std::pair<std::string_view, std::string_view>;
using Index = std::map<Key, const Item*>;

Index index_of(const Items& items) {
  Index index;
  for (const Item& item : items) index.emplace(Key{item.subject, item.id}, &item);
  return index;
}

const Item* find_in(const Index& index, const Item& item) {
  const auto found = index.find({item.subject, item.id});
  return found == index.end() ? nullptr : found->second;
}

Value field_of(const Item* item, const std::string& name) {
  if (item == nullptr) return {};
  const auto found =
      std::find_if(item->fields.begin(), item->fields.end(), [&](const auto& field) { return field.first == name; });
  return found == item->fields.end() ? Value() : found->second;
}

std::vector<std::string> entries_of(const Item* item, const std::string& name) {
  if (item == nullptr) return {};
  const auto found =
      std::find_if(item->lists.begin(), item->lists.end(), [&](const NamedList& list) { return list.name == name; });
  return found == item->lists.end() ? std::vector<std::string>() : found->entries;
}

// What `from` has more than `other`; an entry that stands there twice counts twice.
std::vector<std::string> surplus(const std::vector<std::string>& from, const std::vector<std::string>& other) {
  std::map<std::string_view, std::size_t> counts;
  for (const std::string& entry : other) ++counts[entry];
  std::vector<std::string> rest;
  for (const std::string& entry : from) {
    std::size_t& count = counts[entry];
    if (count == 0) {
      rest.push_back(entry);
    } else {
      --count;
    }
  }
  return rest;
}

Value common_children(const Item& item, const Item& other) {
  Array common;
  for (const std::string& child : item.children) {
    if (std::find(other.children.begin(), other.children.end(), child) != other.children.end()) common.push_back(child);
  }
  return common;
}

std::vector<std::string> field_names(const Item* before, const Item* after) {
  std::vector<std::string> names;
  for (const Item* item : {before, after}) {
    if (item == nullptr) continue;
    for (const auto& field : item->fields) {
      if (std::find(names.begin(), names.end(), field.first) == names.end()) names.push_back(field.first);
    }
  }
  return names;
}

class ItemComparison {
 public:
  explicit ItemComparison(std::string compared) { difference_.compared = std::move(compared); }

  // One of both may be missing.
  void add(const Item* before, const Item* after) {
    const Item& some = before != nullptr ? *before : *after;
    Tally& tally = tally_of(difference_.tallies, some.subject);
    if (before != nullptr) ++tally.before;
    if (after != nullptr) ++tally.after;
    const std::size_t at = place_of(tally);
    Change change;
    change.what = before == nullptr ? What::added : after == nullptr ? What::removed : What::changed;
    change.subject = some.subject;
    change.id = some.id;
    change.details = details_of(before, after);
    if (change.what == What::changed && change.details.empty()) return;
    count(difference_.tallies[at], change.what);
    difference_.changes.push_back(std::move(change));
  }

  Difference take() {
    const auto place = [&](const Change& change) { return place_of(tally_of(difference_.tallies, change.subject)); };
    std::stable_sort(difference_.changes.begin(), difference_.changes.end(),
                     [&](const Change& a, const Change& b) { return place(a) < place(b); });
    return std::move(difference_);
  }

 private:
  // Tallies of lists join behind, so a reference would not last.
  std::size_t place_of(const Tally& tally) const {
    return static_cast<std::size_t>(&tally - difference_.tallies.data());
  }

  std::vector<Detail> details_of(const Item* before, const Item* after) {
    std::vector<Detail> details;
    for (const std::string& name : field_names(before, after)) {
      Detail detail{name, field_of(before, name), field_of(after, name)};
      if (!(detail.before == detail.after)) details.push_back(std::move(detail));
    }
    if (before != nullptr && after != nullptr) {
      Detail order{"order", common_children(*before, *after), common_children(*after, *before)};
      if (!(order.before == order.after)) details.push_back(std::move(order));
    }
    for (const NamedList& list : (before != nullptr ? before : after)->lists)
      add_list(details, list.name, before, after);
    return details;
  }

  void add_list(std::vector<Detail>& details, const std::string& name, const Item* before, const Item* after) {
    const std::vector<std::string> old_entries = entries_of(before, name);
    const std::vector<std::string> new_entries = entries_of(after, name);
    Tally& tally = tally_of(difference_.tallies, name);
    tally.before += old_entries.size();
    tally.after += new_entries.size();
    for (const std::string& entry : surplus(old_entries, new_entries)) {
      ++tally.removed;
      details.push_back({name, entry, nullptr});
    }
    for (const std::string& entry : surplus(new_entries, old_entries)) {
      ++tally.added;
      details.push_back({name, nullptr, entry});
    }
  }

  Difference difference_;
};

}  // namespace

Value text_or_null(const std::string& text) { return text.empty() ? Value() : Value(text); }

Object label_fields(const Label& label) {
  Object fields;
  for (const auto& [language, text] : label)
    fields.emplace_back(language.empty() ? "label" : "label." + language, text_or_null(text));
  return fields;
}

std::string relation_text(const Relation& relation) {
  return relation.from + (relation.type.empty() ? " → " : " " + relation.type + " → ") + relation.to;
}

Difference compare(std::string compared, const Items& before, const Items& after) {
  ItemComparison comparison(std::move(compared));
  const Index old_items = index_of(before);
  const Index new_items = index_of(after);
  for (const Item& item : before) comparison.add(&item, find_in(new_items, item));
  for (const Item& item : after) {
    if (find_in(old_items, item) == nullptr) comparison.add(nullptr, &item);
  }
  return comparison.take();
}

Difference compare(std::string compared, const Described& before, const Described& after) {
  Difference difference = compare(std::move(compared), before.items, after.items);
  difference.histories = history_words(before.history, after.history);
  return difference;
}

}  // namespace mazmun::diff
