#include "agree/settings.hpp"

#include "statistics/coefficients.hpp"

namespace mazmun::agree {

Coefficients figures(const Ratings& ratings, const Settings& settings, bool sets) {
  Coefficients found = statistics::coefficients_with_errors(ratings, settings.measures, sets, settings.error);
  if (!settings.bootstrap) return found;
  return statistics::with_bootstrap(std::move(found), ratings, settings.measures, sets, *settings.bootstrap);
}

}  // namespace mazmun::agree
