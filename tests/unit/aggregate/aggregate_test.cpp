#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "counted.hpp"

namespace mazmun::aggregate {
namespace {

Codebook book() {
  Codebook codebook;
  codebook.levels = {"basic", "global"};
  const auto add = [&](const std::string& id, std::size_t level, std::size_t parent) {
    Theme theme;
    theme.id = id;
    theme.level = level;
    theme.parent = parent;
    if (parent != no_parent) codebook.themes[parent].children.push_back(codebook.themes.size());
    codebook.themes.push_back(theme);
  };
  add("culture", 1, no_parent);
  add("trust", 0, 0);
  add("respect", 0, 0);
  add("tools", 1, no_parent);
  add("email", 0, 3);
  return codebook;
}

using Codes = std::vector<std::pair<std::string, std::string>>;  // coder, code

Segment segment(const std::string& document, std::size_t ordinal, const std::vector<std::string>& coders,
                const Codes& codes) {
  Segment made;
  made.id = document + ":" + std::to_string(ordinal);
  made.document = document;
  made.span = {10 * ordinal, 10 * ordinal + 9};
  made.text = "two words";
  made.coders = coders;
  for (const auto& [coder, code] : codes) {
    Coding coding;
    coding.code = code;
    coding.coder = coder;
    made.codes.push_back(coding);
  }
  return made;
}

Document document(const std::string& id, Attributes attributes = {}) {
  Document made;
  made.id = id;
  made.attributes = std::move(attributes);
  return made;
}

const ThemeFigures& theme(const ThemeModel& model, const std::string& id) {
  return *std::find_if(model.themes.begin(), model.themes.end(),
                       [&](const ThemeFigures& figures) { return figures.id == id; });
}

ThemeModel two_documents(Choices choices = {}) {
  const Codebook codebook = book();
  Aggregation aggregation(codebook, std::move(choices));
  aggregation.add(document("d10", {{"sex", "f"}, {"age", 40}}));
  aggregation.add(segment("d10", 1, {"r"}, {{"r", "trust"}, {"r", "respect"}}), {});
  aggregation.add(segment("d10", 2, {"r"}, {}), {});
  aggregation.add(document("d2", {{"sex", "m"}, {"age", 30}}));
  aggregation.add(segment("d2", 1, {"r"}, {{"r", "trust"}, {"r", "trust"}}), {});
  aggregation.add(segment("d2", 2, {"r"}, {{"r", "email"}, {"r", "tools"}}), {});
  return aggregation.finish();
}

TEST(Aggregation, CountsOneCodeOnOneSegmentOnce) {
  const ThemeModel model = two_documents();
  EXPECT_EQ(model.totals.assignments, 5U);
  EXPECT_EQ(model.totals.segments, 4U);
  EXPECT_EQ(model.totals.coded_segments, 3U);
  EXPECT_EQ(model.totals.codes_used, 4U);
  EXPECT_EQ(model.totals.words, 8U);
  EXPECT_EQ(theme(model, "trust").assignments, 2U);
}

TEST(Aggregation, AddsAssignmentsUpTheTreeAndCountsSegmentsOnce) {
  const ThemeModel model = two_documents();
  EXPECT_EQ(theme(model, "culture").assignments, 3U);
  EXPECT_EQ(theme(model, "culture").segments, 2U);
  EXPECT_EQ(theme(model, "culture").documents, 2U);
  EXPECT_EQ(theme(model, "tools").assignments, 2U) << "its own and its child's";
  EXPECT_EQ(theme(model, "tools").segments, 1U);
  EXPECT_DOUBLE_EQ(theme(model, "culture").share, 0.6);
}

TEST(Aggregation, RanksWithinALevelWithTies) {
  const ThemeModel model = two_documents();
  EXPECT_EQ(theme(model, "culture").rank, 1U);
  EXPECT_EQ(theme(model, "tools").rank, 2U);
  EXPECT_EQ(theme(model, "trust").rank, 1U);
  EXPECT_EQ(theme(model, "respect").rank, 2U);
  EXPECT_EQ(theme(model, "email").rank, 2U);
}

TEST(Aggregation, OrdersDocumentsNaturallyOrAsTold) {
  EXPECT_EQ(two_documents().saturation.order, (std::vector<std::string>{"d2", "d10"}));
  EXPECT_EQ(two_documents().saturation.fresh, (std::vector<std::size_t>{3, 1}));
  Choices choices;
  choices.order.ids = {"d10", "d2"};
  EXPECT_EQ(two_documents(choices).saturation.fresh, (std::vector<std::size_t>{2, 2}));
  choices.order.ids = {"d10"};
  EXPECT_THROW(two_documents(choices), InputError);
  choices.order.ids = {"d10", "d2", "d3"};
  EXPECT_THROW(two_documents(choices), InputError);
}

TEST(Aggregation, SummarisesAttributes) {
  const ThemeModel model = two_documents();
  ASSERT_EQ(model.attributes.size(), 2U);
  EXPECT_EQ(model.attributes[0].counts, (std::vector<std::pair<std::string, std::size_t>>{{"f", 1}, {"m", 1}}));
  EXPECT_TRUE(model.attributes[1].numeric);
  EXPECT_DOUBLE_EQ(model.attributes[1].mean, 35);
}

TEST(Aggregation, GroupsByAnAttribute) {
  Choices choices;
  choices.group_by = {"sex"};
  const ThemeModel model = two_documents(choices);
  ASSERT_EQ(model.groups.size(), 2U);
  EXPECT_EQ(model.groups[0].value, "f");
  EXPECT_EQ(model.groups[0].themes,
            (std::vector<std::pair<std::string, std::size_t>>{{"culture", 2}, {"trust", 1}, {"respect", 1}}));
  choices.group_by = {"sax"};
  EXPECT_THROW(two_documents(choices), UsageError);
}

TEST(Aggregation, CountsMeetingsInASegment) {
  const ThemeModel model = two_documents();
  ASSERT_EQ(model.cooccurrence.size(), 2U);
  EXPECT_EQ(model.cooccurrence[0].a, "trust");
  EXPECT_EQ(model.cooccurrence[0].b, "respect");
  EXPECT_EQ(model.cooccurrence[0].segments, 1U);
  EXPECT_DOUBLE_EQ(model.cooccurrence[0].jaccard, 0.5);
}

TEST(Aggregation, CollectsUnknownCodes) {
  const Codebook codebook = book();
  Aggregation aggregation(codebook, {});
  aggregation.add(document("d1"));
  aggregation.add(segment("d1", 1, {"r"}, {{"r", "trsut"}, {"r", "x"}}), {"coded.jsonl", 3, 0, {}});
  try {
    aggregation.finish();
    FAIL();
  } catch (const InputError& error) {
    ASSERT_EQ(error.findings().size(), 2U);
    EXPECT_EQ(to_string(error.findings()[0]), "coded.jsonl:3: /codes/0/code: unknown code \"trsut\"");
    EXPECT_EQ(error.findings()[0].hint, "did you mean \"trust\"?");
  }
}

// Three judges: both codes by a, trust by b, nothing by c.
std::size_t assignments(Counting counting) {
  Choices choices;
  choices.counting = std::move(counting);
  const Codebook codebook = book();
  Aggregation aggregation(codebook, std::move(choices));
  aggregation.add(document("d1"));
  aggregation.add(segment("d1", 1, {"a", "b", "c"}, {{"a", "trust"}, {"a", "respect"}, {"b", "trust"}}), {});
  return aggregation.finish().totals.assignments;
}

TEST(Consensus, DecidesWhichCodesStand) {
  EXPECT_EQ(assignments({"", Consensus::any}), 2U);
  EXPECT_EQ(assignments({"", Consensus::majority}), 1U);
  EXPECT_EQ(assignments({"", Consensus::all}), 0U);
  EXPECT_EQ(assignments({"b", Consensus::only}), 1U);
}

TEST(Consensus, MustBeChosenWhereSeveralJudged) {
  EXPECT_THROW(assignments({}), UsageError);
  EXPECT_THROW(assignments({"nobody", Consensus::only}), UsageError);
}

TEST(Aggregation, CountsWordsOfCodedSegments) {
  const ThemeModel model = two_documents();
  EXPECT_EQ(theme(model, "trust").words, 4U);
  EXPECT_EQ(theme(model, "culture").words, 4U) << "a segment with two of its codes counts once";
  EXPECT_EQ(theme(model, "tools").words, 2U);
}

TEST(Aggregation, ReducesCodesToThemes) {
  const ThemeModel model = two_documents();
  ASSERT_EQ(model.reduction.size(), 2U);
  EXPECT_EQ(model.reduction[0].level, "basic");
  EXPECT_EQ(model.reduction[0].defined, 3U);
  EXPECT_EQ(model.reduction[1].used, 2U);
}

TEST(Groups, HaveSharesOfRowsAndColumns) {
  Choices choices;
  choices.group_by = {"sex"};
  const ThemeModel model = two_documents(choices);
  EXPECT_DOUBLE_EQ(model.groups[0].row_shares[0].second, 2.0 / 3) << "of the assignments of culture";
  EXPECT_DOUBLE_EQ(model.groups[0].column_shares[0].second, 1.0) << "of the assignments of women";
}

std::vector<std::string> groups_by(const std::string& attribute) {
  Choices choices;
  choices.group_by = {attribute};
  std::vector<std::string> values;
  for (const Group& group : two_documents(choices).groups) values.push_back(group.value);
  return values;
}

TEST(Groups, AreClassesOfNumbers) {
  EXPECT_EQ(groups_by("age"), (std::vector<std::string>{"30", "40"}));
  EXPECT_EQ(groups_by("age:10"), (std::vector<std::string>{"30-39", "40-49"}));
  EXPECT_EQ(groups_by("age:35/38"), (std::vector<std::string>{"<35", ">=38"}));
  EXPECT_THROW(groups_by("age:0"), UsageError);
  EXPECT_THROW(groups_by("age:40/30"), UsageError);
  EXPECT_THROW(groups_by("sex:10"), UsageError);
}

// A focus group: two speakers with a sex of their own, and an interviewer without.
TEST(Groups, AreOfSpeakersWhereTheyHaveTheAttribute) {
  const Codebook codebook = book();
  Choices choices;
  choices.group_by = {"sex"};
  Aggregation aggregation(codebook, choices);
  Document group = document("d1");
  group.speakers = {{"A", {{"sex", "f"}}}, {"B", {{"sex", "m"}}}};
  aggregation.add(group);
  std::size_t ordinal = 0;
  for (const char* speaker : {"A", "A", "B", "Q"}) {
    Segment said = segment("d1", ++ordinal, {"r"}, {{"r", "trust"}});
    said.speaker = speaker;
    aggregation.add(said, {});
  }
  const ThemeModel model = aggregation.finish();
  ASSERT_EQ(model.groups.size(), 3U);
  EXPECT_EQ(model.groups[0].value, "f");
  EXPECT_EQ(model.groups[0].assignments, 2U);
  EXPECT_EQ(model.groups[1].assignments, 1U);
  EXPECT_EQ(model.groups[2].value, "(missing)");
  EXPECT_EQ(model.groups[2].assignments, 1U);
  EXPECT_EQ(model.attributes[0].counts, (std::vector<std::pair<std::string, std::size_t>>{{"f", 1}, {"m", 1}}));
}

// Segments as long as a book are counted otherwise than short ones; all pairs, one by one, are the same.
TEST(Cooccurrence, CountsOverlapsOfThousandsOfSpansAsThoseOfFew) {
  const Codebook codebook = book();
  Aggregation aggregation(codebook, {});
  aggregation.add(document("d1"));
  Segment coded = segment("d1", 1, {"r"}, {});
  coded.span = {0, 20'000};
  std::map<std::string, std::vector<Span>> spans;
  for (std::size_t i = 0; i < 300; ++i) {
    for (const auto& [code, step, length] :
         {std::tuple("trust", std::size_t{7}, std::size_t{5}), std::tuple("respect", std::size_t{11}, 1 + i % 30)}) {
      spans[code].push_back({i * step, i * step + length});
      coded.codes.push_back({});
      coded.codes.back().code = code;
      coded.codes.back().coder = "r";
      coded.codes.back().span = spans[code].back();
    }
  }
  std::size_t overlaps = 0;
  for (const Span& a : spans["trust"]) {
    for (const Span& b : spans["respect"]) overlaps += a.start < b.end && b.start < a.end ? 1 : 0;
  }
  coded.codes.push_back(coded.codes.front());  // twice the same words count once
  aggregation.add(coded, {});
  const ThemeModel model = aggregation.finish();
  ASSERT_EQ(model.cooccurrence.size(), 1U);
  EXPECT_GT(overlaps, 300U);
  EXPECT_EQ(model.cooccurrence[0].overlaps, overlaps);
}

TEST(Cooccurrence, CountsOverlapsOfSpansApart) {
  const Codebook codebook = book();
  Aggregation aggregation(codebook, {});
  aggregation.add(document("d1"));
  Segment coded = segment("d1", 1, {"r"}, {{"r", "trust"}, {"r", "trust"}, {"r", "respect"}});
  coded.codes[0].span = Span{10, 12};
  coded.codes[1].span = Span{14, 16};
  coded.codes[2].span = Span{11, 13};
  aggregation.add(coded, {});
  const ThemeModel model = aggregation.finish();
  ASSERT_EQ(model.cooccurrence.size(), 1U);
  EXPECT_EQ(model.cooccurrence[0].segments, 1U);
  EXPECT_EQ(model.cooccurrence[0].overlaps, 1U);
  EXPECT_DOUBLE_EQ(model.cooccurrence[0].jaccard, 1.0);
  EXPECT_DOUBLE_EQ(model.cooccurrence[0].c, 0.5) << "1 / (2 + 1 - 1)";
}

// trust, email, -, trust: in windows of two trust and email meet once, and not over the end of a document.
TEST(Cooccurrence, CountsWithinAMovingWindow) {
  const Codebook codebook = book();
  Choices choices;
  choices.counting.window = 2;
  Aggregation aggregation(codebook, choices);
  aggregation.add(document("d1"));
  aggregation.add(segment("d1", 1, {"r"}, {{"r", "trust"}}), {});
  aggregation.add(segment("d1", 2, {"r"}, {{"r", "email"}}), {});
  aggregation.add(segment("d1", 3, {"r"}, {}), {});
  aggregation.add(segment("d1", 4, {"r"}, {{"r", "trust"}}), {});
  aggregation.add(document("d2"));
  aggregation.add(segment("d2", 1, {"r"}, {{"r", "email"}}), {});
  const ThemeModel model = aggregation.finish();
  ASSERT_EQ(model.cooccurrence.size(), 1U);
  EXPECT_EQ(model.cooccurrence[0].segments, 0U);
  EXPECT_EQ(model.cooccurrence[0].windows, 1U);
  EXPECT_DOUBLE_EQ(model.cooccurrence[0].window_jaccard, 1.0 / 5) << "windows with trust: 1, 2, 4; with email: 2, 3, 1";
}

}  // namespace
}  // namespace mazmun::aggregate
