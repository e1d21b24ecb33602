#include "draw/graph.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <memory>

#include "base/error.hpp"
#include "base/number.hpp"
#include "draw/graphviz.hpp"
#include "draw/text_width.hpp"

namespace mazmun::draw {
namespace {

constexpr double widest_label = 170;
constexpr std::size_t most_lines = 5;
constexpr double padding = 12;
constexpr double margin = 16;
constexpr double points_an_inch = 72;

struct Shape {
  std::vector<std::string> lines;
  double width = 0;
  double height = 0;
};

Shape shape_of(const GraphNode& node) {
  Shape shape{wrapped(node.label, letter_size, widest_label, most_lines), 0, 0};
  for (const std::string& item : node.items) {
    const auto lines = wrapped("– " + item, letter_size, widest_label, most_lines);
    shape.lines.insert(shape.lines.end(), lines.begin(), lines.end());
  }
  if (!node.note.empty()) shape.lines.push_back(node.note);
  for (const std::string& line : shape.lines) shape.width = std::max(shape.width, text_width(line, letter_size));
  shape.width = std::ceil(std::min(shape.width, 2 * widest_label) + 2 * padding);
  shape.height = line_height * static_cast<double>(shape.lines.size()) + padding;
  return shape;
}

struct CloseGraph {
  GVC_t* context = nullptr;
  void operator()(Agraph_t* graph) const {
    gvc().free_layout(context, graph);
    cgraph().agclose(graph);
  }
};

struct FreeContext {
  void operator()(GVC_t* context) const { gvc().free_context(context); }
};

// Graphviz takes char*, and changes none of them.
char* word(const std::string& text) { return const_cast<char*>(text.c_str()); }  // NOLINT
char* word(const char* text) { return const_cast<char*>(text); }                 // NOLINT

void set(void* object, const char* name, const std::string& value) {
  cgraph().agsafeset(object, word(name), word(value), word(""));
}

const char* engine_of(Layout layout) {
  switch (layout) {
    case Layout::columns:
      return "dot";
    case Layout::around:
      return "twopi";
    case Layout::springs:
      break;
  }
  return "neato";
}

void set_options(Agraph_t* graph, Layout layout, bool right_to_left) {
  set(graph, "rankdir", right_to_left ? "RL" : "LR");
  set(graph, "nodesep", "0.15");
  set(graph, "ranksep", layout == Layout::around ? "2.2" : "0.7");
  set(graph, "overlap", layout == Layout::springs ? "vpsc" : "false");
  set(graph, "splines", "false");
  set(graph, "sep", "+6");
  set(graph, "start", "1");
}

// Centres of the nodes, from the top left corner.
std::vector<Point> laid_out(const Graph& graph, const std::vector<Shape>& shapes, Layout layout, bool right_to_left) {
  // Graphviz draws lots when it moves boxes apart: from the start again for each figure.
  std::srand(1);             // NOLINT: nothing of ours depends on it
  cgraph().agseterr(AGMAX);  // what it says of its own is nothing for a user of ours
  const std::unique_ptr<GVC_t, FreeContext> context(gvc().context());
  Agdesc_t directed{};  // Agdirected, which is in the library
  directed.directed = 1;
  directed.maingraph = 1;
  const std::unique_ptr<Agraph_t, CloseGraph> drawn(cgraph().agopen(word("g"), directed, nullptr), {context.get()});
  set_options(drawn.get(), layout, right_to_left);
  std::vector<Agnode_t*> nodes;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    Agnode_t* node = cgraph().agnode(drawn.get(), word("n" + std::to_string(i)), 1);
    set(node, "shape", "box");
    set(node, "fixedsize", "true");
    set(node, "label", "");
    set(node, "width", fixed(shapes[i].width / points_an_inch, 4));
    set(node, "height", fixed(shapes[i].height / points_an_inch, 4));
    nodes.push_back(node);
  }
  if (layout == Layout::around && !nodes.empty()) set(drawn.get(), "root", "n0");
  for (const GraphEdge& edge : graph.edges) {
    Agedge_t* line = cgraph().agedge(drawn.get(), nodes[edge.from], nodes[edge.to], nullptr, 1);
    set(line, "len", "2.4");
  }
  if (gvc().layout(context.get(), drawn.get(), engine_of(layout)) != 0)
    throw SystemError("Graphviz can't lay the figure out");
  std::vector<Point> places;
  for (Agnode_t* node : nodes) places.push_back({ND_coord(node).x, -ND_coord(node).y});
  return places;
}

// Moves everything to the top left; returns the size.
Point moved_to_corner(std::vector<Point>& places, const std::vector<Shape>& shapes) {
  Point low{1e9, 1e9};
  Point high{-1e9, -1e9};
  for (std::size_t i = 0; i < places.size(); ++i) {
    low.x = std::min(low.x, places[i].x - shapes[i].width / 2);
    low.y = std::min(low.y, places[i].y - shapes[i].height / 2);
    high.x = std::max(high.x, places[i].x + shapes[i].width / 2);
    high.y = std::max(high.y, places[i].y + shapes[i].height / 2);
  }
  if (places.empty()) return {2 * margin, 2 * margin};
  for (Point& place : places) place = {place.x - low.x + margin, place.y - low.y + margin};
  return {high.x - low.x + 2 * margin, high.y - low.y + 2 * margin};
}

// Where the line from `center` towards `other` leaves the box around `center`.
Point border(Point center, const Shape& shape, Point other) {
  const double x = other.x - center.x;
  const double y = other.y - center.y;
  if (x == 0 && y == 0) return center;
  const double by_width = x == 0 ? 1e9 : shape.width / 2 / std::abs(x);
  const double by_height = y == 0 ? 1e9 : shape.height / 2 / std::abs(y);
  const double part = std::min({by_width, by_height, 1.0});
  return {center.x + part * x, center.y + part * y};
}

void put_edge(Svg& svg, const GraphEdge& edge, const std::vector<Point>& places, const std::vector<Shape>& shapes) {
  const Point from = border(places[edge.from], shapes[edge.from], places[edge.to]);
  const Point to = border(places[edge.to], shapes[edge.to], places[edge.from]);
  svg.line(from, to, quiet, edge.weight);
  if (edge.arrow) svg.arrow_head(from, to, quiet);
  if (!edge.label.empty()) svg.text({(from.x + to.x) / 2, (from.y + to.y) / 2 - 4}, edge.label, Anchor::middle, quiet);
}

}  // namespace

std::string graph_svg(const Graph& graph, const Caption& caption, Layout layout, bool right_to_left) {
  std::vector<Shape> shapes;
  for (const GraphNode& node : graph.nodes) shapes.push_back(shape_of(node));
  std::vector<Point> places = laid_out(graph, shapes, layout, right_to_left);
  const Point size = moved_to_corner(places, shapes);
  Svg svg;
  for (const GraphEdge& edge : graph.edges) put_edge(svg, edge, places, shapes);
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const GraphNode& node = graph.nodes[i];
    const Shape& shape = shapes[i];
    const Box box{{places[i].x - shape.width / 2, places[i].y - shape.height / 2}, shape.width, shape.height};
    svg.box(box, node.strong ? palette(node.color) : paper, palette(node.color), 7);
    svg.lines(box, shape.lines, node.strong ? on_palette(node.color) : ink, node.label);
  }
  return svg.document(caption, size.x, size.y);
}

}  // namespace mazmun::draw
