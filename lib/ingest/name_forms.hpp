// The forms of all names as a tree of folded letters, so that one walk along a text tries all of them.
//
//   form = ["*"] word *(gap word) ["*"]       gap: blanks, half-space, hyphen, full stop, apostrophe … or nothing
//
// Other punctuation of a form must stand in the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/name_endings.hpp"
#include "model/pseudonyms.hpp"

namespace mazmun::ingest {

/// What a form says, folded.
struct FoldedForm {
  std::u32string letters;  ///< U' ' for a gap
  bool open_start = false;
  bool open_end = false;
  NameShape shape;
};

/// Nothing where the form has no letters, or a star in its middle.
std::optional<FoldedForm> folded_form(std::string_view form);

/// Blanks, hyphens and what else may stand between the words of a name, written so or otherwise.
bool is_name_gap(char32_t folded);

/// A form that ends at a node.
struct NameEnd {
  std::size_t name = 0;  ///< its number in the list
  std::size_t form = 0;  ///< its number in the name
  NameShape shape;
  bool exact = false;
  bool open_end = false;
};

class NameTree {
 public:
  using Node = std::uint32_t;
  static constexpr Node root = 0;

  /// Adds a form. Returns what ends at the same node already.
  std::vector<NameEnd> add(const FoldedForm& form, const NameEnd& end);

  std::optional<Node> next(Node node, char32_t letter) const;
  bool is_gap(Node node) const { return nodes_[node].is_gap; }
  /// True inside a long Persian word, which people also write as two: علیرضا, علی رضا.
  bool may_split(Node node) const { return nodes_[node].may_split; }
  const std::vector<NameEnd>& ends(Node node) const { return nodes_[node].ends; }

 private:
  struct Edges {
    std::vector<std::pair<char32_t, Node>> children;
    std::vector<NameEnd> ends;
    bool is_gap = false;
    bool may_split = false;
  };
  Node child(Node node, char32_t letter);

  std::vector<Edges> nodes_ = std::vector<Edges>(1);
};

}  // namespace mazmun::ingest
