#include "text/fold.hpp"

#include <gtest/gtest.h>

#include "text/utf8.hpp"

namespace mazmun::text {
namespace {

struct Row {
  const char* name;
  const char* from;
  const char* to;
};

class FoldRow : public testing::TestWithParam<Row> {};

TEST_P(FoldRow, IsAsTheTableSays) { EXPECT_EQ(fold(GetParam().from), GetParam().to); }

INSTANTIATE_TEST_SUITE_P(Table, FoldRow,
                         testing::Values(Row{"Case", "BANK Straße", "bank strasse"},
                                         Row{"Accents", "Café Ångström ёлка", "cafe angstrom елка"},
                                         Row{"Ligatures", "oﬃce", "office"}, Row{"FullWidth", "ＡＢ１", "ab1"},
                                         Row{"Yeh", "يىېۍێےئ", "ییییییی"}, Row{"Kaf", "كڪ", "کک"},
                                         Row{"Heh", "ةۀۂہۃھە", "ههههههه"}, Row{"Alef", "أإآٱ", "اااا"},
                                         Row{"Waw", "مؤثر", "موثر"}, Row{"Hamza", "ارتقاء", "ارتقا"},
                                         Row{"Kashida", "كـــتاب", "کتاب"}, Row{"ArabicMarks", "مُدَرِّس", "مدرس"},
                                         Row{"HebrewPoints", "שָׁלוֹם", "שלום"}, Row{"PresentationForms", "ﻛﺘﺎﺏ", "کتاب"},
                                         Row{"Digits", "۱۲٣٤५", "12345"},
                                         Row{"Invisible", "a\u200Db\u00ADc\u200Ed", "abcd"},
                                         Row{"HalfSpace", "هم‌آفرینی", "هم‌افرینی"},
                                         Row{"Blanks", "a\u00A0b\tc\nd", "a b c d"}, Row{"Hindi", "हिन्दी", "हिन्दी"},
                                         Row{"Korean", "한국", "\u1112\u1161\u11AB\u1100\u116E\u11A8"},
                                         Row{"Turkish", "İstanbul", "istanbul"}),
                         [](const auto& row) { return row.param.name; });

TEST(Fold, IsIdempotentForEveryCodePoint) {
  for (char32_t c = 1; c < 0x20000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text;
    append(text, c);
    const std::string once = fold(text);
    ASSERT_EQ(fold(once), once) << std::hex << static_cast<std::uint32_t>(c);
  }
}

}  // namespace
}  // namespace mazmun::text
