#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "aggregate/merge.hpp"
#include "base/input.hpp"
#include "counted.hpp"
#include "format/json_text.hpp"
#include "format/model_file.hpp"
#include "format/shard_file.hpp"

namespace mazmun::aggregate {
namespace {

constexpr std::size_t themes = 7;  // 0 and 1 are global, 2-6 basic: parents alternate

Codebook random_book() {
  Codebook codebook;
  codebook.levels = {"basic", "global"};
  for (std::size_t i = 0; i < themes; ++i) {
    Theme theme;
    theme.id = "t" + std::to_string(i);
    theme.level = i < 2 ? 1 : 0;
    if (i >= 2) theme.parent = i % 2;
    codebook.themes.push_back(theme);
  }
  for (std::size_t i = 2; i < themes; ++i) codebook.themes[i % 2].children.push_back(i);
  return codebook;
}

// For each document, for each segment, the themes that were given.
using Corpus = std::vector<std::vector<std::set<std::size_t>>>;

rc::Gen<Corpus> corpus() {
  const auto codes = rc::gen::map(
      rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, themes)),
      [](const std::vector<std::size_t>& given) { return std::set<std::size_t>(given.begin(), given.end()); });
  return rc::gen::resize(12, rc::gen::container<Corpus>(rc::gen::container<std::vector<std::set<std::size_t>>>(codes)));
}

Counts counts_of(const Codebook& codebook, const Corpus& documents, const std::vector<std::size_t>& reading_order,
                 const Choices& choices = {}) {
  Aggregation aggregation(codebook, choices);
  for (const std::size_t i : reading_order) {
    Document document;
    document.id = "d" + std::to_string(i);
    document.attributes = {{"age", static_cast<std::int64_t>(i % 3)}};
    if (i % 2 == 1) document.speakers = {{"A", {{"age", 7}}}};
    aggregation.add(document);
    std::size_t ordinal = 0;
    for (const auto& codes : documents[i]) {
      Segment segment;
      segment.document = document.id;
      segment.id = document.id + ":" + std::to_string(++ordinal);
      segment.coders = {"r"};
      segment.text = "some words";
      segment.span = {20 * ordinal, 20 * ordinal + 10};
      segment.speaker = ordinal % 2 == 0 ? "A" : "B";
      for (const std::size_t code : codes) {
        Coding coding;
        coding.code = "t" + std::to_string(code);
        coding.coder = "r";
        segment.codes.push_back(coding);
      }
      aggregation.add(segment, {});
    }
  }
  Counts counts = aggregation.counts();
  for (DocumentCounts& document : counts.documents) {
    document.history = counts.histories.size();
    counts.histories.push_back({{"code", document.id, Object(), {}}});
  }
  return counts;
}

ThemeModel model_from(const Corpus& documents, const std::vector<std::size_t>& reading_order) {
  const Codebook codebook = random_book();
  return model_of(codebook, counts_of(codebook, documents, reading_order), {});
}

std::vector<std::size_t> numbers(std::size_t count) {
  std::vector<std::size_t> result(count);
  for (std::size_t i = 0; i < count; ++i) result[i] = i;
  return result;
}

RC_GTEST_PROP(Aggregation, SumsAgree, ()) {
  const auto documents = *corpus();
  const ThemeModel model = model_from(documents, numbers(documents.size()));
  std::size_t total = 0;
  std::size_t in_documents = 0;
  std::size_t in_matrix = 0;
  for (const ThemeFigures& theme : model.themes) total += theme.parent.empty() ? theme.assignments : 0;
  for (const DocumentFigures& document : model.documents) in_documents += document.assignments;
  for (const MatrixCell& cell : model.matrix) in_matrix += cell.assignments;
  RC_ASSERT(total == model.totals.assignments);
  RC_ASSERT(in_documents == model.totals.assignments);
  RC_ASSERT(in_matrix == model.totals.assignments);
  const auto& cumulative = model.saturation.cumulative;
  RC_ASSERT((cumulative.empty() ? 0 : cumulative.back()) == model.totals.codes_used);
}

RC_GTEST_PROP(Aggregation, CountsWhatASlowCountCounts, ()) {
  const auto documents = *corpus();
  const ThemeModel model = model_from(documents, numbers(documents.size()));
  for (std::size_t parent = 0; parent < 2; ++parent) {
    std::size_t segments = 0;
    std::size_t with = 0;
    for (const auto& document : documents) {
      const auto has = [&](const std::set<std::size_t>& codes) {
        return std::any_of(codes.begin(), codes.end(), [&](std::size_t code) { return code % 2 == parent; });
      };
      segments += static_cast<std::size_t>(std::count_if(document.begin(), document.end(), has));
      with += std::any_of(document.begin(), document.end(), has) ? 1 : 0;
    }
    RC_ASSERT(model.themes[parent].segments == segments);
    RC_ASSERT(model.themes[parent].documents == with);
  }
}

