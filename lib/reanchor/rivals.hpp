// Whether a place for some words is the only good one.
#pragma once

#include <optional>

#include "model/document.hpp"
#include "reanchor/versions.hpp"

namespace mazmun::reanchor {

struct Rival {
  Span span;                ///< code points
  bool in_new_text = true;  ///< another place for the words; else other words of the old text for the place
};

/// The first rival of the place that the old words `words` have, all of them linked one behind the other; nothing where
/// the place is clearly the best.
std::optional<Rival> rival_of(const Versions& versions, text::Range words);

/// The same, only among words without links that stand nearby: what was added or taken away beside the place.
std::optional<Rival> rival_nearby(const Versions& versions, text::Range words);

}  // namespace mazmun::reanchor
