#include "ingest/document_id.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace mazmun::ingest {
namespace {

using Ids = std::vector<std::string>;

TEST(DocumentId, IsTheStemOfTheFile) {
  EXPECT_EQ(document_id("raw/int01.txt"), "int01");
  EXPECT_EQ(document_id("int01.final.docx"), "int01.final");
  EXPECT_EQ(document_id("a.b/int01"), "int01");
  EXPECT_EQ(document_id(".hidden"), ".hidden");
}

TEST(DocumentId, HasNoBlanksAndNoColons) {
  EXPECT_EQ(document_id("مصاحبه 3.txt"), "مصاحبه_3");
  EXPECT_EQ(as_id("a:b\u00A0c\td"), "a_b_c_d");
}

TEST(DocumentId, KeepsTheHalfSpace) { EXPECT_EQ(document_id("هم\u200Cکار.md"), "هم\u200Cکار"); }

TEST(DocumentId, IsComposed) { EXPECT_EQ(document_id("e\u0301.txt"), "\u00E9"); }

TEST(DocumentId, RefusesNamesThatAreNoUtf8) { EXPECT_THROW(as_id("\xE9"), InputError); }

TEST(DocumentIds, AreThePathsWhereStemsAreEqual) {
  EXPECT_EQ(document_ids({"a/int1.txt", "b/int1.md", "b/int2.md"}, ""), (Ids{"a.int1", "b.int1", "int2"}));
}

TEST(DocumentIds, AreRefusedWhereEvenThePathsAreEqual) {
  try {
    document_ids({"a/int1.txt", "a/int1.md"}, "");
    FAIL();
  } catch (const InputError& error) {
    EXPECT_STREQ(error.what(), "a/int1.md: its document would be named \"a.int1\", as that of a/int1.txt");
  }
}

TEST(DocumentIds, AreRefusedWhereAPathIsNamedAsAnotherFile) {
  EXPECT_THROW(document_ids({"a/x.txt", "b/x.txt", "a.x.txt"}, ""), InputError);
}

TEST(DocumentIds, TakeTheIdThatIsGiven) {
  EXPECT_EQ(document_ids({"-"}, "my id"), (Ids{"my_id"}));
  EXPECT_THROW(document_ids({"-"}, ""), UsageError);
  EXPECT_THROW(document_ids({"a.txt", "b.txt"}, "id"), UsageError);
}

}  // namespace
}  // namespace mazmun::ingest
