#include "format/markdown.hpp"

#include <algorithm>
#include <array>

#include "base/number.hpp"

namespace mazmun::format {
namespace {

constexpr std::array<std::string_view, 10> persian{"۰", "۱", "۲", "۳", "۴", "۵", "۶", "۷", "۸", "۹"};
constexpr std::array<std::string_view, 16> from_right{"ar", "arc", "azb", "ckb", "dv", "fa", "glk", "he",
                                                      "ks", "lrc", "mzn", "nqo", "ps", "sd", "ur",  "yi"};

std::string to_persian(std::string_view number) {
  std::string text;
  for (const char c : number) {
    if (c >= '0' && c <= '9') {
      text += persian[static_cast<std::size_t>(c - '0')];
    } else if (c == '.') {
      text += "٫";
    } else if (c == '%') {
      text += "٪";
    } else {
      text += c;
    }
  }
  return text;
}

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Inside a word an underscore is one; at its edge it may begin emphasis.
bool is_emphasis(std::string_view text, std::size_t at) {
  const bool before = at > 0 && is_word_byte(text[at - 1]);
  const bool after = at + 1 < text.size() && is_word_byte(text[at + 1]);
  return !(before && after);
}

std::string latin_text(const Value& number, ColumnKind kind) {
  const double value = number.number();
  switch (kind) {
    case ColumnKind::share:
      return fixed(100 * value, 1) + " %";
    case ColumnKind::coefficient:
      return fixed(value, 3);
    case ColumnKind::decimal:
      return shortest(parse_double(fixed(value, 2)).value_or(value));
    case ColumnKind::count:
    case ColumnKind::text:
      break;
  }
  return number.is_integer() ? std::to_string(number.integer()) : shortest(value);
}

std::string cell_text(const Value& cell, ColumnKind kind, bool persian_digits) {
  if (cell.is_number()) return number_text(cell, kind, persian_digits);
  if (cell.is_bool()) return cell.boolean() ? "✓" : "–";
  return cell.is_string() ? markdown_escape(cell.string()) : std::string();
}

void append_row(std::string& text, const std::vector<std::string>& cells) {
  text += '|';
  for (const std::string& cell : cells) text += cell.empty() ? " |" : " " + cell + " |";
  text += '\n';
}

void append_table(std::string& text, const Table& table, bool persian_digits) {
  std::vector<std::string> headings;
  std::vector<std::string> rules;
  for (const Column& column : table.columns) {
    headings.push_back(markdown_escape(column.heading));
    rules.emplace_back(column.kind == ColumnKind::text ? "---" : "---:");
  }
  append_row(text, headings);
  append_row(text, rules);
  for (const auto& row : table.rows) {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < row.size(); ++i)
      cells.push_back(cell_text(row[i], table.columns[i].kind, persian_digits));
    append_row(text, cells);
  }
}

}  // namespace

std::string markdown_text(const std::vector<Table>& tables, const PageStyle& style) {
  std::vector<std::string> blocks;
  if (style.right_to_left) blocks.emplace_back("<div dir=\"rtl\">\n");
  if (!style.title.empty()) blocks.push_back("# " + markdown_escape(style.title) + "\n");
  for (const Table& table : tables) {
    blocks.push_back((style.title.empty() ? "# " : "## ") + markdown_escape(table.title) + "\n");
    std::string block;
    append_table(block, table, style.persian_digits);
    blocks.push_back(std::move(block));
    for (const std::string& note : table.notes) blocks.push_back(markdown_escape(note) + "\n");
  }
  if (style.right_to_left) blocks.emplace_back("</div>\n");
  std::string text;
  for (const std::string& block : blocks) text += (text.empty() ? "" : "\n") + block;
  return text;
}

std::string markdown_escape(std::string_view text) {
  constexpr std::string_view punctuation = "\\|*`[]~";
  std::string escaped;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '<') {
      escaped += "&lt;";
    } else if (c == '&') {
      escaped += "&amp;";
    } else if (c == '\n') {
      escaped += "<br>";
    } else if (c == '\r') {
      escaped += i + 1 < text.size() && text[i + 1] == '\n' ? "" : "<br>";
    } else {
      if (punctuation.find(c) != std::string_view::npos || (c == '_' && is_emphasis(text, i))) escaped += '\\';
      escaped += c;
    }
  }
  return escaped;
}

std::string number_text(const Value& number, ColumnKind kind, bool persian_digits) {
  const std::string text = latin_text(number, kind);
  return persian_digits ? to_persian(text) : text;
}

bool is_right_to_left(std::string_view language) {
  const std::string_view first = language.substr(0, language.find_first_of("-_"));
  return std::find(from_right.begin(), from_right.end(), first) != from_right.end();
}

}  // namespace mazmun::format
