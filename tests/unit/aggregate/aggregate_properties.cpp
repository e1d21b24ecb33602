#include "aggregate/aggregate.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

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

ThemeModel model_of(const Corpus& documents, const std::vector<std::size_t>& reading_order) {
  const Codebook codebook = random_book();
  Aggregation aggregation(codebook, {});
  for (const std::size_t i : reading_order) {
    Document document;
    document.id = "d" + std::to_string(i);
    aggregation.add(document);
    std::size_t ordinal = 0;
    for (const auto& codes : documents[i]) {
      Segment segment;
      segment.document = document.id;
      segment.id = document.id + ":" + std::to_string(++ordinal);
      segment.coders = {"r"};
      for (const std::size_t code : codes) {
        Coding coding;
        coding.code = "t" + std::to_string(code);
        coding.coder = "r";
        segment.codes.push_back(coding);
      }
      aggregation.add(segment, {});
    }
  }
  return aggregation.finish();
}

std::vector<std::size_t> numbers(std::size_t count) {
  std::vector<std::size_t> result(count);
  for (std::size_t i = 0; i < count; ++i) result[i] = i;
  return result;
}

RC_GTEST_PROP(Aggregation, SumsAgree, ()) {
  const auto documents = *corpus();
  const ThemeModel model = model_of(documents, numbers(documents.size()));
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
  const ThemeModel model = model_of(documents, numbers(documents.size()));
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
  const ThemeModel a = model_of(documents, numbers(documents.size()));
  const ThemeModel b = model_of(documents, shuffled);
  RC_ASSERT(a.saturation.order == b.saturation.order);
  RC_ASSERT(a.saturation.fresh == b.saturation.fresh);
  for (std::size_t i = 0; i < themes; ++i) {
    RC_ASSERT(a.themes[i].assignments == b.themes[i].assignments);
    RC_ASSERT(a.themes[i].rank == b.themes[i].rank);
  }
}

}  // namespace
}  // namespace mazmun::aggregate
