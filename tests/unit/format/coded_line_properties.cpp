// Lines read as they are written are held to the JSON parser: the same segment, or nothing.
#include "format/coded_line.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/output.hpp"
#include "format/coded_input.hpp"
#include "format/segment_parser.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::format {
namespace {

const Section coded_section{"a.jsonl", "coded", "int01", 1'000'000};

bool same_record(const Segment& a, const Segment& b) {
  std::string first;
  std::string second;
  append_segment(first, a, "coded");
  append_segment(second, b, "coded");
  return first == second;
}

// Whether the line was read; it must be what the parser says then.
bool is_read(const std::string& line, Segment& into) {
  const std::string padded = line + std::string(LineReader::padding, '"');
  if (!CodedLineReader(coded_section).read(std::string_view(padded).substr(0, line.size()), into)) return false;
  SegmentParser parser;
  EXPECT_TRUE(same_record(
      into, parser.parse(std::string_view(padded).substr(0, line.size()), {"a.jsonl", 1, 0, {}}, coded_section)))
      << line;
  return true;
}

bool is_read(const std::string& line) {
  Segment into;
  return is_read(line, into);
}

const std::string line_start = R"({"segment":"int01:3","document":"int01","start":5,"end":8)";

TEST(CodedLines, AreReadAsTheyAreWritten) {
  EXPECT_TRUE(is_read(line_start + R"(,"speaker":"Ana","question":"2","text":"a\"b","coders":["x","y"],"codes":[]})"));
  EXPECT_TRUE(is_read(line_start + R"(,"hash":"ab12","words":3,"coders":[],"codes":[]})"));
  EXPECT_TRUE(is_read(line_start +
                      R"(,"coders":["x"],"codes":[{"code":"اعتماد","coder":"x","start":5,"end":7,"by":"phrase",)" +
                      R"("memo":"so \"it\" is\n","was":"old"},{"code":"b","coder":"x"}]})"));
}

TEST(CodedLines, LeaveToTheParserWhatIsOtherwise) {
  for (const std::string rest :
       {R"( ,"coders":[],"codes":[]})", R"(,"text":"ab","coders":[],"codes":[]})", R"(,"coders":["x","x"],"codes":[]})",
        R"(,"coders":["x"],"codes":[{"code":"a","coder":"y"}]})",
        R"(,"coders":["x"],"codes":[{"code":"a","coder":"x","start":4,"end":7}]})",
        R"(,"coders":["x"],"codes":[{"code":"a","coder":"x","start":7,"end":6}]})",
        R"(,"coders":["x"],"codes":[{"code":"a","coder":"x","confidence":0.5}]})", R"(,"codes":[],"coders":[]})",
        R"(,"coders":[],"codes":[]} )", R"(,"coders":[],"codes":[],"more":1})", R"(,"coders":[],"codes":[])", ""})
    EXPECT_FALSE(is_read(line_start + rest)) << rest;
  EXPECT_FALSE(is_read(R"({"segment":"int02:3","document":"int02","start":5,"end":8,"coders":[],"codes":[]})"));
  EXPECT_FALSE(is_read(R"({"segment":"int01:3","document":"int01","start":5,"end":1000001,"coders":[],"codes":[]})"));
}

rc::Gen<std::string> words() {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(
                          rc::gen::element<std::string>("a", "کد", " ", "\"", "\\", "\n", "\x01", "long words ")),
                      [](const std::vector<std::string>& pieces) {
                        std::string text;
                        for (const std::string& piece : pieces) text += piece;
                        return text;
                      });
}

Segment any_coded() {
  Segment segment;
  segment.id = "int01:" + std::to_string(*rc::gen::inRange(1, 1000));
  segment.document = "int01";
  segment.text = *words();
  segment.span = {7, 7 + text::length(segment.text)};
  segment.speaker = *rc::gen::element<std::string>("", "Ana", "آنا", "a\"b");
  if (*rc::gen::arbitrary<bool>()) segment.words = 4;
  segment.coders = *rc::gen::elementOf(std::vector<std::vector<std::string>>{{}, {"x"}, {"x", "y\\z"}});
  for (int i = *rc::gen::inRange(0, 4); i > 0 && !segment.coders.empty(); --i) {
    Coding coding{
        *rc::gen::element<std::string>("a", "ب"), *rc::gen::elementOf(segment.coders), {}, {}, *words(), {}, {}};
    if (*rc::gen::arbitrary<bool>()) coding.span = Span{7, segment.span.end};
    if (*rc::gen::inRange(0, 5) == 0) coding.confidence = 0.25;
    segment.codes.push_back(coding);
  }
  return segment;
}

