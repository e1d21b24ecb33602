// Graphs for other programs.
//
//   dot     = "digraph mazmun {" option* node* edge* "}"      graphviz.org/doc/info/lang.html
//   graphml = keys, graph, node and edge with data            graphml.graphdrawing.org/primer
#include "base/number.hpp"
#include "draw/graph.hpp"
#include "draw/text_width.hpp"

namespace mazmun::draw {
namespace {

std::string dot_quoted(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c == '\n' || c == '\r' ? ' ' : c;
  }
  return quoted + "\"";
}

std::string data_element(std::string_view key, std::string_view text) {
  return text.empty() ? std::string() : "<data key=\"" + std::string(key) + "\">" + xml_escape(text) + "</data>";
}

std::string key_element(std::string_view id, std::string_view kind, std::string_view name, std::string_view type) {
  return "  <key id=\"" + std::string(id) + "\" for=\"" + std::string(kind) + "\" attr.name=\"" + std::string(name) +
         "\" attr.type=\"" + std::string(type) + "\"/>\n";
}

}  // namespace

std::string graph_dot(const Graph& graph, bool right_to_left) {
  std::string out = "digraph mazmun {\n  rankdir=" + std::string(right_to_left ? "RL" : "LR") +
                    ";\n  node [shape=box, style=rounded, fontname=\"" + std::string(font_family) + "\"];\n";
  for (const GraphNode& node : graph.nodes) {
    out += "  " + dot_quoted(node.id) + " [label=" + dot_quoted(node.label) + ", class=" + dot_quoted(node.group) +
           ", color=\"" + std::string(palette(node.color)) + "\"];\n";
  }
  for (const GraphEdge& edge : graph.edges) {
    out += "  " + dot_quoted(graph.nodes[edge.from].id) + " -> " + dot_quoted(graph.nodes[edge.to].id) +
           " [weight=" + shortest(edge.weight) + (edge.label.empty() ? "" : ", label=" + dot_quoted(edge.label)) +
           (edge.arrow ? "" : ", dir=none") + "];\n";
  }
  return out + "}\n";
}

std::string graph_graphml(const Graph& graph) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n" +
      key_element("label", "node", "label", "string") + key_element("group", "node", "group", "string") +
      key_element("note", "node", "note", "string") + key_element("type", "edge", "label", "string") +
      key_element("weight", "edge", "weight", "double") + "  <graph id=\"mazmun\" edgedefault=\"directed\">\n";
  for (const GraphNode& node : graph.nodes) {
    out += "    <node id=\"" + xml_escape(node.id) + "\">" + data_element("label", node.label) +
           data_element("group", node.group) + data_element("note", node.note) + "</node>\n";
  }
  for (const GraphEdge& edge : graph.edges) {
    out += "    <edge source=\"" + xml_escape(graph.nodes[edge.from].id) + "\" target=\"" +
           xml_escape(graph.nodes[edge.to].id) + "\">" + data_element("type", edge.label) +
           data_element("weight", shortest(edge.weight)) + "</edge>\n";
  }
  return out + "  </graph>\n</graphml>\n";
}

}  // namespace mazmun::draw
