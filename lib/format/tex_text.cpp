#include "format/tex_text.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "base/number.hpp"
#include "text/bidi.hpp"
#include "text/utf8.hpp"

namespace mazmun::format {
namespace {

// Widths are parts of \linewidth, measured on A4 with \footnotesize.
constexpr double letter_width = 0.0095;   // of a digit or a letter of a heading
constexpr double gap_width = 0.0175;      // between two columns
constexpr double narrowest_texts = 0.25;  // what columns of text need together

constexpr std::string_view preamble = R"(% Compile with: xelatex report.tex
\documentclass[a4paper,10pt]{article}
\usepackage[margin=2cm]{geometry}
\usepackage{array,booktabs,longtable}
\usepackage{fontspec}
% The first of these fonts that is installed; name another one here.
\newcommand{\firstfont}[4]{\IfFontExistsTF{#2}{#1{#2}}{\IfFontExistsTF{#3}{#1{#3}}{#1{#4}}}}
\newcommand{\latinfont}[1]{\setmainfont{#1}}
\newcommand{\arabicscriptfont}[1]{\newfontfamily\rightfont[Script=Arabic]{#1}}
\firstfont{\latinfont}{Noto Serif}{FreeSerif}{Latin Modern Roman}
\firstfont{\arabicscriptfont}{Noto Naskh Arabic}{FreeSerif}{FreeSans}
\newcommand{\R}[1]{{\rightfont\beginR #1\endR}}
\newcommand{\Lr}[1]{{\normalfont\beginL #1\endL}}
\setlength{\LTleft}{0pt}
\setlength{\LTright}{0pt}
\setlength{\parindent}{0pt}
\setlength{\tabcolsep}{4pt}
% No bold letters: few fonts have them for every script.
\newcommand{\heading}[1]{\par\bigskip{\Large #1\par}\medskip}
\renewcommand{\arraystretch}{1.15}
)";

// "[U+202E]"
std::string shown_control(char32_t c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string name = "[U+";
  for (int shift = 12; shift >= 0; shift -= 4) name += digits[c >> static_cast<unsigned>(shift) & 0xFU];
  return name + "]";
}

void append_escaped(std::string& out, char32_t c, std::string_view bytes) {
  switch (c) {
    case U'\\':
      out += "\\textbackslash{}";
      return;
    case U'~':
      out += "\\textasciitilde{}";
      return;
    case U'^':
      out += "\\textasciicircum{}";
      return;
    case U'\n':
      out += "\\newline{}";
      return;
    case U'[':  // at the beginning of a row it would belong to the end of the row before
    case U'*':
      out += '{';
      out += bytes;
      out += '}';
      return;
    case U'{':
    case U'}':
    case U'$':
    case U'&':
    case U'#':
    case U'_':
    case U'%':
      out += '\\';
      out += bytes;
      return;
    default:
      if (c >= U' ' && c != 0x7F) out += bytes;
  }
}

// The direction controls give way to their numbers before directions are looked for.
std::string without_controls(std::string_view text) {
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded c = text::decode(text, at);
    if (text::is_direction_control(c.code_point)) {
      kept += shown_control(c.code_point);
    } else {
      kept += text.substr(at, c.length);
    }
    at += c.length;
  }
  return kept;
}

std::string cell_text_of(const Value& cell, ColumnKind kind, const PageStyle& style) {
  if (cell.is_number()) return tex_escape(number_text(cell, kind, style.persian_digits), style.right_to_left);
  if (cell.is_bool()) return cell.boolean() ? "$\\surd$" : "--";
  return cell.is_string() ? tex_escape(cell.string(), style.right_to_left) : std::string();
}

bool is_numeric(const Column& column) { return column.kind != ColumnKind::text; }

std::size_t longest_cell(const Table& table, std::size_t column) {
  std::size_t longest = text::length(table.columns[column].heading);
  for (const auto& row : table.rows) {
    if (row[column].is_string()) longest = std::max(longest, text::length(row[column].string()));
    if (row[column].is_number())
      longest = std::max(longest, number_text(row[column], table.columns[column].kind, false).size());
  }
  return longest;
}

double number_width(const Table& table, std::size_t column) {
  return letter_width * static_cast<double>(longest_cell(table, column)) + gap_width;
}

// Columns of text share what numbers leave, by the square root of their longest cell: long texts wrap, short ones don't
// starve.
std::string column_types(const Table& table, const std::vector<std::size_t>& columns) {
  std::vector<double> weights(table.columns.size(), 0);
  double all = 0;
  double left = 1;
  for (const std::size_t i : columns) {
    if (is_numeric(table.columns[i])) {
      left -= number_width(table, i);
    } else {
      weights[i] = std::sqrt(static_cast<double>(std::max<std::size_t>(longest_cell(table, i), 4)));
      all += weights[i];
      left -= gap_width;
    }
  }
  left = std::max(left, narrowest_texts);
  std::string types = "@{}";
  for (const std::size_t i : columns) {
    if (is_numeric(table.columns[i])) {
      types += 'r';
    } else {
      types += ">{\\raggedright\\arraybackslash}p{" + fixed(left * weights[i] / all, 3) + "\\linewidth}";
    }
  }
  return types + "@{}";
}

void append_cells(std::string& out, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) out += (i == 0 ? "" : " & ") + cells[i];
  out += " \\\\\n";
}

void append_part(std::string& out, const Table& table, const std::vector<std::size_t>& columns,
                 const PageStyle& style) {
  std::vector<std::string> cells;
  for (const std::size_t i : columns) cells.push_back(tex_escape(table.columns[i].heading, style.right_to_left));
  std::string head = "\\toprule\n";
  append_cells(head, cells);
  head += "\\midrule\n";
  out += "\\begin{longtable}{" + column_types(table, columns) + "}\n" + head + "\\endfirsthead\n" + head +
         "\\endhead\n\\bottomrule\n\\endfoot\n";
  for (const auto& row : table.rows) {
    cells.clear();
    for (const std::size_t i : columns) cells.push_back(cell_text_of(row[i], table.columns[i].kind, style));
    append_cells(out, cells);
  }
  out += "\\end{longtable}\n";
}

// A table that is wider than a page comes in parts, each with the first column.
std::vector<std::vector<std::size_t>> parts_of(const Table& table) {
  std::vector<std::vector<std::size_t>> parts(1);
  double numbers = 0;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const double width = is_numeric(table.columns[i]) ? number_width(table, i) : 0;
    if (numbers + width > 1 - narrowest_texts && parts.back().size() > 1) {
      parts.push_back({0});
      numbers = 0;
    }
    numbers += width;
    parts.back().push_back(i);
  }
  return parts;
}

void append_tex_table(std::string& out, const Table& table, const PageStyle& style) {
  out += "\n\\heading{" + tex_escape(table.title, style.right_to_left) + "}\n";
  if (table.columns.empty()) return;
  out += "{\\footnotesize\n";
  for (const auto& columns : parts_of(table)) append_part(out, table, columns, style);
  out += "}\n";
  for (const std::string& note : table.notes) out += tex_escape(note, style.right_to_left) + "\n\n";
}

}  // namespace

std::string tex_escape(std::string_view text, bool right_to_left) {
  const std::string shown = without_controls(text);
  const bool turned = text::begins_right_to_left(shown, right_to_left);
  const int page = right_to_left ? 1 : 0;
  // The text is a paragraph of its own direction, which on a page from right to left lies deeper than the page.
  const int deeper = right_to_left && !turned ? 2 : 0;
  std::string out;
  int level = page;
  for (const text::DirectionRun& run : text::direction_runs(shown, turned)) {
    const int wanted = run.level + deeper;
    for (; level > wanted; --level) out += '}';
    for (; level < wanted; ++level) out += level % 2 == 0 ? "\\R{" : "\\Lr{";
    for (std::size_t at = run.range.start; at < run.range.end;) {
      const text::Decoded c = text::decode(shown, at);
      append_escaped(out, c.code_point, std::string_view(shown).substr(at, c.length));
      at += c.length;
    }
  }
  for (; level > page; --level) out += '}';
  return out;
}

std::string tex_text(const std::vector<Table>& tables, const PageStyle& style) {
  std::string out(preamble);
  // bidi turns columns and pages around; it wants to be the last package.
  out += style.right_to_left ? "\\usepackage{bidi}\n\\setRTL\n\\AtBeginDocument{\\rightfont}\n" : "\\TeXXeTstate=1\n";
  out += "\\begin{document}\n";
  if (!style.title.empty()) out += "{\\LARGE " + tex_escape(style.title, style.right_to_left) + "\\par}\n";
  for (const Table& table : tables) append_tex_table(out, table, style);
  return out + "\\end{document}\n";
}

}  // namespace mazmun::format
