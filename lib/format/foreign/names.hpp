// Ids from the names that people give in other programs, and levels for trees of codes without any.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/codebook.hpp"

namespace mazmun::format::foreign {

/// `name` as a codebook's id: what an id may not have becomes "-".
std::string id_of_name(std::string_view name);

/// Gives each theme of `codebook` an id made of the name in `names` with its index: alone where it is the only one of
/// its kind, else behind its parent's ("work.trust"), else with a number ("trust-2").
void name_themes(Codebook& codebook, const std::vector<std::string>& names);

/// Gives themes in tree order their levels by their height above the leaves, and the codebook names for them.
void level_by_height(Codebook& codebook);

/// Ids for documents: the name's stem, blanks and colons as "_"; numbered where it was taken.
class DocumentIds {
 public:
  std::string take(std::string_view name);
  /// Another id for a document that had `id`.
  std::string exchange(const std::string& id, std::string_view name);

 private:
  std::set<std::string> taken_;
};

/// `name` as it is, or with a number behind it where `taken` has it; added to `taken`.
std::string unique_name(std::set<std::string>& taken, const std::string& name, std::string_view separator);

/// The name without a short extension ("int01.docx" is "int01").
std::string stem_of(std::string_view name);

/// The extension in lower case without its dot ("docx"), empty where there is none.
std::string extension_of_path(std::string_view path);

}  // namespace mazmun::format::foreign
