// A codebook: themes in a hierarchy, what they mean and what matches them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "model/match_rule.hpp"

namespace mazmun {

/// Language tag and text, in the order of the codebook. A label without language has the tag "".
using Label = std::vector<std::pair<std::string, std::string>>;

/// The text in `language`, else the first one, else `fallback`.
std::string label_in(const Label& label, std::string_view language, const std::string& fallback);

inline constexpr std::size_t no_parent = static_cast<std::size_t>(-1);

/// An older code that became a theme.
struct Ancestor {
  std::string code;
  bool split = false;  ///< only a part of it did
  Place place;
};

struct Theme {
  std::string id;
  Label label;
  std::string definition;
  std::string include;
  std::string exclude;
  std::string memo;
  std::size_t level = 0;  ///< index into Codebook::levels
  std::size_t parent = no_parent;
  std::vector<std::size_t> children;
  std::string role;          ///< paradigm: causal, phenomenon, context, intervening, strategy, consequence
  std::optional<int> layer;  ///< layers: 1 is innermost
  MatchList match;
  std::vector<std::string> examples;
  std::vector<Ancestor> was;  ///< what it was called, and what was merged into it
  Place place;
};

struct Relation {
  std::string from;
  std::string to;
  std::string type;
};

struct Codebook {
  std::string title;
  std::string language;
  std::vector<std::string> levels;  ///< leaf first
  std::string framework;            ///< network, paradigm, layers or empty
  std::vector<Theme> themes;        ///< in tree order: each parent before its children
  std::vector<Relation> relations;

  /// Index of the theme `id`, or nothing.
  std::optional<std::size_t> find(std::string_view id) const;
  std::vector<std::string> ids() const;
  std::optional<std::size_t> find_level(std::string_view name) const;
};

/// network (Attride-Stirling 2001), paradigm (Strauss & Corbin 1998), layers.
const std::vector<std::string>& frameworks();
/// The slots of the paradigm model: causal, phenomenon, context, intervening, strategy, consequence.
const std::vector<std::string>& paradigm_roles();

/// Gives each theme without a level of its own (`given` holds nothing for it) the one above its highest child, leaves
/// the first. Appends a finding where the levels don't suffice, where the children of a theme stand on different levels
/// and it has none of its own, and where a given level is not above those of the children.
void assign_levels(Codebook& codebook, const std::vector<std::optional<std::size_t>>& given,
                   std::vector<Finding>& findings);

}  // namespace mazmun
