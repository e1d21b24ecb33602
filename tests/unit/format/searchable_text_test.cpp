#include "format/searchable_text.hpp"

#include <gtest/gtest.h>

#include <cstdio>

#include "base/error.hpp"
#include "base/output.hpp"

namespace mazmun::format {
namespace {

// The texts of a file that holds `bytes`, and where `wanted` stands in those that have it.
struct Seen {
  std::vector<std::string> texts;
  std::vector<std::string> places;
};

Seen seen_in(const std::string& bytes, const std::string& wanted) {
  const std::string path = testing::TempDir() + "searchable_text";
  write_file(path, bytes);
  Seen seen;
  for_each_text(path, {}, [&](const SearchableText& text) {
    seen.texts.push_back(text.text());
    const std::size_t at = text.text().find(wanted);
    if (at == std::string::npos) return;
    const text::LineColumn place = text.place(at);
    seen.places.push_back(std::to_string(place.line) + ":" + std::to_string(place.column));
  });
  std::remove(path.c_str());
  return seen;
}

using Strings = std::vector<std::string>;

TEST(SearchableText, WritesOutTheEscapesOfJson) {
  const Seen seen =
      seen_in("{\"a\": \"\\u0633\\u0644 \\\"x\\\"\\nahmadi \\ud83d\\ude00\",\n\"b\": \"ahmadi\"}", "ahmadi");
  EXPECT_EQ(seen.texts, (Strings{"{\"a\": \"سل \"x\"\nahmadi 😀\",\n\"b\": \"ahmadi\"}"}));
  EXPECT_EQ(seen.places, (Strings{"1:28"}));
}

TEST(SearchableText, LeavesBrokenEscapesAlone) {
  EXPECT_EQ(seen_in("{\\u12 \\ud800 \\uZZZZ}\\", "x").texts, (Strings{"{\\u12 \\ud800 \\uZZZZ}\\"}));
}

TEST(SearchableText, ReadsMarkupWithAndWithoutTags) {
  const Seen seen = seen_in("<p>\n<b>Ah</b>madi &#1587;&amp;</p>", "Ahmadi");
  EXPECT_EQ(seen.texts, (Strings{"<p>\n<b>Ah</b>madi س&</p>", "\nAhmadi س&"}));
  EXPECT_EQ(seen.places, (Strings{"2:4"}));
}

TEST(SearchableText, ReadsOtherEncodings) {
  EXPECT_EQ(seen_in(std::string("\xFF\xFE"
                                "a\0h\0\n\0x\0",
                                10),
                    "x")
                .places,
            (Strings{"2:1"}));
}

TEST(SearchableText, RefusesWhatItCannotRead) {
  EXPECT_THROW(seen_in(std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16), "x"), InputError);
}

}  // namespace
}  // namespace mazmun::format
