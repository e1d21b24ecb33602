// What a report is made from: documents, coded streams and a codebook, told apart by what is in them.
#pragma once

#include <string>
#include <vector>

#include "cli/run_tool.hpp"
#include "model/history.hpp"
#include "quotes.hpp"
#include "report/report.hpp"

namespace mazmun {

struct ReportSources {
  report::ReportInput input;
  report::DocumentShelf::Documents documents;  ///< for the page
  History history;                             ///< of the documents and streams
  std::vector<InputRecord> files;              ///< codebook and table of translations
};

/// Reads all files. Throws InputError where one is none of those, or two are of one kind of document; UsageError where
/// an option about quotes is given without coded streams.
ReportSources read_sources(const std::vector<std::string>& files, const QuoteOptions& quotes, bool for_page,
                           const cli::Context& context);

}  // namespace mazmun
