// Charts of counts. Numbers come as values, and as the text that is shown.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "draw/svg.hpp"

namespace mazmun::draw {

/// How the charts of a page look.
struct ChartStyle {
  bool right_to_left = false;
  std::function<std::string(std::size_t)> number;  ///< how a count is written
};

struct Bar {
  std::string label;
  std::size_t value = 0;
};

/// Horizontal bars, each with its label before it and its count behind.
std::string bars_svg(const std::vector<Bar>& bars, const Caption& caption, const ChartStyle& style);

struct Curve {
  std::vector<std::string> order;       ///< names along the axis
  std::vector<std::size_t> fresh;       ///< bars
  std::vector<std::size_t> cumulative;  ///< line
  std::vector<double> low;              ///< band around the line; empty: none
  std::vector<double> high;
  std::size_t point = static_cast<std::size_t>(-1);  ///< index of the marked name, or none
  std::string fresh_label;
  std::string cumulative_label;
  std::string band_label;
};

/// New codes by document as bars, codes so far as a line, and where saturation is reached.
std::string saturation_svg(const Curve& curve, const Caption& caption, const ChartStyle& style);

struct HeatMap {
  std::vector<std::string> rows;
  std::vector<std::string> columns;
  std::vector<std::vector<std::size_t>> values;  ///< by row
};

/// Counts as shades, each with its number.
std::string heat_map_svg(const HeatMap& map, const Caption& caption, const ChartStyle& style);

struct Ring {
  std::string label;
  std::vector<std::string> items;
};

/// Rings around each other, the innermost first, and beside them what lies in each.
std::string rings_svg(const std::vector<Ring>& rings, const Caption& caption, const ChartStyle& style);

}  // namespace mazmun::draw
