#include <gtest/gtest.h>

#include "../small_zip.hpp"
#include "base/error.hpp"
#include "format/raw/xlsx_sheet.hpp"

namespace mazmun::format::raw {
namespace {

std::string workbook(const std::string& rows) {
  return small_zip(
      {{"xl/workbook.xml", "<workbook><sheets><sheet name=\"S\" r:id=\"r1\"/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels",
        "<R><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"s.xml\"/>"
        "<Relationship Id=\"r2\" Type=\"x/styles\" Target=\"/xl/styles.xml\"/></R>"},
       {"xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>"},
       {"xl/s.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}});
}

std::vector<TextRow> rows_of(const std::string& rows) {
  const std::string bytes = workbook(rows);
  ZipFile zip(bytes, "a.xlsx");
  XlsxBook book(zip, "a.xlsx");
  return book.rows(book.sheets().front());
}

TEST(Xlsx, KnowsFormatsOfDates) {
  for (const char* format : {"dd/mm/yyyy", "[h]:mm", "m/d/yy h:mm", "[$-409]d mmm"})
    EXPECT_TRUE(is_date_format(format)) << format;
  for (const char* format : {"0.00", "General", "#,##0 \"days\"", "[Red]0", "0\\d", "@", "0;d"})
    EXPECT_FALSE(is_date_format(format)) << format;
}

TEST(Xlsx, CountsDaysAsExcelDoes) {
  EXPECT_EQ(excel_date(45429, false), "2024-05-17");
  EXPECT_EQ(excel_date(45429.4375, false), "2024-05-17T10:30:00");
  EXPECT_EQ(excel_date(0.4375, false), "10:30:00");
  EXPECT_EQ(excel_date(1, false), "1900-01-01");
  EXPECT_EQ(excel_date(61, false), "1900-03-01");
  EXPECT_EQ(excel_date(43967, true), "2024-05-17");
}

TEST(Xlsx, WritesEachKindOfCell) {
  const auto rows = rows_of(
      "<row r=\"2\"><c r=\"A2\"><v>0.1</v></c><c r=\"B2\"><v>3.0</v></c><c r=\"D2\" t=\"b\"><v>1</v></c>"
      "<c r=\"E2\" t=\"e\"><v>#N/A</v></c><c r=\"F2\" t=\"str\"><f>A1</f><v>made</v></c><c r=\"G2\" "
      "s=\"1\"><v>45429.5</v></c>"
      "</row><row r=\"3\"><c r=\"A3\"/></row><row r=\"9\"><c "
      "t=\"inlineStr\"><is><r><t>a</t></r><rPh><t>x</t></rPh></is></c></row>");
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].cells, (std::vector<std::string>{"0.1", "3", "", "true", "#N/A", "made", "2024-05-17T12:00:00"}));
  EXPECT_EQ(rows[0].line, 2U);
  EXPECT_EQ(rows[1].cells, std::vector<std::string>{"a"});
  EXPECT_EQ(rows[1].line, 9U);
}

TEST(Xlsx, RefusesCellsFarAway) { EXPECT_THROW(rows_of("<row><c r=\"ZZZZ1\"><v>1</v></c></row>"), InputError); }

TEST(Xlsx, RefusesAFileThatIsCutAnywhere) {
  const std::string bytes = workbook("<row><c><v>1</v></c></row>");
  for (std::size_t end = 0; end < bytes.size(); ++end)
    EXPECT_THROW(
        {
          const std::string cut = bytes.substr(0, end);
          ZipFile zip(cut, "a.xlsx");
          XlsxBook(zip, "a.xlsx");
        },
        InputError)
        << end;
}

}  // namespace
}  // namespace mazmun::format::raw
