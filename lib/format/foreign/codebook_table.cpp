#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "format/csv.hpp"
#include "format/foreign/code_tree.hpp"
#include "format/foreign/codebook_files.hpp"
#include "format/foreign/names.hpp"
#include "format/foreign/source_files.hpp"
#include "format/raw/xlsx_sheet.hpp"
#include "format/xlsx_file.hpp"
#include "text/fold.hpp"

namespace mazmun::format::foreign {
namespace {

// What a column holds, by its usual names, folded.
struct CodeColumn {
  std::string_view key;
  std::string_view names;  // parted by "|"
};
constexpr std::array<CodeColumn, 7> code_columns{{
    {"path", "|path|code path|codepath|مسیر|"},
    {"code", "|code|tag|name|label|code name|codename|theme|category|kode|code label|code_label|کد|برچسب|"},
    {"definition",
     "|definition|description|code.description|code description|code_description|comment|beschreibung|تعریف|"},
    {"include", "|include|inclusion criteria|code_instruction|when to use|"},
    {"exclude", "|exclude|exclusion criteria|when not to use|"},
    {"memo", "|memo|note|notes|یادداشت|"},
    {"color", "|color|colour|farbe|رنگ|"},
}};

std::string_view key_of(const std::string& heading) {
  const std::string wanted = "|" + text::fold(heading) + "|";
  const auto found = std::find_if(code_columns.begin(), code_columns.end(), [&](const CodeColumn& column) {
    return column.names.find(wanted) != std::string_view::npos;
  });
  return found == code_columns.end() ? std::string_view() : found->key;
}

// "Level 2", "ebene_2", "سطح 2"
bool is_level(const std::string& heading) {
  const std::string folded = text::fold(heading);
  constexpr std::array<std::string_view, 4> words{"level", "ebene", "niveau", "سطح"};
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return folded.starts_with(word) && folded.size() > word.size() &&
           folded.find_first_not_of(" _-0123456789", word.size()) == std::string::npos;
  });
}

bool is_id(const std::string& heading) {
  const std::string folded = text::fold(heading);
  return folded == "id" || folded == "code_id";
}

struct Columns {
  std::map<std::string_view, std::size_t> at;
  std::vector<std::size_t> levels;
  std::vector<std::string> others;
};

Columns columns_of(const TextTable& table) {
  Columns columns;
  for (std::size_t i = 0; i < table.header.size(); ++i) {
    const std::string_view key = key_of(table.header[i]);
    if (is_level(table.header[i]))
      columns.levels.push_back(i);
    else if (key.empty() || !columns.at.emplace(key, i).second) {
      if (is_id(table.header[i]))
        columns.at.emplace("id", i);
      else
        columns.others.push_back(table.header[i]);
    }
  }
  return columns;
}

std::string_view separator_of(const TextTable& table, std::size_t column) {
  constexpr std::array<std::string_view, 3> separators{" > ", "::", "\\"};
  for (const std::string_view separator : separators) {
    for (const TextRow& row : table.rows) {
      if (row.cells[column].find(separator) != std::string::npos) return separator;
    }
  }
  return {};
}

TextTable parse_table(const ForeignInput& input) {
  return parse_csv(decode_text(input.bytes, input.name).text, input.name);
}

bool has_codes(const TextTable& table) {
  const Columns columns = columns_of(table);
  return columns.at.count("path") + columns.at.contains("code") || columns.levels.size() > 1;
}

// The first sheet that has codes, else the first that has anything.
TextTable first_sheet(const ForeignInput& input) {
  ZipFile zip(input.bytes, input.name);
  raw::XlsxBook book(zip, input.name);
  std::optional<TextTable> first;
  for (const raw::XlsxSheet& sheet : book.sheets()) {
    if (sheet.hidden) continue;
    std::vector<TextRow> rows = book.rows(sheet);
    if (rows.empty()) continue;
    TextTable table{input.name, rows.front().cells, {}};
    rows.erase(rows.begin());
    for (TextRow& row : rows) row.cells.resize(table.header.size());
    table.rows = std::move(rows);
    if (has_codes(table)) return table;
    if (!first) first = std::move(table);
  }
  if (!first) throw InputError({input.name, 0, 0, {}}, "is a workbook without a cell");
  return *first;
}

