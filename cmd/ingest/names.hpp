// Pseudonyms on the way from raw files to a corpus: --pseudonyms, --pseudonyms-report.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/run_tool.hpp"
#include "format/raw/raw_document.hpp"
#include "format/raw/raw_files.hpp"
#include "ingest/pseudonyms.hpp"
#include "options.hpp"

namespace mazmun {

/// What --pseudonyms names; nothing without it. From then on no message holds a name.
using Names = std::shared_ptr<ingest::Pseudonyms>;
Names read_names(const Options& options, const cli::Context& context);
/// The names of a file, which no message holds from then on.
Names hide_names(const std::string& path, const cli::Context& context);

// Each of these leaves everything as it is where there are no names.

/// Id and expressions with pseudonyms: they are matched against texts that have them.
Options with_pseudonyms(Options options, const Names& names);
/// The settings for the history, which says that there are pseudonyms, and nothing of their file.
Object with_pseudonyms(Object settings, const Names& names);
/// Names of files and the paths inside folders; then in their natural order, since that of the real names tells of
/// them.
format::raw::RawFiles with_pseudonyms(format::raw::RawFiles files, const Names& names);
/// The same of documents in one file.
std::vector<format::raw::RawDocument> with_pseudonyms(std::vector<format::raw::RawDocument> documents,
                                                      const Names& names);

/// Says, and writes into the report, what was found. With `whole` the files are all there are, so that a name that
/// stands nowhere is worth a warning.
void tell(const Names& names, bool whole, const Options& options, const cli::Context& context);

}  // namespace mazmun
