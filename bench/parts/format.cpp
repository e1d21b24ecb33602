// Records: written, read, and strings escaped.
#include <benchmark/benchmark.h>

#include "base/input.hpp"
#include "base/output.hpp"
#include "format/json_text.hpp"
#include "format/stream.hpp"
#include "samples.hpp"

namespace mazmun::bench {
namespace {

constexpr std::size_t records = 10'000;

Document document() {
  Document one;
  one.id = "int01";
  one.source = {"int01.txt", "txt", std::string(64, '0'), {}, {}};
  one.length = records * 1000;
  return one;
}

std::string stream_of(const std::vector<Segment>& segments) {
  std::string stream = R"({"mazmun":{"format":"coded","version":1,"history":[]}})"
                       "\n"
                       R"({"document":"int01","source":{"name":"int01.txt","type":"txt","sha256":")" +
                       std::string(64, '0') + R"("},"attributes":{},"length":)" + std::to_string(records * 1000) +
                       "}\n";
  for (const Segment& segment : segments) {
    stream += R"({"segment":")" + segment.id + R"(","document":"int01","start":)" + std::to_string(segment.span.start) +
              R"(,"end":)" + std::to_string(segment.span.end) + R"(,"text":")" + segment.text +
              R"(","coders":["rules"],"codes":[)";
    for (const Coding& coding : segment.codes)
      stream += (stream.back() == '[' ? "" : ",") + (R"({"code":")" + coding.code) + R"(","coder":"rules","start":)" +
                std::to_string(coding.span->start) + R"(,"end":)" + std::to_string(coding.span->end) +
                R"(,"by":"phrase"})";
    stream += "]}\n";
  }
  return stream + R"({"end":{"records":)" + std::to_string(segments.size() + 1) + "}}\n";
}

void reading(benchmark::State& state) {
  const std::string stream = stream_of(segments_of(records, 100));
  for ([[maybe_unused]] const auto step : state) {
    format::StreamReader reader(LineReader::of_bytes("coded.jsonl", stream), {"coded"});
    while (auto record = reader.next()) benchmark::DoNotOptimize(record);
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(stream.size()));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(records));
}
BENCHMARK(reading);

void writing(benchmark::State& state) {
  const auto segments = segments_of(records, 100);
  const auto size = static_cast<std::int64_t>(stream_of(segments).size());
  for ([[maybe_unused]] const auto step : state) {
    OutputFile out("/dev/null");
    format::StreamWriter writer(out, "coded");
    writer.header({});
    writer.document(document());
    for (const Segment& segment : segments) writer.segment(segment);
    writer.end();
    out.commit();
  }
  state.SetBytesProcessed(state.iterations() * size);
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(records));
}
BENCHMARK(writing);

void escaping(benchmark::State& state, Language language) {
  const std::string text = text_of(language, 1'000'000);
  std::string out;
  for ([[maybe_unused]] const auto step : state) {
    out.clear();
    format::append_json_string(out, text);
    benchmark::DoNotOptimize(out);
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK_CAPTURE(escaping, english, Language::english);
BENCHMARK_CAPTURE(escaping, persian, Language::persian);

}  // namespace
}  // namespace mazmun::bench
