// Counting of coded segments.
#include <benchmark/benchmark.h>

#include "aggregate/counter.hpp"
#include "samples.hpp"

namespace mazmun::bench {
namespace {

constexpr std::size_t segments = 10'000;

void counting(benchmark::State& state) {
  const auto codes = static_cast<std::size_t>(state.range(0));
  Codebook codebook;
  codebook.levels = {"code"};
  for (std::size_t i = 0; i < codes; ++i) codebook.themes.emplace_back().id = "code-" + std::to_string(i);
  auto coded = segments_of(segments, codes);
  Document document;
  document.id = "int01";
  for ([[maybe_unused]] const auto step : state) {
    aggregate::Counter counter(codebook, {});
    counter.add(document);
    for (Segment& segment : coded) counter.add(segment, Place{});
    benchmark::DoNotOptimize(counter.take());
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(segments));
}
BENCHMARK(counting)->ArgName("codes")->Arg(10)->Arg(100)->Arg(1000);

}  // namespace
}  // namespace mazmun::bench
