#include "format/external_protocol.hpp"

#include <gtest/gtest.h>

namespace mazmun::format {
namespace {

std::string wrong_in(const std::string& line) {
  try {
    (void)read_answer(line, {"answers", 7, 0, {}});
    return "nothing";
  } catch (const InputError& error) {
    std::string all;
    for (const Finding& finding : error.findings()) all += to_string(finding) + "\n";
    return all;
  }
}

TEST(ExternalProtocol, AsksWithWhatIsKnown) {
  Segment segment;
  segment.id = "d:2";
  segment.document = "d";
  segment.span = {10, 14};
  segment.text = "\"سلام\"";
  EXPECT_EQ(question_line(segment),
            "{\"segment\":\"d:2\",\"document\":\"d\",\"start\":10,\"end\":14,\"text\":\"\\\"سلام\\\"\"}\n");
  segment.speaker = "P1";
  segment.question = "3";
  EXPECT_NE(question_line(segment).find("\"speaker\":\"P1\",\"question\":\"3\""), std::string::npos);
}

TEST(ExternalProtocol, ReadsWhatItWrites) {
  const std::string line =
      R"({"segment":"d:2","codes":[{"code":"a","start":3,"end":5,"quote":"xy","confidence":0.25,"memo":"m"},{"code":"b"}]})";
  const Answer answer = read_answer(line, {});
  ASSERT_EQ(answer.codes.size(), 2U);
  EXPECT_EQ(answer.codes[0].span, (Span{3, 5}));
  EXPECT_FALSE(answer.codes[1].span);
  EXPECT_EQ(answer.codes[1].confidence, std::nullopt);
  const Answer again = read_answer(R"({"segment":"d:2","codes":[]})", {});
  EXPECT_TRUE(again.codes.empty());
  EXPECT_EQ(answered_codes(answer).array().size(), 2U);
}

TEST(ExternalProtocol, RefusesWhatIsNoAnswer) {
  EXPECT_NE(wrong_in("trust").find("not valid JSON here"), std::string::npos);
  EXPECT_EQ(wrong_in("trust").find("trust"), std::string::npos) << "the answer may be what somebody said";
  EXPECT_NE(wrong_in("").find("answers:7"), std::string::npos);
  EXPECT_NE(wrong_in("[]").find("expected an object"), std::string::npos);
  EXPECT_NE(wrong_in("{}").find("has no `segment`"), std::string::npos);
  EXPECT_NE(wrong_in(R"({"segment":"a","codes":[],"codes":[]})").find("answers:7"), std::string::npos);
  EXPECT_NE(wrong_in("{\"segment\":\"\xFF\"}").find("no valid UTF-8"), std::string::npos);
}

TEST(ExternalProtocol, NamesEachMemberThatIsWrong) {
  EXPECT_EQ(wrong_in(R"({"segment":"a","codes":[{"code":"a","confidence":-1},{"code":"a","end":3},)"
                     R"({"code":"a","start":-1,"end":3},{"code":"a","quot":"b"},7]})"),
            "answers:7: /codes/0/confidence: expected a confidence from 0 to 1\n"
            "answers:7: /codes/1: has an \"end\" without a \"start\"\n"
            "answers:7: /codes/2/start: expected a code point from 0, found -1\n"
            "answers:7: /codes/3/quot: unknown key \"quot\"\n"
            "answers:7: /codes/4: expected an object with a \"code\", found an integer\n");
}

}  // namespace
}  // namespace mazmun::format
