// The options about quotes, and the quotes that they choose from coded streams.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cli/run_tool.hpp"
#include "model/history.hpp"
#include "model/quote.hpp"

namespace mazmun {

struct QuoteOptions {
  std::optional<std::size_t> most;  ///< a code; nothing: not asked for
  std::string gate;                 ///< "consent" or "consent=full"
  std::string translations;         ///< file, or empty
};

void declare_quotes(cli::Command& command, QuoteOptions& options);

/// True where an option was given that makes no sense without quotes.
bool wants_quotes(const QuoteOptions& options);

/// Reads the coded streams and merges their history into `history`. Throws InputError where quotes are asked for and
/// the streams have no text.
Quotes quotes_of(const std::vector<std::string>& coded, const QuoteOptions& options, History& history,
                 const cli::Context& context);

}  // namespace mazmun
