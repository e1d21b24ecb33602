// The coefficients where some disagreements count less than others: 1 - D_o / D_e, observed and expected disagreement.
// With a distance of 1 between any two categories they are the coefficients of coefficients.cpp.
#pragma once

#include "statistics/coincidences.hpp"
#include "statistics/counts.hpp"
#include "statistics/distance.hpp"
#include "statistics/outcome.hpp"

namespace mazmun::statistics {

/// What weighted coefficients are computed from.
struct Weighted {
  const Counts& counts;
  const Coincidences& met;
  const Distance& distance;
};

/// D_e from both coders' shares together. Mean over pairs.
Outcome weighted_pi(const Weighted& ratings);
/// D_e from each coder's own shares (Cohen 1968). Mean over pairs.
Outcome weighted_kappa(const Weighted& ratings);
/// D_o as the mean over units of the mean over pairs of ratings, D_e from the mean shares of the categories (Gwet
/// 2014, eq. 3.5.2).
Outcome weighted_fleiss(const Weighted& ratings);
/// The same D_o, D_e the mean over pairs of coders (Gwet 2014, section 3.5).
Outcome weighted_conger(const Weighted& ratings);
/// The same D_o; chance agreement T_w / (q (q - 1)) times the sum of p (1 - p), T_w the sum of all weights: AC2 (Gwet
/// 2014, eq. 3.5.4).
Outcome weighted_gwet(const Weighted& ratings);
/// The same D_o, D_e the mean of all q² distances (Gwet 2014, section 3.5).
Outcome weighted_brennan_prediger(const Weighted& ratings);
/// D_o over coincidences, D_e over all pairs of values (Krippendorff 2011, section D).
Outcome weighted_alpha(const Weighted& ratings);

}  // namespace mazmun::statistics
