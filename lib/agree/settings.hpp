// How agreement is to be computed.
#pragma once

#include <optional>
#include <string>

#include "model/agreement.hpp"
#include "statistics/bootstrap.hpp"
#include "statistics/distance.hpp"

namespace mazmun::agree {

struct Settings {
  statistics::Measures measures;
  std::string metric;   ///< as written; empty: nominal
  std::string weights;  ///< as written; empty: identity
  double error = 0.05;  ///< outside the intervals
  std::optional<statistics::Bootstrap> bootstrap;
  std::string gold;       ///< the coder who is right; empty: nobody
  bool complete = false;  ///< only units that every coder rated
  double half_width = 0;  ///< wanted of the intervals; 0: nothing is planned
};

/// Every coefficient of the table with standard error and interval; those of sets of codes with `sets`.
Coefficients figures(const Ratings& ratings, const Settings& settings, bool sets);

}  // namespace mazmun::agree
