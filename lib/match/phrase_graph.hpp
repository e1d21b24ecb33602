// All phrases of a codebook as one graph over words: a node is how far a phrase has been read, an edge the next word of
// the text, which may be several words of the phrase joined by half-spaces. Phrases share their beginnings.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "match/phrase.hpp"
#include "match/short_lists.hpp"
#include "match/vocabulary.hpp"

namespace mazmun::match {

using Node = std::uint32_t;
using GapNumber = std::uint32_t;

class PhraseGraph {
 public:
  static constexpr Node root = 0;
  static constexpr GapNumber only_blanks = 0;
  static constexpr GapNumber unknown_gap = static_cast<GapNumber>(-1);

  /// Adds `phrase`, which has words, under the number `rule`.
  void add(const Phrase& phrase, std::size_t rule);
  /// Lays out what was added for reading. Call behind the last add() and before the functions below.
  void settle();

  const Vocabulary& vocabulary() const { return vocabulary_; }
  /// The number of a gap by its punctuation; unknown_gap where no phrase has it.
  GapNumber gap(std::string_view punctuation) const;
  /// Where a word leads that matches `symbol` and stands behind `gap`; empty where nowhere.
  std::span<const Node> next(Node node, GapNumber gap, Symbol symbol) const;
  /// True where words lead on from `node`.
  bool leads_on(Node node) const { return leads_on_[node] != 0; }
  /// The rules whose phrases end at `node`.
  std::span<const std::size_t> rules_at(Node node) const { return rules_[node]; }

 private:
  struct Edge {
    Node node;
    GapNumber gap;
    Symbol symbol;
    friend bool operator==(const Edge&, const Edge&) = default;
  };
  // An edge, and which list of targets_ is its own; 0 where the place is free.
  struct Place {
    Edge edge;
    std::uint32_t list;
  };
  static std::size_t hash_of(const Edge& edge);
  std::size_t place_of(const Edge& edge) const;
  std::uint32_t list_of(const Edge& edge);
  void grow();
  Node node_for(const std::string& prefix);
  GapNumber gap_before(const Phrase& phrase, std::size_t word);
  void connect(const std::vector<Node>& nodes, const Phrase& phrase, std::size_t from);
  Symbol symbol_of(const std::string& pattern, bool by_stem);
  void add_edge(const Edge& edge, Node target);

  Vocabulary vocabulary_;
  std::unordered_map<std::string, Node> nodes_;  // unordered: only looked up
  std::map<std::string, GapNumber, std::less<>> gaps_;
  std::vector<std::vector<std::size_t>> ends_{{}};
  std::vector<char> leads_on_{0};
  std::vector<std::vector<Node>> beginnings_;   // where symbols lead from the root: what every word of a text asks
  std::vector<std::vector<Node>> targets_{{}};  // of the edges from all other nodes
  std::vector<Place> places_;                   // of these edges: open addressing, at most half of them taken
  // What settle() made of the lists:
  ShortLists<Node> from_root_;
  ShortLists<Node> from_node_;
  ShortLists<std::size_t> rules_;
};

}  // namespace mazmun::match
