#include "match/phrase_graph.hpp"

#include <algorithm>

#include "text/stem.hpp"

namespace mazmun::match {
namespace {

// How a gap reads in the name of a node.
std::string name_of(const Gap& gap) {
  switch (gap.kind) {
    case Gap::Kind::blank:
      return " ";
    case Gap::Kind::soft_blank:
      return "~";
    case Gap::Kind::half_space:
      return "|";
    case Gap::Kind::punctuation:
      break;
  }
  return "<" + gap.punctuation + ">";
}

// Whether a pattern is a word, with neither stars nor half-spaces that must stand there.
bool is_word(std::string_view pattern) { return pattern.find_first_of("*|") == std::string_view::npos; }

bool may_join(const Gap& gap) { return gap.kind == Gap::Kind::soft_blank || gap.kind == Gap::Kind::half_space; }

}  // namespace

std::uint64_t PhraseGraph::hash_of(const Edge& edge) {
  std::uint64_t hash = (std::uint64_t{edge.node} << 32 | edge.symbol) + 0x9E3779B97F4A7C15ULL * (edge.gap + 1ULL);
  hash = (hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9ULL;
  return hash ^ (hash >> 32);
}

Node PhraseGraph::node_for(const std::string& prefix) {
  const auto [entry, inserted] = nodes_.try_emplace(prefix, static_cast<Node>(ends_.size()));
  if (inserted) {
    ends_.emplace_back();
    leads_on_.push_back(0);
  }
  return entry->second;
}

GapNumber PhraseGraph::gap_before(const Phrase& phrase, std::size_t word) {
  if (word == 0 || phrase.gaps[word - 1].kind != Gap::Kind::punctuation) return only_blanks;
  return gaps_.try_emplace(phrase.gaps[word - 1].punctuation, static_cast<GapNumber>(gaps_.size() + 1)).first->second;
}

void PhraseGraph::add_edge(const Edge& edge, Node target) {
  if (edge.node == root && beginnings_.size() <= edge.symbol) beginnings_.resize(edge.symbol + std::size_t{1});
  if (edge.node != root && 2 * targets_.size() >= places_.size()) grow();
  auto& targets = edge.node == root ? beginnings_[edge.symbol] : targets_[list_of(edge)];
  if (std::find(targets.begin(), targets.end(), target) == targets.end()) targets.push_back(target);
  leads_on_[edge.node] = 1;
}

std::size_t PhraseGraph::place_of(const Edge& edge) const {
  const std::size_t mask = places_.size() - 1;
  std::size_t place = hash_of(edge) & mask;
  while (places_[place].list != 0 && places_[place].edge != edge) place = (place + 1) & mask;
  return place;
}

std::uint32_t PhraseGraph::list_of(const Edge& edge) {
  Place& place = places_[place_of(edge)];
  if (place.list == 0) {
    place = {edge, static_cast<std::uint32_t>(targets_.size())};
    targets_.emplace_back();
  }
  return place.list;
}

void PhraseGraph::grow() {
  std::vector<Place> old(std::max<std::size_t>(64, 2 * places_.size()));
  old.swap(places_);
  for (const Place& place : old) {
    if (place.list != 0) places_[place_of(place.edge)] = place;
  }
}

void PhraseGraph::settle() {
  vocabulary_.settle();
  rules_.clear();
  std::vector<std::uint32_t> first_rules;
  for (const auto& rules : ends_) {
    first_rules.push_back(static_cast<std::uint32_t>(rules_.size()));
    rules_.insert(rules_.end(), rules.begin(), rules.end());
  }
  std::vector<std::uint64_t> edges;
  for (const Place& place : places_) {
    if (place.list != 0) edges.push_back(hash_of(place.edge));
  }
  edges_ = KeyFilter(edges);
  from_root_ = settled(beginnings_, first_rules);
  from_node_ = settled(targets_, first_rules);
}

ShortLists<Target> PhraseGraph::settled(const std::vector<std::vector<Node>>& lists,
                                        const std::vector<std::uint32_t>& first_rules) const {
  ShortLists<Target> all;
  for (const std::vector<Node>& nodes : lists) {
    for (const Node node : nodes) {
      const auto rules = static_cast<std::uint32_t>(ends_[node].size());
      all.push_back({node, first_rules[node], rules, leads_on_[node] != 0});
    }
    all.end_list();
  }
  return all;
}

void PhraseGraph::connect(const std::vector<Node>& nodes, const Phrase& phrase, std::size_t from) {
  const GapNumber before = gap_before(phrase, from);
  std::string pattern;
  for (std::size_t to = from; to < phrase.words.size(); ++to) {
    if (to > from) {
      const Gap& gap = phrase.gaps[to - 1];
      if (!may_join(gap)) break;
      if (gap.kind == Gap::Kind::soft_blank) pattern += '|';
    }
    pattern += phrase.words[to];
    add_edge({nodes[from], before, symbol_of(pattern, phrase.by_stem)}, nodes[to + 1]);
  }
}

Symbol PhraseGraph::symbol_of(const std::string& pattern, bool by_stem) {
  const bool has_stem = by_stem && is_word(pattern);
  return has_stem ? vocabulary_.add_stem(text::english_stem(pattern)) : vocabulary_.add(pattern);
}

void PhraseGraph::add(const Phrase& phrase, std::size_t rule) {
  std::vector<Node> nodes{root};
  std::string prefix = phrase.by_stem ? "=" : "";
  for (std::size_t i = 0; i < phrase.words.size(); ++i) {
    prefix += phrase.words[i];
    prefix += i < phrase.gaps.size() ? name_of(phrase.gaps[i]) : "$";
    nodes.push_back(node_for(prefix));
  }
  for (std::size_t from = 0; from < phrase.words.size(); ++from) connect(nodes, phrase, from);
  ends_[nodes.back()].push_back(static_cast<std::uint32_t>(rule));
}

GapNumber PhraseGraph::gap(std::string_view punctuation) const {
  if (punctuation.empty()) return only_blanks;
  const auto found = gaps_.find(punctuation);
  return found == gaps_.end() ? unknown_gap : found->second;
}

std::span<const Target> PhraseGraph::next(Node node, GapNumber gap, Symbol symbol) const {
  if (node == root) return from_root_[symbol];
  if (!edges_.may_hold(hash_of({node, gap, symbol}))) return {};
  return from_node_[places_[place_of({node, gap, symbol})].list];
}

}  // namespace mazmun::match