RC_GTEST_PROP(Aggregation, DoesNotDependOnTheOrderOfReading, ()) {
  const auto documents = *corpus();
  auto shuffled = numbers(documents.size());
  const auto turn = *rc::gen::inRange<std::size_t>(0, documents.size() + 1);
  std::rotate(shuffled.begin(), shuffled.begin() + static_cast<std::ptrdiff_t>(turn), shuffled.end());
  const ThemeModel a = model_from(documents, numbers(documents.size()));
  const ThemeModel b = model_from(documents, shuffled);
  RC_ASSERT(a.saturation.order == b.saturation.order);
  RC_ASSERT(a.saturation.fresh == b.saturation.fresh);
  for (std::size_t i = 0; i < themes; ++i) {
    RC_ASSERT(a.themes[i].assignments == b.themes[i].assignments);
    RC_ASSERT(a.themes[i].rank == b.themes[i].rank);
  }
}

// Through a file, as --partial and --merge do it.
Counts through_a_shard(Counts counts, const Codebook& codebook) {
  const std::string path = testing::TempDir() + "mazmun_shard_property.json";
  sort_naturally(counts.documents);
  Shard shard;
  shard.codebook = {"book.yaml", std::string(64, '0')};
  shard.counts = std::move(counts);
  OutputFile out(path);
  format::write_shard(out, shard, codebook);
  out.commit();
  return format::read_shard(path, codebook, shard.codebook).counts;
}

// Everything at once: a band, groups, windows.
Choices every_choice() {
  Choices choices;
  choices.counting.window = 3;
  choices.group_by = {"age", "age:2"};
  choices.saturation = statistics::parse_saturation_rule("guest:2,1,20");
  choices.permutations = 20;
  return choices;
}

std::string bytes_of(const Codebook& codebook, const Counts& counts, const Choices& choices) {
  return format::pretty_json(format::model_value(model_of(codebook, counts, choices), merged_history(counts)));
}

RC_GTEST_PROP(Shards, AnySplitInAnyOrderIsOneRun, ()) {
  const Codebook codebook = random_book();
  const auto documents = *corpus();
  RC_PRE(documents.size() > 1);
  const Choices choices = every_choice();
  const std::string whole =
      bytes_of(codebook, counts_of(codebook, documents, numbers(documents.size()), choices), choices);
  // Each document goes to one of three shards; two of them are merged first, then the third comes before or behind.
  std::vector<std::vector<std::size_t>> parts(3);
  for (std::size_t i = 0; i < documents.size(); ++i) parts[*rc::gen::inRange<std::size_t>(0, 3)].push_back(i);
  std::vector<Counts> shards;
  for (const auto& part : parts)
    shards.push_back(through_a_shard(counts_of(codebook, documents, part, choices), codebook));
  Merger first;
  RC_ASSERT(!first.add(shards[0]));
  RC_ASSERT(!first.add(shards[1]));
  const Counts two = through_a_shard(first.take(), codebook);
  const bool third_first = *rc::gen::arbitrary<bool>();
  Merger second;
  RC_ASSERT(!second.add(third_first ? shards[2] : two));
  RC_ASSERT(!second.add(third_first ? two : shards[2]));
  const Counts all = second.take();
  RC_ASSERT(bytes_of(codebook, all, choices) == whole);
}

RC_GTEST_PROP(Shards, RefuseADocumentThatBothHave, ()) {
  const Codebook codebook = random_book();
  const auto documents = *corpus();
  RC_PRE(!documents.empty());
  Merger merger;
  RC_ASSERT(!merger.add(counts_of(codebook, documents, numbers(documents.size()))));
  RC_ASSERT(merger.add(counts_of(codebook, documents, {documents.size() - 1})) ==
            "d" + std::to_string(documents.size() - 1));
}

RC_GTEST_PROP(Cooccurrence, AWindowOfOneSegmentIsTheSegment, ()) {
  const Codebook codebook = random_book();
  const auto documents = *corpus();
  Choices choices;
  choices.counting.window = 1;
  const ThemeModel model =
      model_of(codebook, counts_of(codebook, documents, numbers(documents.size()), choices), choices);
  for (const mazmun::Cooccurrence& pair : model.cooccurrence) {
    RC_ASSERT(pair.windows == pair.segments);
    RC_ASSERT(pair.window_jaccard == pair.jaccard);
    RC_ASSERT(pair.c == pair.jaccard);  // one span a segment
  }
}

}  // namespace
}  // namespace mazmun::aggregate
