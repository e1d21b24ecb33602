// The files of a report: each table in each format.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "format/markdown.hpp"
#include "model/table.hpp"

namespace mazmun::format {

/// The format of the page that people explore, which is not made of tables alone: page_html() writes it.
inline constexpr std::string_view page_format = "html";

/// The formats of figures: pictures, and graphs for other programs.
inline constexpr std::string_view figure_formats[] = {"svg", "pdf", "png", "dot", "graphml"};

/// Name and content of a file.
using TextFile = std::pair<std::string, std::string>;

/// "themes.md", "themes.csv", …: tables in their order, the formats of each in a fixed one; then the files that hold
/// all tables, such as "report.tex".
std::vector<TextFile> table_files(const std::vector<ReportTable>& tables, const std::vector<std::string>& formats,
                                  const PageStyle& style);

/// The formats, in their order.
std::vector<std::string> table_formats();

/// What --format asks for, in the order of table_formats() and each once: md and csv in a folder, else md where nothing
/// is asked for. Throws UsageError for an unknown format, with a suggestion, and where several are to go to standard
/// output.
std::vector<std::string> chosen_formats(const std::vector<std::string>& asked, bool to_folder);

}  // namespace mazmun::format
