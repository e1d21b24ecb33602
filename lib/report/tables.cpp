#include "report/tables.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>

#include "base/number.hpp"
#include "report/headings.hpp"

namespace mazmun::report {
namespace {

constexpr std::array<std::string_view, 10> persian{"۰", "۱", "۲", "۳", "۴", "۵", "۶", "۷", "۸", "۹"};

}  // namespace

Column column(std::string_view key, ColumnKind kind, const ReportOptions& options) {
  return {std::string(key), heading(key, options.language), kind};
}

std::string label_of(const ThemeModel& model, const ThemeFigures& theme, const ReportOptions& options) {
  for (const std::string& language : {options.language, model.language}) {
    const auto found =
        std::find_if(theme.label.begin(), theme.label.end(), [&](const auto& text) { return text.first == language; });
    if (found != theme.label.end()) return found->second;
  }
  return label_in(theme.label, {}, theme.id);
}

std::map<std::string, std::string> labels_of(const ThemeModel& model, const ReportOptions& options) {
  std::map<std::string, std::string> labels;
  for (const ThemeFigures& theme : model.themes) labels.emplace(theme.id, label_of(model, theme, options));
  return labels;
}

std::map<std::string, std::size_t> own_assignments(const ThemeModel& model) {
  std::map<std::string, std::size_t> own;
  for (const MatrixCell& cell : model.matrix) own[cell.code] += cell.assignments;
  for (const ThemeFigures& theme : model.themes) {
    if (!model.has_matrix && theme.children.empty()) own.emplace(theme.id, theme.assignments);
  }
  std::erase_if(own, [](const auto& theme) { return theme.second == 0; });
  return own;
}

std::vector<const ThemeFigures*> tree_order(const ThemeModel& model) {
  std::map<std::string, const ThemeFigures*> by_id;
  for (const ThemeFigures& theme : model.themes) by_id.emplace(theme.id, &theme);
  std::vector<const ThemeFigures*> order;
  std::set<std::string> seen;
  std::vector<const ThemeFigures*> open;  // the next one is the last
  const auto walk = [&](const ThemeFigures& root) {
    open.push_back(&root);
    while (!open.empty()) {
      const ThemeFigures& theme = *open.back();
      open.pop_back();
      if (!seen.insert(theme.id).second) continue;
      order.push_back(&theme);
      const auto first = static_cast<std::ptrdiff_t>(open.size());
      for (const std::string& child : theme.children) {
        if (const auto found = by_id.find(child); found != by_id.end()) open.push_back(found->second);
      }
      std::reverse(open.begin() + first, open.end());
    }
  };
  for (const ThemeFigures& theme : model.themes) {
    if (theme.parent.empty()) walk(theme);
  }
  for (const ThemeFigures& theme : model.themes) walk(theme);  // what no root leads to
  return order;
}

std::string flat_text(const Value& value) {
  if (value.is_string()) return value.string();
  if (value.is_null()) return {};
  if (value.is_bool()) return value.boolean() ? "true" : "false";
  if (value.is_number()) return value.is_integer() ? std::to_string(value.integer()) : shortest(value.number());
  std::string text;
  if (value.is_array()) {
    for (const Value& item : value.array()) text += (text.empty() ? "" : "; ") + flat_text(item);
  } else {
    for (const auto& [key, member] : value.object()) text += (text.empty() ? "" : "; ") + key + " " + flat_text(member);
  }
  return text;
}

std::string note_number(std::size_t number, const ReportOptions& options) {
  std::string digits = std::to_string(number);
  if (!options.persian_digits) return digits;
  std::string text;
  for (const char c : digits) text += persian[static_cast<std::size_t>(c - '0')];
  return text;
}

}  // namespace mazmun::report
