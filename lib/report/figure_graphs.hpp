// The figures of a report that are graphs.
#pragma once

#include <string>
#include <vector>

#include "draw/graph.hpp"
#include "report/report.hpp"

namespace mazmun::report {

struct FigureGraph {
  std::string name;  ///< "network"
  draw::Caption caption;
  draw::Layout layout = draw::Layout::columns;
  draw::Graph graph;
};

/// The thematic network (Attride-Stirling 2001) as a whole and one for each theme of the highest level, the paradigm
/// model (Strauss & Corbin 1998) where themes have roles, and the codes that occur together.
std::vector<FigureGraph> figure_graphs(const ThemeModel& model, const ReportOptions& options);

}  // namespace mazmun::report
