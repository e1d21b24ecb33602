#include <algorithm>
#include <set>

#include "report/headings.hpp"
#include "report/tables.hpp"

namespace mazmun::report {
namespace {

using enum ColumnKind;

template <class Number>
Number part_for(const std::vector<std::pair<std::string, Number>>& parts, const std::string& id) {
  const auto found = std::find_if(parts.begin(), parts.end(), [&](const auto& part) { return part.first == id; });
  return found == parts.end() ? Number() : found->second;
}

// One row a theme in a group that has it.
Table groups_data(const ThemeModel& model, const ReportOptions& options) {
  Table table{"groups", heading("groups", options.language), {}, {}, {}};
  table.columns = {column("attribute", text, options),
                   column("value", text, options),
                   {"theme", heading("theme", options.language), text},
                   column("assignments", count, options),
                   column("row_share", share, options),
                   column("column_share", share, options)};
  for (const Group& group : model.groups) {
    for (const auto& [id, assignments] : group.themes) {
      table.rows.push_back({group.attribute, group.value, id, assignments, part_for(group.row_shares, id),
                            part_for(group.column_shares, id)});
    }
  }
  return table;
}

// Themes by the values of one attribute, the share of the group beside each count.
Table groups_page(const ThemeModel& model, const std::string& attribute, const ReportOptions& options) {
  Table table{"groups", heading("groups", options.language) + ": " + attribute, {}, {}, {}};
  table.columns.push_back({"theme", heading("theme", options.language), text});
  std::vector<const Group*> groups;
  std::string note = heading("documents", options.language) + ": ";
  for (const Group& group : model.groups) {
    if (group.attribute != attribute) continue;
    note += (groups.empty() ? "" : "; ") + group.value + " " + note_number(group.documents, options);
    groups.push_back(&group);
    table.columns.push_back({group.value, group.value, count});
    table.columns.push_back({group.value + " %", "%", share});
  }
  table.notes.push_back(note);
  for (const ThemeFigures* theme : tree_order(model)) {
    std::vector<Value> row{label_of(model, *theme, options)};
    bool any = false;
    for (const Group* group : groups) {
      const std::size_t assignments = part_for(group->themes, theme->id);
      any = any || assignments > 0;
      row.push_back(assignments == 0 ? Value() : Value(assignments));
      row.push_back(assignments == 0 ? Value() : Value(part_for(group->column_shares, theme->id)));
    }
    if (any) table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

ReportTable groups_table(const ThemeModel& model, const ReportOptions& options) {
  ReportTable table{groups_data(model, options), {}};
  std::set<std::string> seen;
  for (const Group& group : model.groups) {
    if (seen.insert(group.attribute).second) table.pages.push_back(groups_page(model, group.attribute, options));
  }
  return table;
}

}  // namespace mazmun::report
