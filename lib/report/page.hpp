// The data of the page that people explore: what its script reads.
#pragma once

#include <string>
#include <vector>

#include "model/table.hpp"
#include "model/value.hpp"
#include "report/document_shelf.hpp"
#include "report/report.hpp"

namespace mazmun::report {

/// What the page shows.
struct Page {
  Value data;                 ///< for the script, see page/src
  std::vector<Table> tables;  ///< for everybody, also without a script, in order
};

/// `documents` are shown whole. Lists that would make the page slow are cut: the matrix beyond 100,000 cells is left
/// out, tables end after 300 rows with a note.
Page page_of(const ReportInput& input, const DocumentShelf::Documents& documents, const ReportOptions& options);

}  // namespace mazmun::report
