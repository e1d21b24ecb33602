// A table of text: what a CSV file or a sheet holds.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace mazmun {

struct TextRow {
  std::size_t line = 0;            ///< where the row begins, from 1
  std::vector<std::string> cells;  ///< as many as the header has
};

struct TextTable {
  std::string name;  ///< for messages
  std::vector<std::string> header;
  std::vector<TextRow> rows;
};

}  // namespace mazmun
