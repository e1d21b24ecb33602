// Tables for people as Markdown (GitHub's tables).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/table.hpp"

namespace mazmun::format {

/// How a page looks.
struct PageStyle {
  std::string title;             ///< above everything; empty: none
  bool right_to_left = false;    ///< the whole page in <div dir="rtl">
  bool persian_digits = false;   ///< numbers as ۱۲٫۵ ٪
  bool byte_order_mark = false;  ///< before CSV and TSV, for spreadsheets that don't know UTF-8 without
};

/// The tables one after the other, each under its title, its notes below it.
std::string markdown_text(const std::vector<Table>& tables, const PageStyle& style);

/// `text` so that Markdown shows it as it is, inside a cell too.
std::string markdown_escape(std::string_view text);

/// A number as people read it, by its column's kind; latin or Persian digits.
std::string number_text(const Value& number, ColumnKind kind, bool persian_digits);

/// True for languages that are written from right to left, by the first part of the tag.
bool is_right_to_left(std::string_view language);

}  // namespace mazmun::format
