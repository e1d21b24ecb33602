#include "report/figure_graphs.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "report/headings.hpp"
#include "report/tables.hpp"

namespace mazmun::report {
namespace {

constexpr std::size_t most_nodes_around = 30;  // more don't fit around a centre
constexpr std::size_t most_nodes_in_whole = 400;
constexpr std::size_t most_pairs = 60;

/// Makes nodes of themes, each once.
class GraphMaker {
 public:
  GraphMaker(const ThemeModel& model, const ReportOptions& options) : model_(model), options_(options) {
    for (const ThemeFigures& theme : model.themes) by_id_.emplace(theme.id, &theme);
    std::size_t root = 0;
    for (const ThemeFigures* theme : tree_order(model)) {
      const auto above = colors_.find(theme->parent);
      colors_[theme->id] = above == colors_.end() ? root++ : above->second;
    }
  }

  const ThemeFigures* find(const std::string& id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : found->second;
  }

  std::size_t node(draw::Graph& graph, const ThemeFigures& theme) {
    const auto [place, fresh] = nodes_.try_emplace(theme.id, graph.nodes.size());
    if (fresh) {
      graph.nodes.push_back({theme.id,
                             label_of(model_, theme, options_),
                             note_number(theme.assignments, options_),
                             theme.level,
                             colors_[theme.id],
                             theme.parent.empty(),
                             {}});
    }
    return place->second;
  }

  // The theme and all below it, from the top down.
  void tree(draw::Graph& graph, const ThemeFigures& root) {
    std::vector<const ThemeFigures*> open{&root};  // the next one is the first
    std::set<std::string> seen{root.id};
    for (std::size_t i = 0; i < open.size(); ++i) {
      const std::size_t from = node(graph, *open[i]);
      for (const std::string& child : open[i]->children) {
        const ThemeFigures* theme = find(child);
        if (theme == nullptr || !seen.insert(child).second) continue;
        graph.edges.push_back({from, node(graph, *theme), {}, 1.2, false});
        open.push_back(theme);
      }
    }
  }

  void relations(draw::Graph& graph) {
    for (const Relation& relation : model_.relations) {
      const auto from = nodes_.find(relation.from);
      const auto to = nodes_.find(relation.to);
      if (from != nodes_.end() && to != nodes_.end())
        graph.edges.push_back({from->second, to->second, relation.type, 1.6, true});
    }
  }

