// What people call a code: its id, its label, or both as a sheet offers them: "trust", "Mutual trust", "Mutual trust
// (trust)".
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/codebook.hpp"

namespace mazmun {

/// A code that was looked up: its id, or what is wrong.
struct NamedCode {
  std::string id;  ///< empty where nothing is called so, or several codes are
  std::string problem;
  std::string hint;
};

class CodeNames {
 public:
  explicit CodeNames(const Codebook& codebook);

  /// By id, by label in any language, by "label (id)"; where none is written just so, by what folds to the same.
  NamedCode find(std::string_view written) const;

  /// The codes of a list such as "trust; fear": the whole text where it names one, else what stands between ; | , and
  /// their Arabic forms, or line feeds. Empty parts are left out.
  std::vector<NamedCode> find_all(std::string_view written) const;

  /// "Mutual trust (trust)" in the language of the codebook; the id alone where there is no other label.
  static std::string shown(const Theme& theme, const std::string& language);

 private:
  using Index = std::map<std::string, std::vector<std::string>, std::less<>>;  // name to ids

  std::vector<std::string> ids_;
  std::vector<std::string> names_;  // to suggest from
  Index labels_;
  Index folded_;
};

}  // namespace mazmun
