// γ: agreement on where passages are and what they are coded as, by the best alignment of all coders' units.
// Mathet, Widlöcher & Métivier (2015, Computational Linguistics 41(3), 437-479); γ-cat and γ-k, the agreement on
// categories of aligned units, Mathet (2017, Computational Linguistics 43(3), 661-681).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "statistics/alignment.hpp"
#include "statistics/unitizing.hpp"

namespace mazmun::statistics {

struct GammaOptions {
  Dissimilarity weights;
  std::uint64_t seed = 1;
  /// Half the width of the 95 % interval of the expected disorder, as a share of it: decides how many texts are
  /// sampled.
  double precision = 0.02;
  std::size_t least_samples = 30;
  std::size_t most_samples = 10000;
  std::size_t steps = 1000000;  ///< of the search for an alignment (`best_alignment`)
};

/// A figure that was computed with sampled texts, or in plain words why there is none.
struct Estimate {
  std::optional<double> value;
  std::string why;
};

struct CategoryGamma {
  int category = 0;
  Estimate gamma;
};

struct Gamma {
  Estimate gamma;
  double lowest = 0;  ///< 95 % interval of γ, as far as it comes from sampling: what more samples would narrow
  double highest = 0;
  double observed = 0;  ///< disorder of the best alignment, divided by the mean number of units a coder
  double expected = 0;  ///< mean of that over sampled texts
  std::size_t samples = 0;
  Estimate category;                      ///< γ-cat
  std::vector<CategoryGamma> categories;  ///< γ-k of each that occurs, ascending
  std::vector<Alignment> alignments;      ///< the best, one a document; coders as given, units in the order given
};

/// 1 - observed/expected disorder. Documents are aligned and sampled one by one, their disorders added up.
///
/// A sampled text (2015, section 5.2) has for each coder the units of one drawn at random, shifted around the text by a
/// random distance: what goes over the end begins at the start. Distances of one sample are at least half a mean unit
/// apart, as far as there is room. 30 texts first, then as many as `precision` needs: (1.96 × standard deviation /
/// (mean × precision))².
///
/// γ-cat: 1 - observed/expected, the disorder being the mean of [categories differ] over pairs of units in one row,
/// weighted by max(0, 1 - α positional dissimilarity) / (units in the row - 1); expected over the same sampled texts,
/// without those that have no such pair. γ-k: over pairs in which one or both have category k.
///
/// The same for the same options, whatever the order of coders and units. No value for fewer than two coders, where
/// nobody marked anything, where every sampled text is free of disorder, or where the search for an alignment goes on
/// too long.
Gamma gamma(const Continua& continua, const GammaOptions& options = {});

/// A sampled document as above, with the stream of numbers taken from `seed`.
Continuum sampled_continuum(const Continuum& continuum, std::uint64_t seed);

}  // namespace mazmun::statistics
