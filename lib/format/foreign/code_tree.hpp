// Trees of codes that come in bits: as paths, as lists of parents, in any order.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/codebook.hpp"

namespace mazmun::format::foreign {

class CodeTree {
 public:
  /// The code called `name`; a new one at the root where there is none.
  std::size_t add(const std::string& name);

  /// The code called `name` below `parent` (no_parent: at the root), whatever others of that name there are.
  std::size_t add_below(std::size_t parent, const std::string& name);
  /// The last code of a path, each step below the one before.
  std::size_t add_exact_path(const std::vector<std::string>& path);

  /// The last code of a path ("work", "trust"). A code that has another parent already, or would be above itself, is a
  /// second one of that name.
  std::size_t add_path(const std::vector<std::string>& path);

  /// Puts a code below another, unless it stands somewhere already or that is below it.
  void put_below(std::size_t child, std::size_t parent);

  Theme& theme(std::size_t code) { return codes_[code]; }
  std::size_t size() const { return codes_.size(); }

  struct Made {
    Codebook codebook;                ///< themes in tree order, with ids, levels and labels
    std::vector<std::size_t> places;  ///< where each code went
  };
  /// The codes as a codebook. Their names are their labels where those are empty.
  Made make() const;

 private:
  bool is_above(std::size_t code, std::size_t other) const;

  std::vector<Theme> codes_;  // parents as indices into this
  std::vector<std::string> names_;
  std::map<std::string, std::size_t> by_name_;
  std::map<std::string, std::size_t> by_path_;  // second ones
};

/// "a>b" as its steps.
std::vector<std::string> split_path(std::string_view path, std::string_view separator);

}  // namespace mazmun::format::foreign