std::string path_of_labels(const Codebook& codebook, std::size_t theme) {
  std::string path;
  for (std::size_t at = theme; at != no_parent; at = codebook.themes[at].parent) {
    const std::string label = label_in(codebook.themes[at].label, codebook.language, codebook.themes[at].id);
    path = path.empty() ? label : label + " > " + path;
  }
  return path;
}

std::vector<std::vector<std::string>> rows_of(const Project& project) {
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < project.codebook.themes.size(); ++i) {
    const Theme& theme = project.codebook.themes[i];
    const std::string colour = i < project.codes.size() ? project.codes[i].attribute("color") : std::string();
    rows.push_back({theme.id, path_of_labels(project.codebook, i), theme.definition, theme.include, theme.exclude,
                    theme.memo, colour});
  }
  return rows;
}

const std::vector<std::string>& written_columns() {
  static const std::vector<std::string> columns{"id", "path", "definition", "include", "exclude", "memo", "color"};
  return columns;
}

class CodebookTable {
 public:
  explicit CodebookTable(const TextTable& table) : table_(&table), columns_(columns_of(table)) {
    const bool has_path = columns_.at.contains("path");
    if (!has_path && !columns_.at.contains("code") && columns_.levels.size() < 2)
      throw InputError({table.name, 1, 0, {}}, "has no column of codes",
                       "call it \"code\", or \"path\" for \"work > trust\"");
    by_levels_ = columns_.levels.size() > 1 && !has_path;
    if (by_levels_) return;
    column_ = columns_.at.at(has_path ? "path" : "code");
    separator_ = separator_of(table, column_);
  }

  Project read(const std::string& format) {
    for (const TextRow& row : table_->rows) take(row);
    Project project;
    project.format = format;
    const CodeTree::Made made = tree_.make();
    project.codebook = made.codebook;
    project.codes.resize(made.codebook.themes.size());
    std::set<std::string> ids;
    for (const Theme& theme : project.codebook.themes) ids.insert(theme.id);
    for (const auto& [code, own] : own_) {
      const auto& [id, colour] = own;
      const std::size_t place = made.places[code];
      const bool is_id = !id.empty() && id_of_name(id) == id;
      if (is_id && ids.insert(id).second) project.codebook.themes[place].id = id;
      if (!colour.empty()) project.codes[place] = make_element("Code", {{"color", colour}});
    }
    for (const std::string& name : columns_.others)
      project.losses.push_back({"column", name, {}, {}, {}, 1, "a codebook has no place for it", {}});
    return project;
  }

 private:
  std::vector<std::string> path_of(const TextRow& row) const {
    std::vector<std::string> path;
    if (by_levels_) {
      for (const std::size_t level : columns_.levels) path.push_back(row.cells[level]);
      if (columns_.at.contains("code")) path.push_back(row.cells[columns_.at.at("code")]);
    } else if (separator_.empty()) {
      path.push_back(row.cells[column_]);
    } else {
      path = split_path(row.cells[column_], separator_);
    }
    std::erase(path, std::string());
    return path;
  }

  void take(const TextRow& row) {
    const std::vector<std::string> path = path_of(row);
    if (path.empty()) return;
    const std::size_t code = tree_.add_exact_path(path);
    Theme& theme = tree_.theme(code);
    const auto cell = [&](std::string_view key, const std::string& otherwise) {
      const auto at = columns_.at.find(key);
      return at == columns_.at.end() || row.cells[at->second].empty() ? otherwise : row.cells[at->second];
    };
    theme.definition = cell("definition", theme.definition);
    theme.include = cell("include", theme.include);
    theme.exclude = cell("exclude", theme.exclude);
    theme.memo = cell("memo", theme.memo);
    own_[code] = {cell("id", own_[code].first), cell("color", own_[code].second)};
  }

