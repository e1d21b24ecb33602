// From counts to the model: every figure follows from what was counted of each document.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "aggregate/counter.hpp"
#include "model/codebook.hpp"
#include "model/counts.hpp"
#include "model/theme_model.hpp"
#include "statistics/saturation.hpp"

namespace mazmun::aggregate {

struct Choices {
  Counting counting;
  std::vector<std::string> group_by;  ///< participant attributes, as aggregate/groups.hpp reads them
  statistics::SaturationRule saturation;
  std::size_t permutations = 0;  ///< of the order of documents, for a band around saturation
  std::uint64_t seed = 1;
  bool matrix = true;  ///< false: the model has none
  struct Order {
    std::string file;              ///< for messages
    std::vector<std::string> ids;  ///< of documents; empty: natural order
  } order;
};

/// The model of `counts`, whose documents may come in any order. Throws InputError where the order names other
/// documents than there are; UsageError where check_coders() does, and where no document has an attribute to group by.
ThemeModel model_of(const Codebook& codebook, Counts counts, const Choices& choices);

}  // namespace mazmun::aggregate
