// Words alone, and words with 100, 1,000 and 10,000 phrases.
#include <benchmark/benchmark.h>

#include "match/matcher.hpp"
#include "match/phrase.hpp"
#include "samples.hpp"

namespace mazmun::bench {
namespace {

// No phrases: what taking words out of a text and folding them costs.
void matching(benchmark::State& state, Language language) {
  const std::string text = text_of(language, 1'000'000);
  match::Matcher matcher;
  std::size_t rule = 0;
  for (const std::string& phrase : phrases_of(language, static_cast<std::size_t>(state.range(0))))
    matcher.add(match::parse_phrase(phrase), rule++);
  if (rule == 0) matcher.keep_words();
  std::size_t hits = 0;
  for ([[maybe_unused]] const auto step : state) hits += matcher.find(text).size();
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
  state.counters["hits"] = benchmark::Counter(static_cast<double>(hits), benchmark::Counter::kAvgIterations);
}
BENCHMARK_CAPTURE(matching, english, Language::english)->ArgName("phrases")->Arg(0)->Arg(100)->Arg(1000)->Arg(10'000);
BENCHMARK_CAPTURE(matching, persian, Language::persian)->ArgName("phrases")->Arg(0)->Arg(100)->Arg(1000)->Arg(10'000);

void building(benchmark::State& state) {
  const auto phrases = phrases_of(Language::english, static_cast<std::size_t>(state.range(0)));
  for ([[maybe_unused]] const auto step : state) {
    match::Matcher matcher;
    for (std::size_t i = 0; i < phrases.size(); ++i) matcher.add(match::parse_phrase(phrases[i]), i);
    benchmark::DoNotOptimize(matcher.find("a"));
  }
}
BENCHMARK(building)->ArgName("phrases")->Arg(1000)->Arg(10'000);

}  // namespace
}  // namespace mazmun::bench
