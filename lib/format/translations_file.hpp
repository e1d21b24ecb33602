// Translations of quotes: a table with the columns document, start and translation.
#pragma once

#include <string>

#include "format/loaded.hpp"
#include "model/quote.hpp"

namespace mazmun::format {

/// `start` is the code point at which the quote begins, as in quotes.csv; rows without a translation yet are left out.
/// Throws InputError, all rows at once, where a column is missing, a start is no whole number or a place stands twice.
Loaded<Translations> read_translations(const std::string& path);

}  // namespace mazmun::format
