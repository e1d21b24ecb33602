#include "query/search.hpp"

#include <gtest/gtest.h>

#include "query/views.hpp"
#include "streams.hpp"

namespace mazmun::query {
namespace {

struct Header {
  std::string format;
};
using Record = std::variant<Header, Document, Segment>;

// A stream in memory.
class Records {
 public:
  explicit Records(std::vector<Record> records) : records_(std::move(records)) {}
  std::optional<Record> next() { return line_ < records_.size() ? std::optional(records_[line_++]) : std::nullopt; }
  Place place() const { return {"s.jsonl", line_, 0, {}}; }

 private:
  std::vector<Record> records_;
  std::size_t line_ = 0;
};

std::string outcome(const std::string& expression, const View& view, const std::vector<Record>& records) {
  std::string found;
  Search search(parse_expression(expression), {}, view, [&](const Row& row) { found += row[1].string() + " "; });
  try {
    Records stream(records);
    search.read(stream, [](const std::string& /*document*/) {});
    search.end();
  } catch (const InputError& error) {
    return error.what();
  }
  return found + "| " + search.found() + ", " + search.searched();
}

const std::vector<Record> two_documents{Header{"coded"},     document("a"), segment("a:1", "x", {"t"}),
                                        segment("a:2", "y"), document("b"), segment("b:1", "x", {"t"})};

TEST(Search, FindsAndCounts) {
  EXPECT_EQ(outcome("code:t", segment_view(), two_documents),
            "a:1 b:1 | 2 segments of 2 documents, 3 segments of 2 documents");
  EXPECT_EQ(outcome("y", segment_view(), two_documents), "a:2 | 1 segment of 1 document, 3 segments of 2 documents");
  EXPECT_EQ(outcome("z", segment_view(), two_documents), "| 0 segments of 0 documents, 3 segments of 2 documents");
}

TEST(Search, RefusesADocumentThatCameBefore) {
  EXPECT_EQ(outcome("", segment_view(), {Header{"segments"}, document("a"), Header{"segments"}, document("a")}),
            "s.jsonl:4: /document: the document \"a\" comes twice");
}

TEST(Search, RefusesWhatHasNoSegments) {
  EXPECT_EQ(outcome("", segment_view(), {Header{"corpus"}, document("a")}),
            "s.jsonl:1: /mazmun/format: this has the format \"corpus\", expected segments or coded segments");
  EXPECT_EQ(outcome("", segment_view(), {Header{"agreement"}}),
            "s.jsonl:1: /mazmun/format: this has the format \"agreement\", expected segments or coded segments");
}

TEST(Search, NeedsTextsOnlyWhereTheyMatter) {
  Segment bare = segment("a:1", "x", {"t"});
  bare.text.clear();
  const std::vector<Record> records{Header{"coded"}, document("a"), bare};
  const std::string refusal = "s.jsonl:3: has no text to look into";
  EXPECT_EQ(outcome("code:t", segment_view(), records), "a:1 | 1 segment of 1 document, 1 segment of 1 document");
  EXPECT_EQ(outcome("code:u OR x", segment_view(), records), refusal);
  EXPECT_EQ(outcome("", concordance({"x"}, 1), records), refusal);
  EXPECT_EQ(outcome("code:u", word_list(0, 0), records), refusal);
}

}  // namespace
}  // namespace mazmun::query
