#include "format/coded_input.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "base/output.hpp"

namespace mazmun::format {
namespace {

using Lines = std::vector<std::string>;

// A stream of `documents`, each with the segments 1 to `segments`, all judged by `coder`.
std::string stream(const std::string& name, const std::string& coder, const Lines& documents, int segments = 2) {
  std::string text;
  int records = 0;
  for (const std::string& id : documents) {
    text += R"({"mazmun":{"format":"coded","version":1,"history":[{"tool":"code","version":"1","options":{"coder":")" +
            coder + R"("},"inputs":[{"name":")" + id + R"(","sha256":"00"}]}]}})" + "\n";
    text += R"({"document":")" + id + R"(","source":{"name":"n","type":"txt","sha256":"00"},"length":9})" + "\n";
    ++records;
    for (int i = 1; i <= segments; ++i, ++records) {
      text += R"({"segment":")" + id + ":" + std::to_string(i) + R"(","document":")" + id +
              R"(","start":0,"end":1,"text":"a","coders":[")" + coder + R"("],"codes":[{"code":"c)" +
              std::to_string(i) + R"(","coder":")" + coder + "\"}]}\n";
    }
  }
  text += R"({"end":{"records":)" + std::to_string(records) + "}}\n";
  std::string path = testing::TempDir() + name;
  write_file(path, text);
  return path;
}

// "document" or "segment coder,coder code,code" for each record.
Lines records_of(const Lines& paths) {
  CodedInput input(paths);
  Lines lines;
  while (const auto record = input.next()) {
    if (const auto* document = std::get_if<Document>(&*record)) lines.push_back(document->id);
    const auto* segment = std::get_if<Segment>(&*record);
    if (segment == nullptr) continue;
    std::string line = segment->id;
    for (const std::string& coder : segment->coders) line += " " + coder;
    for (const Coding& coding : segment->codes) line += " " + coding.coder + "=" + coding.code;
    lines.push_back(line);
  }
  return lines;
}

std::string coded_input_message(const Lines& paths) {
  try {
    records_of(paths);
  } catch (const InputError& error) {
    const std::string text = error.what();
    return text.substr(testing::TempDir().size());
  }
  return "read";
}

TEST(CodedInput, BringsTheJudgementsOfAllStreamsTogether) {
  EXPECT_EQ(records_of({stream("a.jsonl", "ann", {"d1"}), stream("b.jsonl", "ben", {"d1"})}),
            (Lines{"d1", "d1:1 ann ben ann=c1 ben=c1", "d1:2 ann ben ann=c2 ben=c2"}));
}

TEST(CodedInput, ReadsDisjointStreamsOneAfterTheOther) {
  EXPECT_EQ(records_of({stream("a.jsonl", "ann", {"d2"}, 1), stream("b.jsonl", "ann", {"d1"}, 1)}),
            (Lines{"d2", "d2:1 ann ann=c1", "d1", "d1:1 ann ann=c1"}));
}

TEST(CodedInput, WalksOnlyThoseInStepThatHoldTheDocument) {
  EXPECT_EQ(records_of({stream("a.jsonl", "ann", {"d1", "d2"}, 1), stream("b.jsonl", "ben", {"d2"}, 1)}),
            (Lines{"d1", "d1:1 ann ann=c1", "d2", "d2:1 ann ben ann=c1 ben=c1"}));
}

TEST(CodedInput, MergesHistoriesInTheOrderOfTheDocuments) {
  CodedInput input({stream("a.jsonl", "ann", {"d10"}, 0), stream("b.jsonl", "ann", {"d2"}, 0)});
  while (input.next()) {
  }
  const History history = input.history();
  ASSERT_EQ(history.size(), 1U);
  EXPECT_EQ(history[0].inputs, (std::vector<InputRecord>{{"d2", "00"}, {"d10", "00"}}));
}

TEST(CodedInput, RefusesDocumentsInAnotherOrder) {
  EXPECT_EQ(coded_input_message({stream("a.jsonl", "ann", {"d1", "d2"}), stream("b.jsonl", "ben", {"d2", "d1"})}),
            "b.jsonl:6: the document \"d1\" comes twice");
}

TEST(CodedInput, RefusesOneCoderInTwoStreams) {
  EXPECT_EQ(coded_input_message({stream("a.jsonl", "ann", {"d1"}), stream("b.jsonl", "ann", {"d1"})}),
            "b.jsonl:3: the coder \"ann\" judged the segment \"d1:1\" in two streams");
}

TEST(CodedInput, RefusesStreamsWithOtherSegments) {
  EXPECT_EQ(coded_input_message({stream("a.jsonl", "ann", {"d1"}, 2), stream("b.jsonl", "ben", {"d1"}, 1)}),
            "b.jsonl:3: the streams don't have the same segments of one document");
}

TEST(CodedInput, KnowsWhereTheRecordStood) {
  CodedInput input({stream("a.jsonl", "ann", {"d1"}), stream("b.jsonl", "ben", {"d1"})});
  input.next();
  input.next();
  EXPECT_EQ(input.place().line, 3U);
}

}  // namespace
}  // namespace mazmun::format
