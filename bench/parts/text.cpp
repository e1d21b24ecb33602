// The fold and the borders of sentences.
#include <benchmark/benchmark.h>

#include "samples.hpp"
#include "text/fold.hpp"
#include "text/sentences.hpp"

namespace mazmun::bench {
namespace {

void folding(benchmark::State& state, Language language) {
  const std::string text = text_of(language, 1'000'000);
  for ([[maybe_unused]] const auto step : state) benchmark::DoNotOptimize(text::fold(text));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK_CAPTURE(folding, english, Language::english);
BENCHMARK_CAPTURE(folding, persian, Language::persian);

void sentences(benchmark::State& state, Language language) {
  const std::string text = text_of(language, 1'000'000);
  text::SentenceSplitter splitter(language == Language::english ? "en" : "fa");
  std::size_t count = 0;
  for ([[maybe_unused]] const auto step : state) splitter.split(text, [&](text::Range /*sentence*/) { ++count; });
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
  state.counters["sentences"] = benchmark::Counter(static_cast<double>(count), benchmark::Counter::kIsRate);
}
BENCHMARK_CAPTURE(sentences, english, Language::english);
BENCHMARK_CAPTURE(sentences, persian, Language::persian);

}  // namespace
}  // namespace mazmun::bench
