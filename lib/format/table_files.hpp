// The files of a report: each table in each format.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "format/markdown.hpp"
#include "model/table.hpp"

namespace mazmun::format {

/// Name and content of a file.
using TextFile = std::pair<std::string, std::string>;

/// "themes.md", "themes.csv", …: tables in their order, the formats of each in a fixed one. Throws UsageError for a format that
/// there is none of, with a suggestion.
std::vector<TextFile> table_files(const std::vector<ReportTable>& tables, const std::vector<std::string>& formats,
                                  const PageStyle& style);

/// The formats, in their order.
std::vector<std::string> table_formats();

}  // namespace mazmun::format
