// A table of the report as a value: what it holds, not how it is written.
#pragma once

#include <string>
#include <vector>

#include "model/value.hpp"

namespace mazmun {

/// What the numbers of a column are, which decides how many digits people see. Machines see all of them.
enum class ColumnKind {
  text,
  count,
  decimal,     ///< up to two decimals
  share,       ///< 0-1, shown as per cent with one decimal
  coefficient  ///< three decimals
};

struct Column {
  std::string key;      ///< for machines: "assignments"
  std::string heading;  ///< for people, in their language
  ColumnKind kind = ColumnKind::text;
};

struct Table {
  std::string name;   ///< "themes"
  std::string title;  ///< for people
  std::vector<Column> columns;
  std::vector<std::vector<Value>> rows;  ///< a cell a column; null is an empty cell
  std::vector<std::string> notes;        ///< lines below the table
};

/// One subject of the report: the same figures for machines, and for people.
struct ReportTable {
  Table data;                ///< one row a case, columns by key; its name is that of the files
  std::vector<Table> pages;  ///< as they are read
};

}  // namespace mazmun
