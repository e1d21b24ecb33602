// Tables of ratings: the first column names the unit, each further column is a coder, an empty cell is a missing
// rating.
#pragma once

#include <string>

#include "format/csv.hpp"
#include "model/agreement.hpp"

namespace mazmun::format {

/// Reads a table of ratings. `|` between several labels of a cell: the set of labels, sorted and each once, is the
/// category. Categories come in natural order, units and coders in that of the table. Throws InputError with every
/// finding: fewer than two coders, a coder or unit without a name, a unit that stands twice, an empty label beside "|".
Loaded<Ratings> read_ratings(const std::string& path);
Ratings ratings_from(const CsvTable& table);

}  // namespace mazmun::format
