#include <algorithm>

#include "draw/charts.hpp"
#include "draw/text_width.hpp"

namespace mazmun::draw {
namespace {

constexpr double bar_row = 26;
constexpr double bar_height = 16;
constexpr double longest_bar = 420;
constexpr double widest_name = 320;
constexpr double edge = 16;
constexpr double gap = 10;

}  // namespace

std::string bars_svg(const std::vector<Bar>& bars, const Caption& caption, const ChartStyle& style) {
  double names = 0;
  double numbers = 0;
  std::size_t most = 1;
  std::vector<std::string> labels;
  for (const Bar& bar : bars) {
    const auto lines = wrapped(bar.label, letter_size, widest_name, 1);
    labels.push_back(lines.empty() ? std::string() : lines.front());
    names = std::max(names, text_width(labels.back(), letter_size));
    numbers = std::max(numbers, text_width(style.number(bar.value), letter_size));
    most = std::max(most, bar.value);
  }
  const double width = edge + names + gap + longest_bar + gap + numbers + edge;
  const auto x = [&](double from_start) { return style.right_to_left ? width - from_start : from_start; };
  Svg svg;
  double y = edge;
  for (std::size_t i = 0; i < bars.size(); ++i, y += bar_row) {
    const double length = longest_bar * static_cast<double>(bars[i].value) / static_cast<double>(most);
    const double start = edge + names + gap;
    const double baseline = y + bar_height - 3;
    const Anchor before = style.right_to_left ? Anchor::start : Anchor::end;
    svg.text({x(start - gap), baseline}, labels[i], before, ink, letter_size, bars[i].label);
    svg.box({{std::min(x(start), x(start + length)), y}, length, bar_height}, palette(0), {}, 2);
    svg.text({x(start + length + gap / 2), baseline}, style.number(bars[i].value),
             style.right_to_left ? Anchor::end : Anchor::start, quiet);
  }
  return svg.document(caption, width, y + edge - (bar_row - bar_height));
}

}  // namespace mazmun::draw
