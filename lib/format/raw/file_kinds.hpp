// Which format a file has, by its content; the extension counts only where the content leaves it open.
#pragma once

#include <string_view>

namespace mazmun::format::raw {

/// Files that are ZIP archives, told apart by what is inside. A damaged archive is what its extension says.
bool is_docx(std::string_view bytes, std::string_view extension);
bool is_odt(std::string_view bytes, std::string_view extension);
bool is_xlsx(std::string_view bytes, std::string_view extension);
bool is_zip_of_files(std::string_view bytes, std::string_view extension);

bool is_rtf(std::string_view bytes, std::string_view extension);
/// "%PDF-" in the first kilobyte, as readers of PDF look for it.
bool is_pdf(std::string_view bytes, std::string_view extension);
/// Begins with a document type or an element of HTML, behind comments and an XML declaration.
bool is_html(std::string_view text, std::string_view extension);

}  // namespace mazmun::format::raw
