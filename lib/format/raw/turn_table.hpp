// Tables of turns or answers, one row each: CSV and TSV files, workbooks, JSON records.
#pragma once

#include <string>
#include <vector>

#include "format/raw/raw_text.hpp"
#include "model/text_table.hpp"

namespace mazmun::format::raw {

/// The documents of a table: one, or with a document column one for each of its values, in the order of their first
/// rows. Columns are those that `options.columns` names, or are found by their usual names in English and Persian,
/// blanks and case aside; all others are left out. A row without text leaves no trace. `type` becomes RawText::type.
/// Times are "m:ss", seconds, or milliseconds where the column says "ms" or the columns are those of Whisper ("start",
/// "end", "text" in whole numbers); dates as seconds since 1970 count from the first row of the document.
/// Throws InputError, with the columns there are, where none is the text's or one that was named is missing.
std::vector<RawText> documents_of_table(const TextTable& table, const std::string& type, const RawOptions& options);

}  // namespace mazmun::format::raw