 private:
  const ThemeModel& model_;
  const ReportOptions& options_;
  std::map<std::string, const ThemeFigures*> by_id_;
  std::map<std::string, std::size_t> colors_;
  std::map<std::string, std::size_t> nodes_;
};

std::string node_count(const draw::Graph& graph, const ReportOptions& options) {
  return note_number(graph.nodes.size(), options) + " " + heading("themes", options.language);
}

std::vector<const ThemeFigures*> roots_of(const ThemeModel& model) {
  std::vector<const ThemeFigures*> roots;
  for (const ThemeFigures* theme : tree_order(model)) {
    if (theme->parent.empty()) roots.push_back(theme);
  }
  return roots;
}

FigureGraph whole_network(const ThemeModel& model, const ReportOptions& options) {
  FigureGraph figure{"network", {heading("network", options.language), {}}, draw::Layout::columns, {}};
  GraphMaker maker(model, options);
  for (const ThemeFigures* root : roots_of(model)) maker.tree(figure.graph, *root);
  if (figure.graph.nodes.size() > most_nodes_in_whole) figure.graph = {};
  figure.caption.description = node_count(figure.graph, options);
  return figure;
}

FigureGraph network_of(const ThemeModel& model, const ThemeFigures& root, const ReportOptions& options) {
  FigureGraph figure{"network-" + root.id, {label_of(model, root, options), {}}, draw::Layout::around, {}};
  GraphMaker maker(model, options);
  maker.tree(figure.graph, root);
  if (figure.graph.nodes.size() > most_nodes_around) figure.layout = draw::Layout::columns;
  figure.caption.description = node_count(figure.graph, options);
  return figure;
}

// How the slots of the paradigm model act on each other.
constexpr std::pair<std::string_view, std::string_view> paradigm_arrows[] = {{"causal", "phenomenon"},
                                                                             {"phenomenon", "strategy"},
                                                                             {"context", "strategy"},
                                                                             {"intervening", "strategy"},
                                                                             {"strategy", "consequence"}};

// The themes of a slot, and what lies in them.
draw::GraphNode slot_node(const ThemeModel& model, const std::string& role, const ReportOptions& options) {
  draw::GraphNode node{role, heading(role, options.language), {}, role, 0, false, {}};
  const auto labels = labels_of(model, options);
  std::vector<const ThemeFigures*> themes;
  for (const ThemeFigures* theme : tree_order(model)) {
    if (theme->role == role) themes.push_back(theme);
  }
  // One theme that is the slot itself needs no name beside the slot's.
  if (themes.size() == 1 && !themes.front()->children.empty()) {
    for (const std::string& child : themes.front()->children) {
      if (const auto found = labels.find(child); found != labels.end()) node.items.push_back(found->second);
    }
  } else {
    for (const ThemeFigures* theme : themes) node.items.push_back(label_of(model, *theme, options));
  }
  if (node.items.empty()) node.note = themes.empty() ? "–" : label_of(model, *themes.front(), options);
  return node;
}

FigureGraph paradigm_model(const ThemeModel& model, const ReportOptions& options) {
  FigureGraph figure{"paradigm", {heading("paradigm", options.language), {}}, draw::Layout::columns, {}};
  std::map<std::string, std::size_t> slots;
  for (const std::string& role : paradigm_roles()) {
    slots.emplace(role, figure.graph.nodes.size());
    figure.graph.nodes.push_back(slot_node(model, role, options));
    figure.graph.nodes.back().color = slots.size() - 1;
  }
  for (const auto& [from, to] : paradigm_arrows)
    figure.graph.edges.push_back({slots.at(std::string(from)), slots.at(std::string(to)), {}, 1.6, true});
  figure.caption.description = heading("causal", options.language) + " → " + heading("phenomenon", options.language) +
                               " → " + heading("strategy", options.language) + " → " +
                               heading("consequence", options.language);
  return figure;
}

FigureGraph cooccurrence_graph(const ThemeModel& model, const ReportOptions& options) {
  FigureGraph figure{"cooccurrence", {heading("cooccurrence", options.language), {}}, draw::Layout::springs, {}};
  std::vector<Cooccurrence> pairs = model.cooccurrence;
  std::stable_sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.segments > b.segments; });
  if (pairs.size() > most_pairs) pairs.resize(most_pairs);
  GraphMaker maker(model, options);
  const double most = pairs.empty() ? 1 : static_cast<double>(pairs.front().segments);
  for (const Cooccurrence& pair : pairs) {
    const ThemeFigures* a = maker.find(pair.a);
    const ThemeFigures* b = maker.find(pair.b);
    if (a == nullptr || b == nullptr || pair.segments == 0) continue;
    figure.graph.edges.push_back({maker.node(figure.graph, *a), maker.node(figure.graph, *b),
                                  note_number(pair.segments, options),
                                  1 + 4 * static_cast<double>(pair.segments) / most, false});
  }
  figure.caption.description = node_count(figure.graph, options);
  return figure;
}

}  // namespace

std::vector<FigureGraph> figure_graphs(const ThemeModel& model, const ReportOptions& options) {
  std::vector<FigureGraph> figures;
  const auto roots = roots_of(model);
  const bool is_tree =
      std::any_of(roots.begin(), roots.end(), [](const auto* root) { return !root->children.empty(); });
  if (is_tree) {
    figures.push_back(whole_network(model, options));
    for (const ThemeFigures* root : roots) {
      if (!root->children.empty()) figures.push_back(network_of(model, *root, options));
    }
  }
  const bool has_roles =
      std::any_of(model.themes.begin(), model.themes.end(), [](const auto& theme) { return !theme.role.empty(); });
  if (has_roles) figures.push_back(paradigm_model(model, options));
  if (!model.cooccurrence.empty()) figures.push_back(cooccurrence_graph(model, options));
  return figures;
}

}  // namespace mazmun::report
