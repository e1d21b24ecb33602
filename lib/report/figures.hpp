// The figures of a report: which there are, and what is in each.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "report/report.hpp"

namespace mazmun::report {

/// A picture or graph in a file below figures/: "network.svg".
using FigureFile = std::pair<std::string, std::string>;

/// What the model allows, in the formats asked for (svg, dot, graphml): the network of all themes and one for each
/// global theme, the paradigm model, the layers, frequencies, themes by document, co-occurrence, saturation.
std::vector<FigureFile> figure_files(const ReportInput& input, const std::vector<std::string>& formats,
                                     const ReportOptions& options, bool right_to_left);

}  // namespace mazmun::report
