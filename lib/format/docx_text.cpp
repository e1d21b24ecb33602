#include "format/docx_text.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "format/zip_writer.hpp"
#include "text/bidi.hpp"
#include "text/utf8.hpp"

namespace mazmun::format {
namespace {

constexpr std::string_view content_types =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>
)";

constexpr std::string_view package_relations =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
)";

constexpr std::string_view document_relations =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>
)";

// Headings, so that a document has an outline, and letters for both directions of the same size.
constexpr std::string_view styles =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="36"/><w:szCs w:val="36"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr></w:style></w:styles>
)";

std::string word_escape(std::string_view text) {
  std::string escaped;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded c = text::decode(text, at);
    const std::string_view bytes = text.substr(at, c.length);
    at += c.length;
    if (c.code_point == U'<') {
      escaped += "&lt;";
    } else if (c.code_point == U'>') {
      escaped += "&gt;";
    } else if (c.code_point == U'&') {
      escaped += "&amp;";
    } else if (c.code_point == U'\n') {
      escaped += "</w:t><w:br/><w:t xml:space=\"preserve\">";
    } else if ((c.code_point >= U' ' || c.code_point == U'\t') && c.code_point != 0xFFFE && c.code_point != 0xFFFF &&
               !text::is_direction_control(c.code_point)) {
      escaped += bytes;
    }
  }
  return escaped;
}

/// One paragraph; `start` false sets it at the end of its line, as numbers are.
struct Paragraph {
  std::string style;  // empty: Normal
  bool bold = false;
  bool start = true;
};

// A run of letters from right to left is marked as one: Word takes other fonts for it.
std::string paragraph_xml(std::string_view text, const Paragraph& look, bool right_to_left) {
  const bool turned = text::begins_right_to_left(text, right_to_left);
  std::string xml = "<w:p><w:pPr>";
  if (!look.style.empty()) xml += "<w:pStyle w:val=\"" + look.style + "\"/>";
  if (turned) xml += "<w:bidi/>";
  // In a paragraph from right to left, "start" is the right side.
  if (!look.start) xml += "<w:jc w:val=\"end\"/>";
  xml += "</w:pPr>";
  for (const text::DirectionRun& run : text::direction_runs(text, turned)) {
    xml += "<w:r><w:rPr>";
    if (look.bold) xml += "<w:b/><w:bCs/>";
    if (run.level % 2 == 1) xml += "<w:rtl/>";
    xml += "</w:rPr><w:t xml:space=\"preserve\">" + word_escape(text.substr(run.range.start, run.range.size())) +
           "</w:t></w:r>";
  }
  return xml + "</w:p>";
}

std::string cell_words(const Value& cell, ColumnKind kind, bool persian_digits) {
  if (cell.is_number()) return number_text(cell, kind, persian_digits);
  if (cell.is_bool()) return cell.boolean() ? "✓" : "–";
  return cell.is_string() ? cell.string() : std::string();
}

std::string cell_xml(const std::string& paragraph) { return "<w:tc><w:tcPr/>" + paragraph + "</w:tc>"; }

// Columns of numbers are narrow, texts share what they leave. Twentieths of a point.
std::string grid_xml(const Table& table) {
  constexpr std::size_t page_width = 14570;
  constexpr std::size_t number_column = 1100;
  constexpr std::size_t narrowest_text = 1400;
  const auto numbers = static_cast<std::size_t>(std::count_if(
      table.columns.begin(), table.columns.end(), [](const auto& column) { return column.kind != ColumnKind::text; }));
  const std::size_t taken = std::min(page_width, numbers * number_column);
  const std::size_t texts = std::max<std::size_t>(1, table.columns.size() - numbers);
  const std::size_t text_column = std::max(narrowest_text, (page_width - taken) / texts);
  std::string xml;
  for (const Column& column : table.columns) {
    const std::size_t width = column.kind == ColumnKind::text ? text_column : number_column;
    xml += "<w:gridCol w:w=\"" + std::to_string(width) + "\"/>";
  }
  return xml;
}

std::string table_xml(const Table& table, const PageStyle& style) {
  std::string xml = "<w:tbl><w:tblPr>";
  if (style.right_to_left) xml += "<w:bidiVisual/>";
  xml +=
      "<w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders><w:top w:val=\"single\" w:sz=\"8\"/><w:bottom "
      "w:val=\"single\" w:sz=\"8\"/><w:insideH w:val=\"single\" w:sz=\"2\" "
      "w:color=\"BFBFBF\"/></w:tblBorders></w:tblPr>"
      "<w:tblGrid>";
  xml += grid_xml(table);
  xml += "</w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>";
  for (const Column& column : table.columns)
    xml += cell_xml(paragraph_xml(column.heading, {{}, true, column.kind == ColumnKind::text}, style.right_to_left));
  xml += "</w:tr>\n";
  for (const auto& row : table.rows) {
    xml += "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
    for (std::size_t i = 0; i < row.size(); ++i) {
      const ColumnKind kind = table.columns[i].kind;
      xml += cell_xml(paragraph_xml(cell_words(row[i], kind, style.persian_digits),
                                    {{}, false, kind == ColumnKind::text}, style.right_to_left));
    }
    xml += "</w:tr>\n";
  }
  return xml + "</w:tbl>\n";
}

std::string document_xml(const std::vector<Table>& tables, const PageStyle& style) {
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document "
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>\n";
  if (!style.title.empty()) xml += paragraph_xml(style.title, {"Title"}, style.right_to_left);
  for (const Table& table : tables) {
    xml += paragraph_xml(table.title, {"Heading1"}, style.right_to_left);
    if (!table.columns.empty()) xml += table_xml(table, style);
    for (const std::string& note : table.notes) xml += paragraph_xml(note, {}, style.right_to_left);
    xml += "<w:p/>\n";  // two tables without a paragraph between them would be one
  }
  // A page on its side, since tables are wide.
  return xml +
         "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"1134\" "
         "w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\"/>" +
         (style.right_to_left ? "<w:bidi/>" : "") + "</w:sectPr></w:body></w:document>\n";
}

}  // namespace

std::string docx_text(const std::vector<Table>& tables, const PageStyle& style) {
  const std::string document = document_xml(tables, style);
  return zip_bytes({{"[Content_Types].xml", content_types},
                    {"_rels/.rels", package_relations},
                    {"word/_rels/document.xml.rels", document_relations},
                    {"word/document.xml", document},
                    {"word/styles.xml", styles}});
}

}  // namespace mazmun::format
