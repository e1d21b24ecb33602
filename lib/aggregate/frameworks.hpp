// What the framework of a codebook demands of its themes.
#pragma once

#include <string>
#include <vector>

#include "model/codebook.hpp"
#include "model/theme_model.hpp"

namespace mazmun::aggregate {

/// Departures from the framework; `figures` are those of the codebook's themes, in its order.
/// network (Attride-Stirling 2001): every theme below the highest level has a parent one level above it, and every
/// theme above the lowest one has themes below it; paradigm (Strauss & Corbin 1998): each slot of the paradigm model
/// has a theme, with something coded in it; there is one phenomenon; a theme is in the slot of what is above it; themes
/// of the highest level have a slot; layers: each theme of the highest level has a layer, themes are in the layer of
/// what is above them, and from 1 to the outermost no layer is empty.
std::vector<std::string> framework_findings(const Codebook& codebook, const std::vector<ThemeFigures>& figures);

}  // namespace mazmun::aggregate
