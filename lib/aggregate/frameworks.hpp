// What the framework of a codebook demands of its themes.
#pragma once

#include <string>
#include <vector>

#include "model/codebook.hpp"

namespace mazmun::aggregate {

/// Departures from the framework, in tree order:
/// network (Attride-Stirling 2001): every theme below the highest level has a parent one level above it;
/// paradigm (Strauss & Corbin 1998): each slot of the paradigm model has a theme;
/// layers: each theme of the highest level has a layer.
std::vector<std::string> framework_findings(const Codebook& codebook);

}  // namespace mazmun::aggregate
