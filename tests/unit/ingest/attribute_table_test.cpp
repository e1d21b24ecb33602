#include "ingest/attribute_table.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace mazmun::ingest {
namespace {

using Rows = std::vector<std::vector<std::string>>;

TextTable table(std::vector<std::string> header, const Rows& rows) {
  TextTable made{"people.csv", std::move(header), {}};
  std::size_t line = 1;
  for (const auto& cells : rows) made.rows.push_back({++line, cells});
  return made;
}

Document document(const std::string& id, const std::vector<std::string>& speakers = {}) {
  Document made;
  made.id = id;
  for (const std::string& speaker : speakers) made.turns.push_back({speaker, {0, 1}, std::nullopt});
  return made;
}

template <class Work>
std::string message_of(const Work& work) {
  try {
    work();
  } catch (const InputError& error) {
    const Finding& first = error.findings().front();
    return to_string(first) + (first.hint.empty() ? "" : " (" + first.hint + ")");
  }
  return "done";
}

Attributes attributes_of(const TextTable& people, const std::string& id) {
  Document made = document(id);
  AttributeTable(people, {}).apply(made);
  return made.attributes;
}

TEST(AttributeTable, TakesAFirstColumnOfAnyNameForTheDocument) {
  EXPECT_EQ(attributes_of(table({"interview", "sex"}, {{"int1", "female"}, {"int2", "male"}}), "int2"),
            (Attributes{{"sex", "male"}}));
}

TEST(AttributeTable, ReadsAColumnOfNumbersAsNumbers) {
  const TextTable people = table({"document", "age", "score"}, {{"int1", "۵۵", "۱٫۵"}, {"int2", "7", ""}});
  EXPECT_EQ(attributes_of(people, "int1"), (Attributes{{"age", 55}, {"score", 1.5}}));
  EXPECT_EQ(attributes_of(people, "int2"), (Attributes{{"age", 7}}));
}

TEST(AttributeTable, LeavesAColumnAsTextWhereOneCellIsNoNumber) {
  EXPECT_EQ(attributes_of(table({"document", "age"}, {{"int1", "۵۵"}, {"int2", "old"}}), "int1"),
            (Attributes{{"age", "۵۵"}}));
}

TEST(AttributeTable, NamesDocumentsAsTheirFilesAre) {
  EXPECT_EQ(attributes_of(table({"document", "sex"}, {{"مصاحبه ۱", "زن"}}), "مصاحبه_۱"), (Attributes{{"sex", "زن"}}));
}

TEST(AttributeTable, GivesSpeakersTheirAttributes) {
  AttributeTable people(table({"speaker", "document", "sex"}, {{"P1", "int1", "female"}, {"P1", "int2", "male"}}), {});
  Document made = document("int2", {"P1"});
  EXPECT_TRUE(people.apply(made).empty());
  ASSERT_EQ(made.speakers.size(), 1U);
  EXPECT_EQ(made.speakers[0].first, "P1");
  EXPECT_EQ(made.speakers[0].second, (Attributes{{"sex", "male"}}));
  EXPECT_TRUE(made.attributes.empty());
}

TEST(AttributeTable, WarnsOfADocumentWithoutARow) {
  AttributeTable people(table({"document", "sex"}, {{"int1", "female"}}), {});
  Document made = document("int2");
  const std::vector<Finding> findings = people.apply(made);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(to_string(findings[0]), "people.csv: no row for the document \"int2\"");
}

TEST(AttributeTable, RefusesUnknownDocumentsButNotThoseOfNeighbours) {
  const AttributeTable people(table({"document", "sex"}, {{"int1", "x"}, {"int2", "x"}, {"imt3", "x"}}), {});
  EXPECT_EQ(message_of([&] {
              people.check_documents({"int1", "int3"}, {"int2.txt"});
            }),
            "people.csv:4: unknown document \"imt3\" (did you mean \"int3\"?)");
}

TEST(AttributeTable, RefusesUnknownSpeakers) {
  AttributeTable people(table({"speaker", "sex"}, {{"P1", "female"}, {"P9", "male"}}), {});
  Document made = document("int1", {"P1"});
  people.apply(made);
  EXPECT_EQ(message_of([&] { people.check_speakers(); }), "people.csv:3: no document has the speaker \"P9\"");
  AttributeTable both(table({"document", "speaker", "sex"}, {{"int1", "P9", "male"}}), {});
  EXPECT_EQ(message_of([&] { both.apply(made); }), "people.csv:2: no turn of \"int1\" has the speaker \"P9\"");
}

TEST(AttributeTable, RefusesRowsThatSayNothingOrTheSame) {
  EXPECT_EQ(message_of([] {
              AttributeTable(table({"document", "sex"}, {{"", "x"}}), {});
            }),
            "people.csv:2: this row names no document and no speaker");
  EXPECT_EQ(message_of([] {
              AttributeTable(table({"document", "sex"}, {{"a b", "x"}, {"a_b", "y"}}), {});
            }),
            "people.csv:3: a second row for \"a_b\"");
}

TEST(AttributeTable, RefusesAnotherValueThanTheFileHas) {
  AttributeTable people(table({"document", "sex"}, {{"int1", "female"}}), {});
  Document made = document("int1");
  made.attributes = {{"sex", "male"}};
  EXPECT_EQ(message_of([&] { people.apply(made); }),
            "people.csv:2: the attribute \"sex\" of \"int1\" has another value in its own file");
  made.attributes = {{"sex", "female"}};
  EXPECT_EQ(message_of([&] { people.apply(made); }), "done");
}

}  // namespace
}  // namespace mazmun::ingest
