// A table as it was published: a column of ids and one of figures, to be compared with a measure.
#pragma once

#include <string>
#include <vector>

#include "base/error.hpp"
#include "format/csv.hpp"
#include "model/claim.hpp"

namespace mazmun::format {

/// The figures of the column named `column`, or of the only one beside the first, which holds the ids. Empty cells
/// publish nothing. Appends a finding where there is no such column, a cell is no figure, or an id stands twice.
std::vector<PublishedRow> published_rows(const CsvTable& table, const std::string& column,
                                         std::vector<Finding>& findings);

}  // namespace mazmun::format
