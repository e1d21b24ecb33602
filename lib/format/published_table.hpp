// A table as it was published: a column of ids and columns of figures.
#pragma once

#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "format/csv.hpp"
#include "model/claim.hpp"

namespace mazmun::format {

/// The figures of the columns that `used` names, or of all with a figure where it is empty; the first holds the ids.
/// Empty cells and dashes publish nothing, nor do rows without a figure. Appends a finding where there is no such
/// column, a cell is no figure, or an id stands twice.
PublishedTable published_table(const CsvTable& table, const std::vector<std::string>& used,
                               std::vector<Finding>& findings);

}  // namespace mazmun::format
