#include <algorithm>
#include <cmath>

#include "draw/charts.hpp"
#include "draw/text_width.hpp"

namespace mazmun::draw {
namespace {

constexpr double cell_height = 24;
constexpr double narrowest_cell = 30;
constexpr double widest_row_name = 320;
constexpr double rim = 16;

// From light to dark blue; the darker half has white numbers.
std::string shade(double part) {
  const auto mix = [&](int light, int dark) { return std::lround(light + part * (dark - light)); };
  constexpr std::string_view digits = "0123456789abcdef";
  std::string color = "#";
  for (const auto& [light, dark] : {std::pair{0xE3, 0x0B}, {0xED, 0x4A}, {0xF4, 0x6E}}) {
    const auto value = static_cast<std::size_t>(mix(light, dark));
    color += digits[value / 16];
    color += digits[value % 16];
  }
  return color;
}

}  // namespace

std::string heat_map_svg(const HeatMap& map, const Caption& caption, const ChartStyle& style) {
  double names = 0;
  std::vector<std::string> rows;
  for (const std::string& row : map.rows) {
    const auto lines = wrapped(row, letter_size, widest_row_name, 1);
    rows.push_back(lines.empty() ? std::string() : lines.front());
    names = std::max(names, text_width(rows.back(), letter_size));
  }
  double cell = narrowest_cell;
  for (const std::string& column : map.columns) cell = std::max(cell, text_width(column, letter_size) + 8);
  std::size_t most = 1;
  for (const auto& row : map.values) {
    for (const std::size_t value : row) most = std::max(most, value);
  }
  const double start = rim + names + 10;
  const double width = start + cell * static_cast<double>(map.columns.size()) + rim;
  const auto x = [&](double from_start) { return style.right_to_left ? width - from_start : from_start; };
  const auto left = [&](std::size_t column) {
    const double at = start + cell * static_cast<double>(column);
    return std::min(x(at), x(at + cell));
  };
  Svg svg;
  for (std::size_t column = 0; column < map.columns.size(); ++column)
    svg.text({left(column) + cell / 2, rim + 13}, map.columns[column], Anchor::middle);
  for (std::size_t row = 0; row < map.rows.size(); ++row) {
    const double top = rim + cell_height + cell_height * static_cast<double>(row);
    svg.text({x(start - 10), top + 16}, rows[row], style.right_to_left ? Anchor::start : Anchor::end, ink, letter_size,
             map.rows[row]);
    for (std::size_t column = 0; column < map.columns.size(); ++column) {
      const std::size_t value = map.values[row][column];
      const double part = static_cast<double>(value) / static_cast<double>(most);
      svg.box({{left(column), top}, cell - 1, cell_height - 1}, value == 0 ? "#f7f9fa" : shade(part), {});
      if (value > 0)
        svg.text({left(column) + cell / 2, top + 16}, style.number(value), Anchor::middle, part > 0.45 ? paper : ink);
    }
  }
  return svg.document(caption, width, rim + cell_height * (1 + static_cast<double>(map.rows.size())) + rim);
}

}  // namespace mazmun::draw
