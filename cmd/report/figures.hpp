// The figures of a report, as pictures too.
#pragma once

#include <string>
#include <vector>

#include "cli/run_tool.hpp"
#include "report/figures.hpp"

namespace mazmun {

/// Figures in the formats asked for; pdf and png are made of the SVG by mazmun-picture. Throws SystemError where that
/// isn't installed or fails.
std::vector<report::FigureFile> figures_of(const report::ReportInput& input, const std::vector<std::string>& formats,
                                           const report::ReportOptions& options, bool right_to_left,
                                           const cli::Context& context);

}  // namespace mazmun
