#include "query/views.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "streams.hpp"

namespace mazmun::query {
namespace {

std::string cell(const Value& value) {
  if (value.is_null()) return "-";
  if (value.is_integer()) return std::to_string(value.integer());
  if (value.is_string()) return value.string();
  std::string list;
  for (const Value& item : value.array()) list += "[" + item.string() + "]";
  return list;
}

// Rows as lines, cells with "/" between.
std::vector<std::string> lines(const std::vector<Row>& rows) {
  std::vector<std::string> result;
  for (const Row& row : rows) {
    std::string& line = result.emplace_back();
    for (const Value& value : row) line += (line.empty() ? "" : "/") + cell(value);
  }
  return result;
}

using Lines = std::vector<std::string>;

Lines contexts(const std::vector<std::string>& phrases, std::size_t words, const Segment& segment) {
  return lines(concordance(phrases, words).rows(segment));
}

Lines listed(const View& view, const std::vector<Segment>& segments) {
  for (const Segment& segment : segments) EXPECT_TRUE(view.rows(segment).empty());
  return lines(view.last_rows());
}

TEST(SegmentView, ShowsEachCodeOnce) {
  EXPECT_EQ(lines(segment_view().rows(segment("a:2", "yes", {"x", "y", "x"}))), Lines{"a/a:2/-/-/[x][y]/yes"});
}

TEST(Concordance, ShowsWordsOnBothSides) {
  EXPECT_EQ(contexts({"d"}, 2, segment("a:1", "a b, c d; e (f) g", {}, 100)), Lines{"a/a:1/107/108/-/b, c/d/; e (f)"});
}

TEST(Concordance, EndsWithTheSegment) {
  EXPECT_EQ(contexts({"b"}, 9, segment("a:1", "«a b c.»")), Lines{"a/a:1/3/4/-/«a/b/c.»"});
  EXPECT_EQ(contexts({"a"}, 1, segment("a:1", "a")), Lines{"a/a:1/0/1/-//a/"});
}

TEST(Concordance, ShowsNoWordsWhereNoneAreAsked) {
  EXPECT_EQ(contexts({"b"}, 0, segment("a:1", "a b c")), Lines{"a/a:1/2/3/-//b/"});
}

TEST(Concordance, ShowsTheSpellingOfTheText) {
  EXPECT_EQ(contexts({"هم‌آفرینی"}, 1, segment("a:1", "از هم آفريني تا همآفرینی")),
            (Lines{"a/a:1/3/12/-/از/هم آفريني/تا", "a/a:1/16/24/-/تا/همآفرینی/"}));
}

TEST(Concordance, TakesTheLongestOfOverlappingPlaces) {
  EXPECT_EQ(contexts({"trust", "mutual trust", "trust fund"}, 0, segment("a:1", "mutual trust fund trust")),
            (Lines{"a/a:1/0/12/-//mutual trust/", "a/a:1/18/23/-//trust/"}));
}

TEST(Concordance, RefusesPhrasesWithoutLetters) {
  EXPECT_THROW(concordance({"*"}, 1), UsageError);
  EXPECT_THROW(concordance({"a", "\xFF"}, 1), UsageError);
}

TEST(WordList, CountsWordsSegmentsAndDocuments) {
  EXPECT_EQ(listed(word_list(0, 0), {segment("a:1", "no no"), segment("a:2", "no yes"), segment("b:1", "no, yes")}),
            (Lines{"no/4/2/3", "yes/2/2/2"}));
}

TEST(WordList, ShowsTheMostFrequentSpelling) {
  EXPECT_EQ(
      listed(word_list(0, 0), {segment("a:1", "کتابها کتاب‌ها كتاب‌ها کتاب‌ها Ab aB")}),
      (Lines{"کتاب‌ها/4/1/1", "Ab/2/1/1"}));
}

TEST(WordList, OrdersEqualsByCodePoints) {
  EXPECT_EQ(listed(word_list(0, 0), {segment("a:1", "ب b آ 𝒳 c")}),
            (Lines{"b/1/1/1", "c/1/1/1", "آ/1/1/1", "ب/1/1/1", "𝒳/1/1/1"}));
}

TEST(WordList, LeavesOutTheRareAndTheRest) {
  const std::vector<Segment> segments{segment("a:1", "a a a b b c c d")};
  EXPECT_EQ(listed(word_list(2, 0), segments), (Lines{"a/3/1/1", "b/2/1/1", "c/2/1/1"}));
  EXPECT_EQ(listed(word_list(2, 2), segments), (Lines{"a/3/1/1", "b/2/1/1"}));
  EXPECT_EQ(listed(word_list(4, 0), segments), Lines());
}

TEST(WordList, CountsACharacterThatFoldsToSeveralWordsOnce) {
  EXPECT_EQ(listed(word_list(0, 0), {segment("a:1", "پیامبر ﷺ گفت")}), (Lines{"پیامبر/1/1/1", "گفت/1/1/1", "ﷺ/1/1/1"}));
}

TEST(CodeCounts, CountsACodeOnceInASegment) {
  EXPECT_EQ(listed(code_counts(0, 0),
                   {segment("a:1", "x", {"t", "t", "h"}), segment("a:2", "x", {"t"}), segment("b:1", "x", {"h", "z"})}),
            (Lines{"h/2/2", "t/2/1", "z/1/1"}));
}

std::string mistake(const Wanted& wanted) {
  try {
    (void)view_of(wanted);
  } catch (const UsageError& error) {
    return error.what();
  }
  return "none";
}

TEST(View, IsOnlyOne) {
  Wanted wanted;
  wanted.words = true;
  EXPECT_EQ(mistake(wanted), "none");
  wanted.counts = true;
  EXPECT_EQ(mistake(wanted), "only one of --kwic, --words and --counts can be shown");
}

TEST(View, RefusesOptionsOfOtherViews) {
  Wanted wanted;
  wanted.top = 3;
  EXPECT_EQ(mistake(wanted), "--min and --top go with --words or --counts");
  wanted.top = 0;
  wanted.context = 3;
  EXPECT_EQ(mistake(wanted), "--context goes with --kwic");
}

}  // namespace
}  // namespace mazmun::query
