// Codes as they stand on one level of a codebook.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "model/codebook.hpp"

namespace mazmun::agree {

class CodeLevel {
 public:
  /// Every code stands for itself.
  CodeLevel() = default;
  /// Each code stands for its ancestor, or itself, on `level`. Throws UsageError where the codebook has no level of
  /// that name. The codebook is not needed afterwards.
  CodeLevel(const Codebook& codebook, const std::string& level);

  /// Nothing where `code` has no place on the level: it lies above, the branch skips the level, or the codebook doesn't
  /// know it.
  std::optional<std::string> of(const std::string& code) const;

 private:
  bool any_ = true;
  std::map<std::string, std::string> ancestors_;
};

}  // namespace mazmun::agree
