// Whatever the texts are, a sheet that is read back is the sheet that was written.
#include "sheet/coding_sheet.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "code/grid_import.hpp"
#include "format/grid_file.hpp"
#include "format/table_text.hpp"
#include "format/xlsx_file.hpp"
#include "text/properties.hpp"

namespace mazmun {
namespace {

std::string some_cell_text() {
  const auto pieces = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
      "a", " ", "\n", "\t", "=", "+", "-", "@", "'", "\"", ",", ";", "_x0041_", "_x000D_", "_", "x", "اعتماد",
      "هم‌", "😀", "e\u0301", "<b>", "&amp;", "\u0007", "1", "٫5", "TRUE", "#REF!", "\u00A0", "\u2028")));
  std::string text;
  for (const std::string& piece : pieces) text += piece;
  return std::string(text::trim(text));
}

std::vector<Segment> some_segments() {
  std::vector<Segment> segments;
  const std::size_t count = *rc::gen::inRange<std::size_t>(1, 12);
  while (segments.size() < count) {
    Segment segment;
    segment.document = "d";
    segment.id = "d:" + std::to_string(segments.size() + 1);
    segment.text = some_cell_text();
    if (!segment.text.empty()) segments.push_back(std::move(segment));
  }
  return segments;
}

Codebook three_codes() {
  Codebook book;
  book.levels = {"code"};
  for (const char* id : {"trust", "fear", "امید"}) {
    Theme theme;
    theme.id = id;
    theme.label = {{"fa", std::string("برچسب، ") + id}};
    book.themes.push_back(theme);
  }
  return book;
}

RC_GTEST_PROP(CodingSheetProperty, ComesBackWholeFromEveryFormat, ()) {
  const std::vector<Segment> segments = some_segments();
  const Codebook book = three_codes();
  const CodeNames names(book);
  sheet::CodingSheet sheet(2);
  for (const Segment& segment : segments) sheet.add(segment);
  Table table = sheet.take();
  std::vector<std::string> wanted;
  for (auto& row : table.rows) {
    const Theme& theme = *rc::gen::elementOf(book.themes);
    const bool coded = *rc::gen::arbitrary<bool>();
    if (coded) row[6] = CodeNames::shown(theme, "fa");
    wanted.push_back(coded ? theme.id : "");
  }
  for (const std::string& bytes : {format::workbook_text({{"coding", &table, {}}}), format::delimited_text(table, ','),
                                   format::delimited_text(table, '\t')}) {
    code::GridImport import(format::grid_of(bytes, "sheet", "coding"), names, "ana", code::Judged::rows);
    for (std::size_t i = 0; i < segments.size(); ++i) {
      const auto judgements = import.judge(segments[i]);
      RC_ASSERT(judgements.size() == 1U);
      RC_ASSERT(judgements[0].codes.size() == (wanted[i].empty() ? 0U : 1U));
      if (!wanted[i].empty()) RC_ASSERT(judgements[0].codes[0].code == wanted[i]);
    }
    for (const Finding& finding : import.findings()) RC_FAIL(to_string(finding));
  }
}

}  // namespace
}  // namespace mazmun
