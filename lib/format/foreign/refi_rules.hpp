// What the REFI-QDA standard (version 1.5: codebook 1.0 and project 1.0) allows where: our own table of its rules, by
// which foreign files are checked and our own are put in order.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "model/project.hpp"

namespace mazmun::format::foreign {

inline constexpr std::string_view project_namespace_name = "urn:QDA-XML:project:1.0";
inline constexpr std::string_view codebook_namespace_name = "urn:QDA-XML:codebook:1.0";

/// What `root`, a Project or the CodeBook of a codebook file, has against the standard: elements and attributes that it
/// doesn't know, that are missing, in the wrong order, or of another type. Places are lines of `file`.
std::vector<Finding> check_by_rules(const Element& root, const std::string& file);

struct Conforming {
  Element element;
  std::vector<Loss> losses;  ///< what the standard has no place for
};

/// `root` with everything in the order of the standard, GUIDs in lower case without braces, and without what it has no
/// place for.
Conforming conform(const Element& root);

}  // namespace mazmun::format::foreign
