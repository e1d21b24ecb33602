// What a report takes from coded streams: quotes, and for the page whole documents.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cli/run_tool.hpp"
#include "model/history.hpp"
#include "model/quote.hpp"
#include "report/document_shelf.hpp"

namespace mazmun {

struct QuoteOptions {
  std::optional<std::size_t> most;  ///< a code; nothing: not asked for
  std::string gate;                 ///< "consent" or "consent=full"
  std::string translations;         ///< file, or empty
  std::size_t page_texts = 1;       ///< megabytes of documents that a page shows whole
};

struct Spoken {
  Quotes quotes;
  report::DocumentShelf::Documents documents;
};

void declare_quotes(cli::Command& command, QuoteOptions& options);

/// True where an option was given that makes no sense without quotes.
bool wants_quotes(const QuoteOptions& options);

/// Reads the coded streams and merges their history into `history`; `for_page` keeps whole documents too. Throws
/// InputError where quotes are asked for and the streams have no text.
Spoken spoken_in(const std::vector<std::string>& coded, const QuoteOptions& options, bool for_page, History& history,
                 const cli::Context& context);

}  // namespace mazmun
