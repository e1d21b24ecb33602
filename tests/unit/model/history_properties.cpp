#include "model/history.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace mazmun {
namespace {

Step step(const std::string& tool, std::vector<std::string> names = {}, const std::string& version = "1") {
  Step made{tool, version, Object(), {}};
  for (std::string& name : names) made.inputs.push_back({std::move(name), "00"});
  return made;
}

History merged(History history, const History& other) {
  merge(history, other);
  return history;
}

// "ingest 1 {} a.txt b.txt" for each step.
std::vector<std::string> lines_of(const History& history) {
  std::vector<std::string> lines;
  for (const Step& each : history) {
    std::string line = each.tool + " " + each.version;
    for (const auto& [name, value] : each.options.object()) line += " " + name + "=" + value.string();
    for (const InputRecord& input : each.inputs) line += " " + input.name + "/" + input.sha256;
    lines.push_back(line);
  }
  return lines;
}

using Lines = std::vector<std::string>;

TEST(History, MakesEqualStepsOne) {
  EXPECT_EQ(lines_of(merged({step("ingest", {"b"}), step("code", {"book"})},
                            {step("ingest", {"a"}), step("code", {"book"})})),
            (Lines{"ingest 1 b/00 a/00", "code 1 book/00"}));
}

TEST(History, KeepsStepsApartThatWorkedOtherwise) {
  Step other = step("code");
  other.options.add("coder", "ann");
  EXPECT_EQ(lines_of(merged({step("code")}, {other})), (Lines{"code 1", "code 1 coder=ann"}));
  EXPECT_EQ(lines_of(merged({step("code")}, {step("code", {}, "2")})), (Lines{"code 1", "code 2"}));
}

TEST(History, KeepsFilesOfOneNameApartByTheirContents) {
  Step other = step("ingest");
  other.inputs = {{"a", "11"}};
  EXPECT_EQ(lines_of(merged({step("ingest", {"a"})}, {other})), (Lines{"ingest 1 a/00 a/11"}));
}

TEST(History, PutsAStepBeforeTheNextThatBothShare) {
  EXPECT_EQ(lines_of(merged({step("ingest"), step("code")}, {step("ingest"), step("segment"), step("code")})),
            (Lines{"ingest 1", "segment 1", "code 1"}));
  EXPECT_EQ(lines_of(merged({step("ingest")}, {step("ingest"), step("code")})), (Lines{"ingest 1", "code 1"}));
}

TEST(History, SortsOptionsByTheirNames) {
  const Value sorted = sorted_options({{"min", 2}, {"by", "turn"}});
  EXPECT_EQ(sorted.object()[0].first, "by");
}

// What documents of one study have: the same steps, each with files of its own.
History some_history() {
  History history;
  for (const char* tool : {"ingest", "segment", "code"}) {
    Step made = step(tool);
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
      const InputRecord input{"file" + std::to_string(*rc::gen::inRange(0, 5)), "00"};
      if (made.inputs.empty() || !(made.inputs.back() == input)) made.inputs.push_back(input);
    }
    history.push_back(std::move(made));
  }
  return history;
}

// The same with each file once, as one merge leaves it.
History some_clean_history() { return merged({}, some_history()); }

RC_GTEST_PROP(History, IsTheSameHoweverNeighboursAreGrouped, ()) {
  const History a = some_history();
  const History b = some_history();
  const History c = some_history();
  RC_ASSERT(lines_of(merged(merged(a, b), c)) == lines_of(merged(a, merged(b, c))));
}

RC_GTEST_PROP(History, IsNotChangedByItself, ()) {
  const History a = some_clean_history();
  RC_ASSERT(lines_of(merged(a, a)) == lines_of(a));
  RC_ASSERT(lines_of(merged(a, {})) == lines_of(a));
  RC_ASSERT(lines_of(merged({}, a)) == lines_of(a));
}

RC_GTEST_PROP(History, LosesNoStepAndNoFile, ()) {
  const History a = some_history();
  const History b = some_history();
  const History both = merged(a, b);
  for (const History& each : {a, b}) {
    for (std::size_t i = 0; i < each.size(); ++i) {
      for (const InputRecord& input : each[i].inputs)
        RC_ASSERT(std::count(both[i].inputs.begin(), both[i].inputs.end(), input) == 1);
    }
  }
}

}  // namespace
}  // namespace mazmun
