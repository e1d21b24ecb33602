#include <algorithm>

#include "draw/charts.hpp"
#include "draw/text_width.hpp"

namespace mazmun::draw {
namespace {

constexpr double ring_width = 54;
constexpr double core = 62;
constexpr double rim_room = 18;
constexpr double widest_item = 360;
constexpr double list_gap = 40;

struct ListLine {
  std::string text;
  bool is_ring = false;
  std::size_t ring = 0;
};

// The list beside the rings: each ring with its items.
std::vector<ListLine> list_of(const std::vector<Ring>& rings) {
  std::vector<ListLine> list;
  for (std::size_t i = 0; i < rings.size(); ++i) {
    for (const std::string& line : wrapped(rings[i].label, letter_size, widest_item, 3))
      list.push_back({line, true, i});
    for (const std::string& item : rings[i].items) {
      for (const std::string& line : wrapped("– " + item, letter_size, widest_item, 4))
        list.push_back({line, false, i});
    }
  }
  return list;
}

}  // namespace

std::string rings_svg(const std::vector<Ring>& rings, const Caption& caption, const ChartStyle& style) {
  const double radius = core + ring_width * static_cast<double>(rings.empty() ? 0 : rings.size() - 1);
  const std::vector<ListLine> list = list_of(rings);
  double texts = 0;
  for (const ListLine& line : list) texts = std::max(texts, text_width(line.text, letter_size));
  const double width = 2 * rim_room + 2 * radius + list_gap + texts + 20;
  const double list_height = line_height * static_cast<double>(list.size());
  const double height = 2 * rim_room + std::max(2 * radius, list_height);
  const auto x = [&](double from_start) { return style.right_to_left ? width - from_start : from_start; };
  const Point center{x(rim_room + radius), height / 2};
  Svg svg;
  for (std::size_t i = rings.size(); i > 0; --i) {
    const double outer = core + ring_width * static_cast<double>(i - 1);
    svg.circle(center, outer, i % 2 == 1 ? "#e3edf4" : "#f7f9fa", palette(i - 1));
    // A label stands in the upper part of its ring, where there is room for its chord.
    const double middle = i == 1 ? 0 : outer - ring_width / 2;
    const double room = i == 1 ? 1.6 * core : 1.3 * outer;
    const auto lines = wrapped(rings[i - 1].label, letter_size, room, 2);
    svg.lines({{center.x - room / 2, center.y - middle - line_height}, room, 2 * line_height}, lines, ink,
              rings[i - 1].label);
  }
  double y = (height - list_height) / 2 + line_height - 5;
  for (const ListLine& line : list) {
    const double at = 2 * rim_room + 2 * radius + list_gap;
    if (line.is_ring) svg.circle({x(at - 14), y - 5}, 5, palette(line.ring), {});
    svg.text({x(at), y}, line.text, style.right_to_left ? Anchor::end : Anchor::start, line.is_ring ? ink : quiet);
    y += line_height;
  }
  return svg.document(caption, width, height);
}

}  // namespace mazmun::draw
