#include "agree/code_level.hpp"

#include "base/error.hpp"
#include "base/suggest.hpp"

namespace mazmun::agree {

CodeLevel::CodeLevel(const Codebook& codebook, const std::string& level) : any_(false) {
  const std::optional<std::size_t> wanted = codebook.find_level(level);
  if (!wanted) {
    throw UsageError("the codebook has no level \"" + level + "\"", did_you_mean(level, codebook.levels));
  }
  for (const Theme& theme : codebook.themes) {
    const Theme* ancestor = &theme;
    while (ancestor->level < *wanted && ancestor->parent != no_parent) ancestor = &codebook.themes[ancestor->parent];
    if (ancestor->level == *wanted) ancestors_.emplace(theme.id, ancestor->id);
  }
}

std::optional<std::string> CodeLevel::of(const std::string& code) const {
  if (any_) return code;
  const auto found = ancestors_.find(code);
  return found == ancestors_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace mazmun::agree
