#include "format/raw/raw_text.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "base/error.hpp"
#include "text/utf8.hpp"

namespace mazmun::format::raw {
namespace {

struct Sample {
  std::string name;
  std::string bytes;
  std::string type;
};

const std::vector<Sample>& samples() {
  static const std::vector<Sample> all{
      {"a.txt", "[00:00:05] P1: سلام\r\nP2: درود [00:00:09]\f\nP1:x\xE2\x80\xA9", "txt"},
      {"a.md", "---\ntitle: a\nage: 3\n---\n**I:** Why?\n\n**R** [0:12] So.\n", "md"},
      {"a.srt", "1\n00:00:01,000 --> 00:00:02,500\n<i>سلام</i> &amp;\n{\\an8}two\n\n2\n0:0:3,0 --> 0:0:4\n- P1: yes\n",
       "srt"},
      {"a.vtt",
       "WEBVTT\nLanguage: fa\n\nNOTE x\n\n1\n00:01.000 --> 00:02.000 align:start\n<v.loud Sara>a "
       "<00:01.500><c>b</c></v> &#x200c;\n",
       "vtt"},
      {"a.sbv", "0:00:00.378,0:00:11.378\none[br]two\n\n0:00:13.489,0:00:15.489\nthree\n", "sbv"},
      {"a.sub", "{1}{1}25.000\n{25}{50}{y:i}one|two\n{75}{100}three\n", "microdvd"},
      {"a.lrc", "[ti:A]\n[00:12.50]<00:12.60>two\n[00:20.00][00:05.00]twice\n", "lrc"},
      {"a.ass",
       "[Script Info]\nTitle: A\n[Events]\nFormat: Layer, Start, End, Style, Name, Text\nDialogue: "
       "0,0:00:03.00,0:00:04.00,D,Sara,{\\i1}a,\\Nb\n",
       "ass"},
      {"a.csv", "speaker;text;time\nI;\"a;\"\"b\"\"\nc\";0:05\nP1;سلام;9.5\n", "csv"},
      {"a.tsv", "start\tend\ttext\n1500\t2000\t\"a\" b\n", "tsv"},
      {"a.json",
       R"({"text":"a","segments":[{"start":0.5,"end":1,"text":" \u0633","words":[{"word":"a","speaker":"S1"}]}],"language":"fa"})",
       "whisper"},
      {"a.jsonl", "{\"speaker\":\"I\",\"text\":\"a\"}\n{\"speaker\":\"P\",\"text\":null,\"n\":1e3}\n", "jsonl"},
      {"a.otr",
       R"({"text":"<p><span class=\"timestamp\" data-timestamp=\"9.5\">00:09</span>a&nbsp;<b>b</b><br/>c</p>","media":"a.mp3"})",
       "otr"},
      {"a.eaf",
       R"(<?xml version="1.0" encoding="UTF-8"?><ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID="t1" TIME_VALUE="500"/></TIME_ORDER><TIER TIER_ID="A"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="t1"><ANNOTATION_VALUE>x</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER><TIER TIER_ID="B" PARENT_REF="A"><ANNOTATION><REF_ANNOTATION ANNOTATION_ID="a2" ANNOTATION_REF="a1"><ANNOTATION_VALUE>y</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>)",
       "eaf"},
      {"a.TextGrid",
       "File type = \"ooTextFile\"\nObject class = "
       "\"TextGrid\"\n\n0\n6\n<exists>\n1\n\"IntervalTier\"\n\"A\"\n0\n6\n1\n0.5\n6\n\"a \"\"b\"\"\"\n",
       "textgrid"},
  };
  return all;
}

// Everything that later stages rely on.
void check(const std::vector<RawText>& documents) {
  for (const RawText& raw : documents) {
    ASSERT_FALSE(text::first_invalid_byte(raw.text));
    ASSERT_EQ(raw.text.find('\r'), std::string::npos);
    ASSERT_EQ(raw.text.find('\0'), std::string::npos);
    std::size_t behind = 0;
    for (const RawTurn& turn : raw.turns) {
      ASSERT_LE(behind, turn.said.start);
      ASSERT_LT(turn.said.start, turn.said.end);
      ASSERT_LE(turn.said.end, raw.text.size());
      ASSERT_FALSE(text::first_invalid_byte(turn.speaker));
      EXPECT_TRUE(std::isfinite(turn.time.value_or(0)));
      behind = turn.said.end;
    }
    for (const RawQuestion& question : raw.questions) ASSERT_LE(question.heading.end, raw.text.size());
    for (const text::Range& page : raw.pages) ASSERT_LE(page.end, raw.text.size());
    ASSERT_TRUE(raw.has_turns || raw.turns.empty());
  }
}

