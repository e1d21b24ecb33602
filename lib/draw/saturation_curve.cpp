#include <algorithm>

#include "draw/charts.hpp"
#include "draw/text_width.hpp"

namespace mazmun::draw {
namespace {

constexpr double plot_height = 260;
constexpr double most_width = 760;
constexpr double widest_step = 46;
constexpr double around = 18;
constexpr double axis_room = 44;
constexpr double legend_height = 30;
constexpr std::string_view band_color = "#cfe3f0";

double top_of(const Curve& curve) {
  double top = 1;
  for (const std::size_t value : curve.cumulative) top = std::max(top, static_cast<double>(value));
  for (const double value : curve.high) top = std::max(top, value);
  return top;
}

// A round number of units between grid lines, so that there are four to eight of them.
std::size_t grid_step(double top) {
  std::size_t step = 1;
  for (const std::size_t factor : {2U, 5U, 10U, 20U, 50U, 100U, 200U, 500U, 1000U, 2000U, 5000U, 10000U}) {
    if (top / static_cast<double>(step) <= 8) break;
    step = factor;
  }
  return step;
}

}  // namespace

std::string saturation_svg(const Curve& curve, const Caption& caption, const ChartStyle& style) {
  const std::size_t count = curve.order.size();
  const double step = std::min(widest_step, most_width / static_cast<double>(std::max<std::size_t>(count, 1)));
  double names = 0;
  for (const std::string& name : curve.order) names = std::max(names, text_width(name, letter_size));
  const double width = std::max(360.0, around + axis_room + step * static_cast<double>(count) + around);
  const double top = top_of(curve);
  const double base = around + legend_height + plot_height;
  const auto x = [&](double from_start) { return style.right_to_left ? width - from_start : from_start; };
  const auto y = [&](double value) { return base - plot_height * value / top; };
  const auto middle = [&](std::size_t i) { return x(around + axis_room + step * (static_cast<double>(i) + 0.5)); };

  Svg svg;
  for (std::size_t value = 0; static_cast<double>(value) <= top; value += grid_step(top)) {
    const double at = y(static_cast<double>(value));
    svg.line({x(around + axis_room), at}, {x(width - around), at}, "#d5dbe1", 1);
    svg.text({x(around + axis_room - 8), at + 4}, style.number(value),
             style.right_to_left ? Anchor::start : Anchor::end, quiet);
  }
  if (!curve.low.empty()) {
    std::vector<Point> band;
    for (std::size_t i = 0; i < count; ++i) band.push_back({middle(i), y(curve.high[i])});
    for (std::size_t i = count; i > 0; --i) band.push_back({middle(i - 1), y(curve.low[i - 1])});
    svg.polygon(band, band_color);
  }
  std::vector<Point> line;
  for (std::size_t i = 0; i < count; ++i) {
    const double height = base - y(static_cast<double>(curve.fresh[i]));
    svg.box({{middle(i) - step * 0.3, base - height}, step * 0.6, height}, palette(5), {});
    line.push_back({middle(i), y(static_cast<double>(curve.cumulative[i]))});
  }
  svg.polyline(line, palette(0), 2);
  for (const Point& point : line) svg.circle(point, 3, palette(0), {});
  if (curve.point < count)
    svg.line({middle(curve.point), around + legend_height}, {middle(curve.point), base}, palette(1), 1.5, true);

  // As many names as there is room for.
  const std::size_t every = std::max<std::size_t>(1, static_cast<std::size_t>((names + 8) / step + 0.999));
  for (std::size_t i = 0; i < count; i += every)
    svg.text({middle(i), base + line_height}, curve.order[i], Anchor::middle, i == curve.point ? palette(1) : ink);
  double at = around + axis_room;
  std::vector<std::pair<std::string, std::string_view>> legend{{curve.cumulative_label, palette(0)},
                                                               {curve.fresh_label, palette(5)}};
  if (!curve.low.empty()) legend.emplace_back(curve.band_label, band_color);
  for (const auto& [label, color] : legend) {
    svg.box({{x(at) - (style.right_to_left ? 12 : 0), around}, 12, 12}, color, {});
    svg.text({x(at + 18), around + 11}, label, style.right_to_left ? Anchor::end : Anchor::start);
    at += 18 + text_width(label, letter_size) + 24;
  }
  return svg.document(caption, std::max(width, at + around), base + line_height + around);
}

}  // namespace mazmun::draw
