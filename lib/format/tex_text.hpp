// Tables for papers, as LaTeX for XeLaTeX.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "format/markdown.hpp"
#include "model/table.hpp"

namespace mazmun::format {

/// A document that XeLaTeX compiles as it stands: the tables one after the other in the style of booktabs, over as many
/// pages as they need, a heading on each; wide ones in parts that repeat their first column. The direction of every run
/// of letters is marked (UAX 9), since XeTeX does not look for it.
std::string tex_text(const std::vector<Table>& tables, const PageStyle& style);

/// `text` so that TeX shows it as it is. What would turn the direction of other letters is shown by its number.
std::string tex_escape(std::string_view text, bool right_to_left);

}  // namespace mazmun::format
