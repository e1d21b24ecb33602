// What is shown of the segments that were found: a table whose rows come while the streams are read.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "model/segment.hpp"
#include "model/table.hpp"

namespace mazmun::query {

/// A cell a column; a list stands for several names.
using Row = std::vector<Value>;

/// A column of the page that people read.
struct PageColumn {
  std::size_t column = 0;  ///< of the table
  bool flush_right = false;
};

struct View {
  Table table;                     ///< without rows
  std::vector<PageColumn> page;    ///< people see fewer columns than programs
  std::size_t centre = no_centre;  ///< of concordances: the page column that others stand around
  bool needs_text = false;
  std::function<std::vector<Row>(const Segment&)> rows;  ///< of a segment that was found
  std::function<std::vector<Row>()> last_rows;           ///< when all have come

  static constexpr std::size_t no_centre = static_cast<std::size_t>(-1);
};

/// Which view, and what it shall hold.
struct Wanted {
  std::vector<std::string> phrases;  ///< a concordance of these
  std::size_t context = 6;           ///< of concordances: words on either side
  bool words = false;                ///< a list of words
  bool counts = false;               ///< a list of codes
  std::size_t minimum = 0;           ///< of lists: leave out what is rarer
  std::size_t top = 0;               ///< of lists: the first of them; 0: all
};

/// The segments themselves where nothing else is wanted. Throws UsageError where more than one view is wanted, an
/// option doesn't belong to the view, or a phrase has no letters.
View view_of(const Wanted& wanted);

}  // namespace mazmun::query
