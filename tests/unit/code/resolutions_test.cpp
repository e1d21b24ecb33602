#include "code/resolutions.hpp"

#include <gtest/gtest.h>

namespace mazmun {
namespace {

CodeNames resolution_names() {
  Codebook book;
  for (const char* id : {"trust", "fear", "hope"}) {
    Theme theme;
    theme.id = id;
    book.themes.push_back(theme);
  }
  return CodeNames(book);
}

Coding given(const std::string& code, const std::string& coder, std::optional<Span> span = {}) {
  Coding coding;
  coding.code = code;
  coding.coder = coder;
  coding.span = span;
  return coding;
}

Segment judged_by_two(std::vector<Coding> codes) {
  Segment segment;
  segment.id = "d:1";
  segment.span = {0, 20};
  segment.coders = {"ana", "ben"};
  segment.codes = std::move(codes);
  return segment;
}

Grid decisions(const std::vector<std::vector<std::string>>& rows) {
  Grid grid{"d.csv", {}, {1, {"code", "segment", "decision", "ana", "ben", "decided_by", "decided_on", "memo"}}, {}};
  grid.header.cells.resize(rows.empty() ? 3 : rows[0].size());
  for (auto cells : rows) {
    cells.resize(grid.header.cells.size());
    grid.rows.push_back({grid.rows.size() + 2, cells});
  }
  return grid;
}

// The consensus as "trust@0-5(agreement) …", "not judged" without it, and then what is wrong.
std::string resolved(const Grid& grid, Segment segment) {
  const CodeNames names = resolution_names();
  code::Resolutions resolutions(grid, names, "consensus");
  resolutions.resolve(segment, false, {});
  std::string result = segment.coders.back() == "consensus" ? "" : "not judged ";
  for (const Coding& coding : segment.codes) {
    if (coding.coder != "consensus") continue;
    result += coding.code;
    if (coding.span) result += "@" + std::to_string(coding.span->start) + "-" + std::to_string(coding.span->end);
    result += "(" + coding.by + ") ";
  }
  for (const Finding& finding : resolutions.findings()) result += "\n" + to_string(finding);
  return result;
}

TEST(Resolutions, KeepWhatAllGaveWithAllTheirPlaces) {
  EXPECT_EQ(resolved(decisions({}), judged_by_two({given("trust", "ana", Span{4, 9}), given("trust", "ben", Span{0, 5}),
                                                   given("trust", "ben", Span{4, 9})})),
            "trust@0-5(agreement) trust@4-9(agreement) ");
}

TEST(Resolutions, FollowTheDecision) {
  const Segment segment = judged_by_two({given("trust", "ana"), given("fear", "ben")});
  EXPECT_EQ(resolved(decisions({{"trust", "d:1", "yes"}, {"fear", "d:1", "no"}}), segment), "trust(resolution) ");
  EXPECT_EQ(resolved(decisions({{"trust", "d:1", "خیر"}, {"fear", "d:1", "بله"}}), segment), "fear(resolution) ");
  EXPECT_EQ(resolved(decisions({{"trust", "d:1", "hope"}, {"fear", "d:1", "no"}}), segment), "hope(resolution) ");
  EXPECT_EQ(resolved(decisions({{"trust", "d:1", "trust; hope"}, {"fear", "d:1", "N"}}), segment),
            "trust(resolution) hope(resolution) ");
}

TEST(Resolutions, LeaveASegmentUnjudgedWhereSomethingIsUndecided) {
  const Segment segment = judged_by_two({given("trust", "ana"), given("fear", "ben")});
  EXPECT_EQ(resolved(decisions({{"trust", "d:1", "yes"}, {"fear", "d:1", ""}}), segment),
            "not judged \nd.csv:3: decision: no decision about \"fear\" on \"d:1\"");
  EXPECT_EQ(resolved(decisions({{"trust", "d:1", "yes"}}), segment),
            "not judged \nd.csv: has no row about \"fear\" on \"d:1\", about which the coders differ");
}

TEST(Resolutions, HoldTheListAgainstTheStream) {
  const Segment segment = judged_by_two({given("trust", "ana")});
  EXPECT_EQ(resolved(decisions({{"trust", "d:1", "yes", "no", "no"}}), segment),
            "not judged \nd.csv:2: ana: says \"no\", the coded stream \"yes\"");
  EXPECT_EQ(resolved(decisions({{"trust", "d:1", "yes", "yes", "no"}}), segment), "trust(resolution) ");
  EXPECT_EQ(resolved(decisions({{"trust", "d:1", "yes"}, {"hope", "d:1", "yes"}}), segment),
            "trust(resolution) \nd.csv:3: code: the coders agree about \"hope\" on \"d:1\"");
}

TEST(Resolutions, NeedTwoWhoJudged) {
  Segment segment = judged_by_two({});
  segment.coders = {"ana"};
  EXPECT_EQ(resolved(decisions({}), segment), "not judged ");
}

TEST(Resolutions, RememberWhoDecidedAndWhatWasThere) {
  const CodeNames names = resolution_names();
  code::Resolutions resolutions(decisions({{"trust", "d:1", "no", "", "", "kim", "12 March", "no"}}), names,
                                "consensus");
  Segment segment = judged_by_two({given("trust", "ben")});
  resolutions.resolve(segment, false, {});
  // The columns of ana and ben are empty, which is not what they said.
  EXPECT_EQ(resolutions.findings().size(), 2U);
  Grid grid = decisions({{"trust", "d:1", "no", "no", "yes", "kim", "12 March", "why"}});
  code::Resolutions again(grid, names, "consensus");
  segment = judged_by_two({given("trust", "ben")});
  again.resolve(segment, false, {});
  ASSERT_EQ(segment.resolutions.size(), 1U);
  const Resolution& one = segment.resolutions[0];
  EXPECT_EQ(one.decided_by, "kim");
  EXPECT_EQ(one.decided_on, "12 March");
  EXPECT_EQ(one.memo, "why");
  EXPECT_FALSE(one.given);
  EXPECT_EQ(one.before, (std::vector<std::pair<std::string, bool>>{{"ana", false}, {"ben", true}}));
}

}  // namespace
}  // namespace mazmun