// A file is read or refused with a place and a reason; nothing else may happen.
void read_or_refuse(const std::string& bytes, const std::string& name, const RawOptions& options) {
  try {
    check(read_raw(bytes, name, options));
  } catch (const InputError& error) {
    for (const Finding& finding : error.findings()) {
      ASSERT_EQ(finding.place.file, name);
      ASSERT_FALSE(finding.message.empty());
    }
  }
}

TEST(ReadRaw, KnowsEachFormatByItsExtensionAndContent) {
  for (const Sample& sample : samples()) {
    const auto documents = read_raw(sample.bytes, sample.name, {});
    ASSERT_EQ(documents.size(), 1U) << sample.name;
    EXPECT_EQ(documents.front().type, sample.type);
    EXPECT_NE(documents.front().text, "") << sample.name;
    check(documents);
  }
}

TEST(ReadRaw, KnowsMostFormatsByTheirContentAlone) {
  for (const Sample& sample : samples()) {
    for (const std::string type : {"srt", "vtt", "sbv", "microdvd", "ass", "whisper", "eaf", "textgrid"}) {
      if (sample.type != type) continue;
      EXPECT_EQ(read_raw(sample.bytes, "a.txt", {}).front().type, type);
    }
  }
}

TEST(ReadRaw, ReadsOrRefusesWhatWasCutOffAnywhere) {
  RawOptions lenient;
  lenient.keep_going = true;
  for (const Sample& sample : samples()) {
    for (std::size_t size = 0; size < sample.bytes.size(); ++size) {
      read_or_refuse(sample.bytes.substr(0, size), sample.name, {});
      read_or_refuse(sample.bytes.substr(size), sample.name, lenient);
    }
  }
}

TEST(ReadRaw, ReadsOrRefusesWhatWasDamagedAnywhere) {
  std::uint32_t state = 1;
  const auto random = [&] { return (state = state * 1664525U + 1013904223U) >> 8; };
  using namespace std::string_literals;
  const std::string hostile = "\0\xFF\"<>{}[]:,;\n\r\t-&#|\\09\xD8\xC2\xE2"s;
  RawOptions lenient;
  lenient.keep_going = true;
  for (const Sample& sample : samples()) {
    for (int round = 0; round < 400; ++round) {
      std::string bytes = sample.bytes;
      for (std::uint32_t change = random() % 4 + 1; change > 0; --change)
        bytes[random() % bytes.size()] = hostile[random() % hostile.size()];
      read_or_refuse(bytes, sample.name, {});
      read_or_refuse(bytes, "a.txt", lenient);
    }
  }
}

TEST(ReadRaw, ReadsOrRefusesEachFormatUnderTheNameOfEveryOther) {
  for (const Sample& sample : samples()) {
    for (const std::string& format : formats()) {
      RawOptions options;
      options.format = format;
      read_or_refuse(sample.bytes, sample.name, options);
    }
  }
}

TEST(ReadRaw, GivesTheSameWordsForOneInterviewInManyFormats) {
  const std::vector<Sample> interview{
      {"a.srt", "1\n00:00:01,000 --> 00:00:02,000\nI: Why?\n\n2\n00:00:03,000 --> 00:00:04,000\nP1: Because.\n", ""},
      {"a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v I>Why?\n\n00:03.000 --> 00:04.000\n<v P1>Because.\n", ""},
      {"a.csv", "speaker,text,time\nI,Why?,1\nP1,Because.,3\n", ""},
      {"a.json",
       R"([{"start":1,"end":2,"text":"Why?","speaker":"I"},{"start":3,"end":4,"text":"Because.","speaker":"P1"}])", ""},
      {"a.ass",
       "[Script Info]\n[Events]\nFormat: Start, End, Name, Text\nDialogue: 0:00:01.00,0:00:02.00,I,Why?\nDialogue: "
       "0:00:03.00,0:00:04.00,P1,Because.\n",
       ""},
  };
  for (const Sample& sample : interview) {
    std::string words = read_raw(sample.bytes, sample.name, {}).front().text;
    std::replace(words.begin(), words.end(), '\n', ' ');
    const std::size_t twice = words.find("  ");
    if (twice != std::string::npos) words.erase(twice, 1);
    EXPECT_EQ(words, "I: Why? P1: Because. ") << sample.name;
  }
}

}  // namespace
}  // namespace mazmun::format::raw