// Into one segment again and again, whose memory has other things in it.
RC_GTEST_PROP(CodedLines, AreThoseOfTheParser, ()) {
  Segment into;
  for (int i = 0; i < 4; ++i) {
    const Segment segment = any_coded();
    std::string line;
    append_segment(line, segment, "coded");
    if (is_read(line, into)) RC_ASSERT(same_record(into, segment));
    const bool plain = segment.speaker != "a\"b" && segment.coders.size() < 2;
    const bool sure =
        std::none_of(segment.codes.begin(), segment.codes.end(), [](const auto& c) { return c.confidence; });
    if (plain && sure && (!segment.text.empty() || segment.words)) RC_ASSERT(is_read(line, into));
  }
}

// One letter of a line is another: it is read as the parser reads it, or not at all.
RC_GTEST_PROP(CodedLines, AreLeftToTheParserWhereALetterIsWrong, ()) {
  std::string line;
  append_segment(line, any_coded(), "coded");
  line[*rc::gen::inRange<std::size_t>(0, line.size())] = *rc::gen::elementOf(std::string("\"\\{}[],:0 1a\x02"));
  RC_PRE(!text::first_invalid_byte(line));
  try {
    (void)is_read(line);
  } catch (const InputError& error) {
    RC_FAIL(error.what() + line);
  }
  RC_ASSERT(!testing::Test::HasFailure());
}

// Documents long enough for a thread of their own, read with and without one.
TEST(CodedReader, GivesTheSameWithAThreadOfItsOwn) {
  const std::string path = testing::TempDir() + "long.jsonl";
  std::string text = R"({"mazmun":{"format":"coded","version":1,"tool":"t","history":[]}})"
                     "\n";
  std::size_t records = 0;
  for (int d = 0; d < 30; ++d) {
    const std::string id = "d" + std::to_string(d);
    text += R"({"document":")" + id +
            R"(","source":{"name":"a","type":"txt","sha256":"x"},"length":9})"
            "\n";
    for (int i = 1; i < 700; ++i, ++records)
      text += R"({"segment":")" + id + ":" + std::to_string(i) + R"(","document":")" + id +
              R"(","start":0,"end":9,"text":"nine of it","coders":["x"],"codes":[]})"
              "\n";
    ++records;
  }
  for (std::size_t at = text.find("nine of it"); at != std::string::npos; at = text.find("nine of it", at + 1))
    text.replace(at, 10, at % 2 == 0 ? "nine of i" : "nine\\noffi");
  write_file(path, text + R"({"end":{"records":)" + std::to_string(records) + "}}\n");
  const auto read = [&](std::size_t threads, bool texts, std::size_t most) {
    std::string all;
    CodedInput input({path}, false, {texts, threads});
    for (std::size_t i = 0; i < most; ++i) {
      const auto item = input.next_in_place();
      if (!item) break;
      if (const auto* document = std::get_if<Document>(&*item)) all += document->id;
      if (const auto* segment = std::get_if<Segment*>(&*item)) append_segment(all, **segment, "coded");
      all += " " + std::to_string(input.place().line) + "\n";
    }
    return all;
  };
  const std::string alone = read(1, true, 1'000'000);
  EXPECT_EQ(std::count(alone.begin(), alone.end(), '\n'), static_cast<std::ptrdiff_t>(records));
  EXPECT_EQ(read(2, true, 1'000'000), alone);
  EXPECT_EQ(read(2, false, 1'000'000), read(1, false, 1'000'000));
  EXPECT_EQ(read(2, true, 9000), read(1, true, 9000));  // and stops where nobody asks for more
}

}  // namespace
}  // namespace mazmun::format
