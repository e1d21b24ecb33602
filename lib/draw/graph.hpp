// Graphs: themes as boxes, what belongs together as lines. Layout by Graphviz's library, which only this file knows.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "draw/svg.hpp"

namespace mazmun::draw {

struct GraphNode {
  std::string id;
  std::string label;
  std::string note;                     ///< below the label, such as a count; may be empty
  std::string group;                    ///< its kind, such as a level, in DOT and GraphML
  std::size_t color = 0;                ///< index into the palette
  bool strong = false;                  ///< filled rather than framed
  std::vector<std::string> items = {};  ///< a list below the label
};

struct GraphEdge {
  std::size_t from = 0;  ///< index of a node
  std::size_t to = 0;
  std::string label;  ///< may be empty
  double weight = 1;  ///< the thickness of its line, 1-6
  bool arrow = false;
};

struct Graph {
  std::vector<GraphNode> nodes;
  std::vector<GraphEdge> edges;
};

/// How nodes are placed: in columns from the roots on, around the first node, or by the pull of their edges.
enum class Layout { columns, around, springs };

/// The graph as a picture; `right_to_left` lets columns run from the right.
std::string graph_svg(const Graph& graph, const Caption& caption, Layout layout, bool right_to_left);

/// The graph in Graphviz's language, with the labels, groups and weights but no layout.
std::string graph_dot(const Graph& graph, bool right_to_left);

/// The graph as GraphML (graphml.graphdrawing.org) with label and group of nodes, label and weight of edges.
std::string graph_graphml(const Graph& graph);

}  // namespace mazmun::draw
