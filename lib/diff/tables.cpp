#include "diff/pages.hpp"
#include "diff/words.hpp"

namespace mazmun::diff {
namespace {

// Numbers stay numbers.
Value cell_of(const Value& value) { return value.is_array() || value.is_object() ? Value(words(value)) : value; }

Value text_cell(const std::string& text) { return text.empty() ? Value() : Value(text); }

std::vector<Column> columns_of(std::initializer_list<std::pair<const char*, ColumnKind>> keys) {
  std::vector<Column> columns;
  for (const auto& [key, kind] : keys) columns.push_back({key, key, kind});
  return columns;
}

Table summary_table(const Difference& difference, bool only_changes) {
  using enum ColumnKind;
  Table table{"summary", "Summary", {}, {}, {}};
  table.columns = columns_of({{"subject", text},
                              {"id", text},
                              {"before", count},
                              {"after", count},
                              {"added", count},
                              {"removed", count},
                              {"changed", count},
                              {"moved", count}});
  for (const Tally& tally : difference.tallies) {
    if (only_changes && is_same(tally)) continue;
    table.rows.push_back({tally.subject, text_cell(tally.id), tally.before, tally.after, tally.added, tally.removed,
                          tally.changed, tally.moved});
  }
  return table;
}

Table changes_table(const std::string& title) {
  using enum ColumnKind;
  Table table{"changes", title, {}, {}, {}};
  table.columns = columns_of({{"change", text},
                              {"subject", text},
                              {"id", text},
                              {"segment", text},
                              {"coder", text},
                              {"name", text},
                              {"before", text},
                              {"after", text}});
  return table;
}

void add_rows(Table& table, const Change& change) {
  const auto row = [&](const Detail& detail) {
    table.rows.push_back({std::string(to_string(change.what)), change.subject, text_cell(change.id),
                          text_cell(change.segment), text_cell(change.coder), text_cell(detail.name),
                          cell_of(detail.before), cell_of(detail.after)});
  };
  if (change.details.empty()) row({});
  for (const Detail& detail : change.details) row(detail);
}

// Numbers with as many decimals as people need.
Change for_people(Change change) {
  for (Detail& detail : change.details) {
    if (!is_figure(detail.before) || !is_figure(detail.after)) continue;
    const auto [before, after] = figure_words(detail.before, detail.after);
    if (!detail.before.is_null()) detail.before = before;
    if (!detail.after.is_null()) detail.after = after;
  }
  return change;
}

// The subject stands in the heading of a page; columns that nobody needs are left out.
Table page_of(const Section& section) {
  Table whole = changes_table(section.heading);
  for (const Change* change : section.changes) add_rows(whole, for_people(*change));
  Table page{whole.name, whole.title, {}, {}, {}};
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < whole.columns.size(); ++i) {
    bool used = false;
    for (const auto& row : whole.rows) used = used || !row[i].is_null();
    const bool in_heading =
        whole.columns[i].key == "subject" || (section.subject == "code" && whole.columns[i].key == "id");
    if (used && !in_heading) kept.push_back(i);
  }
  for (const std::size_t i : kept) page.columns.push_back(whole.columns[i]);
  for (const auto& row : whole.rows) {
    std::vector<Value>& cells = page.rows.emplace_back();
    for (const std::size_t i : kept) cells.push_back(row[i]);
  }
  if (section.rest > 0) page.notes.push_back(rest_words(section));
  return page;
}

void add_if_there(Value& object, const char* key, const std::string& text) {
  if (!text.empty()) object.add(key, text);
}

Value tally_value(const Tally& tally) {
  Value value = Object{{"subject", tally.subject}};
  add_if_there(value, "id", tally.id);
  value.add("before", tally.before).add("after", tally.after).add("added", tally.added);
  value.add("removed", tally.removed).add("changed", tally.changed);
  if (tally.subject == "code") value.add("moved", tally.moved);
  return value;
}

Value change_value(const Change& change) {
  Value value = Object{{"change", std::string(to_string(change.what))}, {"subject", change.subject}};
  add_if_there(value, "id", change.id);
  add_if_there(value, "segment", change.segment);
  add_if_there(value, "coder", change.coder);
  Array details;
  for (const Detail& detail : change.details)
    details.emplace_back(Object{{"name", detail.name}, {"before", detail.before}, {"after", detail.after}});
  value.add("details", std::move(details));
  return value;
}

}  // namespace

ReportTable tables_of(const Difference& difference, const Style& style) {
  ReportTable tables;
  tables.data = style.summary ? summary_table(difference, false) : changes_table(difference.compared);
  if (!style.summary) {
    for (const Change& change : difference.changes) add_rows(tables.data, change);
  }
  if (is_same(difference)) return tables;
  tables.pages.push_back(summary_table(difference, true));
  tables.pages.front().notes = difference.notes;
  for (const Section& section : sections_of(difference, style)) tables.pages.push_back(page_of(section));
  return tables;
}

Value tree_of(const Difference& difference, const Style& style) {
  Array summary;
  for (const Tally& tally : difference.tallies) summary.push_back(tally_value(tally));
  Value tree =
      Object{{"compared", difference.compared}, {"same", is_same(difference)}, {"summary", std::move(summary)}};
  if (!style.summary) {
    Array changes;
    for (const Change& change : difference.changes) changes.push_back(change_value(change));
    tree.add("changes", std::move(changes));
  }
  tree.add("notes", Array(difference.notes.begin(), difference.notes.end()));
  return tree;
}

}  // namespace mazmun::diff
