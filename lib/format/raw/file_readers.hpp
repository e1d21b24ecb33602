// The readers of files that are more than text: their bytes as they are in, text with blank lines between paragraphs
// out (see flow.hpp). Each has one row in the table of raw_text.cpp. All throw InputError where a file is damaged,
// hostile or above the limits of base/limits.hpp.
#pragma once

#include <string>
#include <vector>

#include "format/raw/raw_text.hpp"

namespace mazmun::format::raw {

/// Word.
RawText read_docx(const std::string& bytes, const std::string& name, const RawOptions& options);
/// OpenDocument text, as LibreOffice writes it.
RawText read_odt(const std::string& bytes, const std::string& name, const RawOptions& options);
/// Rich text.
RawText read_rtf(const std::string& bytes, const std::string& name, const RawOptions& options);
/// PDF, by the program mazmun-pdftext.
RawText read_pdf(const std::string& bytes, const std::string& name, const RawOptions& options);
/// An Excel workbook: the rows of one sheet, as documents_of_table() makes documents of them.
std::vector<RawText> read_xlsx(std::string bytes, const std::string& name, const RawOptions& options);
/// An archive of files of any other kind.
std::vector<RawText> read_zip(std::string bytes, const std::string& name, const RawOptions& options);
/// A web page in UTF-8.
RawText read_html(const std::string& text, const std::string& name, const RawOptions& options);

}  // namespace mazmun::format::raw
