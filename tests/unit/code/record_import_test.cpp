#include "code/record_import.hpp"

#include <gtest/gtest.h>

namespace mazmun {
namespace {

Codebook book_with_trust() {
  Codebook book;
  book.themes.emplace_back();
  book.themes.back().id = "trust";
  return book;
}

Segment record(const std::string& code = "trust") {
  Segment segment;
  segment.id = "d:1";
  segment.document = "d";
  segment.span = {0, 3};
  segment.text = "Yes";
  segment.coders = {"ana", "ben"};
  Coding coding;
  coding.code = code;
  coding.coder = "ana";
  segment.codes = {coding};
  return segment;
}

TEST(RecordImport, GivesTheJudgementsOfAllCoders) {
  const Codebook book = book_with_trust();
  code::RecordImport import(book, "");
  import.add(record(), {});
  const auto judgements = import.judge(record());
  ASSERT_EQ(judgements.size(), 2U);
  EXPECT_EQ(judgements[0].codes.size(), 1U);
  EXPECT_TRUE(judgements[1].codes.empty());
  EXPECT_TRUE(import.findings().empty());
}

TEST(RecordImport, HoldsSegmentsAgainstEachOther) {
  const Codebook book = book_with_trust();
  Segment other = record();
  other.text = "No.";
  Segment longer = record();
  longer.span = {0, 4};
  for (const Segment& segment : {other, longer}) {
    code::RecordImport import(book, "");
    import.add(segment, {});
    EXPECT_TRUE(import.judge(record()).empty());
    EXPECT_EQ(import.findings().size(), 1U);
  }
}

TEST(RecordImport, TellsOfUnknownCodesAndSegments) {
  const Codebook book = book_with_trust();
  code::RecordImport import(book, "");
  import.add(record("trsut"), {"b.jsonl", 3, 0, {}});
  const auto findings = import.findings();
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(to_string(findings[0]), "b.jsonl:3: /codes/0/code: unknown code \"trsut\"");
}

TEST(RecordImport, RenamesOneCoderOnly) {
  const Codebook book = book_with_trust();
  code::RecordImport import(book, "kim");
  import.add(record(), {});
  (void)import.judge(record());
  EXPECT_EQ(import.findings().size(), 1U);
}

}  // namespace
}  // namespace mazmun