  const TextTable* table_;
  Columns columns_;
  bool by_levels_ = false;
  std::size_t column_ = 0;
  std::string_view separator_;
  CodeTree tree_;
  std::map<std::size_t, std::pair<std::string, std::string>> own_;  // id and colour, by code
};

}  // namespace

Project codebook_of_table(const TextTable& table, const std::string& format) {
  return CodebookTable(table).read(format);
}

std::vector<Loss> losses_of_codebook(const Project& project, const std::vector<std::string>& attributes) {
  std::vector<Loss> losses;
  const auto holds = [&](const std::string& name) {
    return std::find(attributes.begin(), attributes.end(), name) != attributes.end();
  };
  const auto lose = [&](const std::string& name, std::size_t count) {
    if (count > 0 && !holds(name))
      losses.push_back({"theme", {}, {}, {}, name, count, "the format has no place for it", {}});
  };
  std::map<std::string, std::size_t> counts;
  for (const Theme& theme : project.codebook.themes) {
    counts["definition"] += theme.definition.empty() ? 0 : 1;
    counts["include"] += theme.include.empty() ? 0 : 1;
    counts["exclude"] += theme.exclude.empty() ? 0 : 1;
    counts["memo"] += theme.memo.empty() ? 0 : 1;
    counts["examples"] += theme.examples.size();
    counts["match"] += theme.match.size();
    counts["role"] += theme.role.empty() ? 0 : 1;
    counts["layer"] += theme.layer ? 1 : 0;
    counts["label in other languages"] += theme.label.size() > 1 ? 1 : 0;
  }
  for (const Element& code : project.codes) counts["color"] += code.has("color") ? 1 : 0;
  for (const auto& [name, count] : counts) lose(name, count);
  lose("relation", project.codebook.relations.size());
  for (const ProjectSource& source : project.sources)
    losses.push_back(
        {"source", source.document.title, {}, source.document.id, {}, 1, "the file holds codes alone", {}});
  for (const Element& element : project.rest)
    losses.push_back({element.name,
                      element.attribute("name"),
                      element.attribute("guid"),
                      {},
                      {},
                      1,
                      "the file holds codes alone",
                      {}});
  return losses;
}

bool is_codebook_csv(const ForeignInput& input) {
  const std::string extension = extension_of_path(input.name);
  if (input.bytes.empty() || (extension != "csv" && extension != "tsv")) return false;
  try {
    return has_codes(parse_table(input));
  } catch (const InputError&) {
    return false;
  }
}

Project read_codebook_csv(const ForeignInput& input, const ReadOptions& /*options*/) {
  return codebook_of_table(parse_table(input), "csv");
}

Written write_codebook_csv(const Project& project) {
  Written written{{}, losses_of_codebook(project, written_columns())};
  append_csv_row(written.bytes, written_columns());
  for (const std::vector<std::string>& row : rows_of(project)) append_csv_row(written.bytes, row);
  return written;
}

bool is_codebook_xlsx(const ForeignInput& input) {
  if (extension_of_path(input.name) != "xlsx" || !is_zip(input.bytes)) return false;
  try {
    return has_codes(first_sheet(input));
  } catch (const InputError&) {
    return false;
  }
}

Project read_codebook_xlsx(const ForeignInput& input, const ReadOptions& /*options*/) {
  return codebook_of_table(first_sheet(input), "xlsx");
}

Written write_codebook_xlsx(const Project& project) {
  Table table;
  table.name = "codebook";
  for (const std::string& name : written_columns()) table.columns.push_back({name, name});
  for (const std::vector<std::string>& row : rows_of(project)) table.rows.emplace_back(row.begin(), row.end());
  return {xlsx_text(table), losses_of_codebook(project, written_columns())};
}

}  // namespace mazmun::format::foreign
