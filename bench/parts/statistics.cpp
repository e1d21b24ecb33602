// Coefficients of agreement, and their intervals by the bootstrap.
#include <benchmark/benchmark.h>

#include "samples.hpp"
#include "statistics/bootstrap.hpp"
#include "statistics/coefficients.hpp"

namespace mazmun::bench {
namespace {

void all_coefficients(benchmark::State& state) {
  const Ratings ratings = ratings_of(static_cast<std::size_t>(state.range(0)));
  for ([[maybe_unused]] const auto step : state) benchmark::DoNotOptimize(statistics::coefficients(ratings));
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(all_coefficients)->ArgName("units")->Arg(1000)->Arg(100'000);

void bootstrap(benchmark::State& state) {
  const Ratings ratings = ratings_of(static_cast<std::size_t>(state.range(0)));
  const Coefficients found = statistics::coefficients(ratings);
  for ([[maybe_unused]] const auto step : state)
    benchmark::DoNotOptimize(statistics::with_bootstrap(found, ratings, {}, false, {}));
  state.SetItemsProcessed(state.iterations() * state.range(0) * 1000);
}
BENCHMARK(bootstrap)->ArgName("units")->Arg(1000)->Arg(10'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace mazmun::bench
