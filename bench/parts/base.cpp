// SHA-256, which every raw file goes through.
#include <benchmark/benchmark.h>

#include "base/sha256.hpp"
#include "samples.hpp"

namespace mazmun::bench {
namespace {

void sha256_of_a_megabyte(benchmark::State& state) {
  const std::string text = text_of(Language::english, 1'000'000);
  for ([[maybe_unused]] const auto step : state) benchmark::DoNotOptimize(sha256(text));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(sha256_of_a_megabyte);

}  // namespace
}  // namespace mazmun::bench
