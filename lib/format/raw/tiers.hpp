// Annotations in tiers beside a recording (ELAN, Praat), made into a text: a tier is a speaker, its annotations are
// turns, all of them in the order of time.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "format/raw/raw_text.hpp"

namespace mazmun::format::raw {

struct TierTurn {
  std::string speaker;
  std::string said;
  std::optional<double> time;  ///< seconds; without one it stays behind the one before
};

/// The text of turns tier by tier.
RawText text_of_tiers(std::vector<TierTurn> turns, std::string type);

}  // namespace mazmun::format::raw
