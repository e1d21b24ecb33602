// Tables for manuscripts, as a Word document.
#pragma once

#include <string>
#include <vector>

#include "format/markdown.hpp"
#include "model/table.hpp"

namespace mazmun::format {

/// The bytes of a .docx (ECMA-376): the tables one after the other, each under a heading of its own, with a head that
/// comes again on each page, rules above and below as journals have them, notes below. From right to left where the
/// page is; each cell finds its own direction. The same bytes each time.
std::string docx_text(const std::vector<Table>& tables, const PageStyle& style);

}  // namespace mazmun::format
