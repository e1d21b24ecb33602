// A whole document cut into segments.
#include "segment/segment.hpp"

#include <benchmark/benchmark.h>

#include "samples.hpp"
#include "text/utf8.hpp"

namespace mazmun::bench {
namespace {

void cutting(benchmark::State& state, Language language, const char* by) {
  Document document;
  document.id = "int01";
  document.language = language == Language::english ? "en" : "fa";
  document.text = text_of(language, 1'000'000);
  document.length = text::length(document.text);
  segment::Segmenter segmenter(segment::parse_cut(by), {});
  std::size_t count = 0;
  for ([[maybe_unused]] const auto step : state)
    segmenter.cut(document, [&](const Segment& /*segment*/, std::string_view /*text*/) { ++count; });
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(document.text.size()));
  state.counters["segments"] = benchmark::Counter(static_cast<double>(count), benchmark::Counter::kIsRate);
}
BENCHMARK_CAPTURE(cutting, english_sentences, Language::english, "sentence");
BENCHMARK_CAPTURE(cutting, persian_sentences, Language::persian, "sentence");
BENCHMARK_CAPTURE(cutting, english_windows, Language::english, "window:3");

}  // namespace
}  // namespace mazmun::bench
