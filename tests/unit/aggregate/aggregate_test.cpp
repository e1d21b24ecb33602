#include "aggregate/aggregate.hpp"

#include <gtest/gtest.h>

#include <algorithm>

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
std::size_t assignments(Choices choices) {
  const Codebook codebook = book();
  Aggregation aggregation(codebook, std::move(choices));
  aggregation.add(document("d1"));
  aggregation.add(segment("d1", 1, {"a", "b", "c"}, {{"a", "trust"}, {"a", "respect"}, {"b", "trust"}}), {});
  return aggregation.finish().totals.assignments;
}

TEST(Consensus, DecidesWhichCodesStand) {
  EXPECT_EQ(assignments({{}, Consensus::any, {}, {}, {}}), 2U);
  EXPECT_EQ(assignments({{}, Consensus::majority, {}, {}, {}}), 1U);
  EXPECT_EQ(assignments({{}, Consensus::all, {}, {}, {}}), 0U);
  EXPECT_EQ(assignments({"b", Consensus::only, {}, {}, {}}), 1U);
}

TEST(Consensus, MustBeChosenWhereSeveralJudged) {
  EXPECT_THROW(assignments({}), UsageError);
  EXPECT_THROW(assignments({"nobody", Consensus::only, {}, {}, {}}), UsageError);
}

}  // namespace
}  // namespace mazmun::aggregate
