// All phrases of a codebook as one graph over words: a node is how far a phrase has been read, an edge the next word of
// the text, which may be several words of the phrase joined by half-spaces. Phrases share their beginnings.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "match/key_filter.hpp"
#include "match/phrase.hpp"
#include "match/short_lists.hpp"
#include "match/vocabulary.hpp"

namespace mazmun::match {

using Node = std::uint32_t;
using GapNumber = std::uint32_t;

/// Where a word leads: all that is asked of a node stands together.
struct Target {
  Node node = 0;
  std::uint32_t first_rule = 0;
  std::uint32_t rules = 0;  ///< how many phrases end here
  bool leads_on = false;    ///< whether words lead on
};

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
  std::span<const Target> next(Node node, GapNumber gap, Symbol symbol) const;
  /// Have brought nearer where `symbol` leads from the root, in two steps.
  void prefetch_list(Symbol symbol) const { from_root_.prefetch_place(symbol); }
  void prefetch_targets(Symbol symbol) const { from_root_.prefetch(symbol); }
  /// The rules whose phrases end at `target`.
  std::span<const std::uint32_t> rules_at(const Target& target) const {
    return {rules_.data() + target.first_rule, target.rules};
  }

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
  static std::uint64_t hash_of(const Edge& edge);
  std::size_t place_of(const Edge& edge) const;
  std::uint32_t list_of(const Edge& edge);
  void grow();
  Node node_for(const std::string& prefix);
  GapNumber gap_before(const Phrase& phrase, std::size_t word);
  void connect(const std::vector<Node>& nodes, const Phrase& phrase, std::size_t from);
  Symbol symbol_of(const std::string& pattern, bool by_stem);
  void add_edge(const Edge& edge, Node target);
  ShortLists<Target> settled(const std::vector<std::vector<Node>>& lists,
                             const std::vector<std::uint32_t>& first_rules) const;

  Vocabulary vocabulary_;
  std::unordered_map<std::string, Node> nodes_;  // unordered: only looked up
  std::map<std::string, GapNumber, std::less<>> gaps_;
  std::vector<std::vector<std::uint32_t>> ends_{{}};
  std::vector<char> leads_on_{0};
  std::vector<std::vector<Node>> beginnings_;   // where symbols lead from the root: what every word of a text asks
  std::vector<std::vector<Node>> targets_{{}};  // of the edges from all other nodes
  std::vector<Place> places_;                   // of these edges: open addressing, at most half of them taken
  // What settle() made of the lists:
  ShortLists<Target> from_root_;
  ShortLists<Target> from_node_;
  KeyFilter edges_;  // from all nodes but the root: most words lead nowhere
  std::vector<std::uint32_t> rules_;
};

}  // namespace mazmun::match
