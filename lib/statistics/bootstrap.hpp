// Confidence intervals by drawing units again and again (Efron & Tibshirani 1993).
#pragma once

#include <cstdint>
#include <memory>

#include "model/agreement.hpp"
#include "statistics/distance.hpp"
#include "statistics/draws.hpp"

namespace mazmun::statistics {

struct Bootstrap {
  std::size_t replicates = 1000;
  std::uint64_t seed = 1;
  double error = 0.05;    ///< outside the interval
  bool corrected = true;  ///< bias-corrected and accelerated (BCa; chapter 14), else percentiles (chapter 13)
  std::shared_ptr<Draws> draws = {};  ///< of these replicates and seed, for several tables; nothing: each its own
};

/// What was `found` for `ratings`, with intervals and standard errors by the bootstrap in place of others: each
/// replicate draws as many units as there are, with replacement. Replicates in which a coefficient is undefined are
/// left out; one that is undefined in half of them or more gets no interval. The order of units and of coders makes no
/// difference.
Coefficients with_bootstrap(Coefficients found, const Ratings& ratings, const Measures& measures, bool sets,
                            const Bootstrap& bootstrap);

}  // namespace mazmun::statistics
