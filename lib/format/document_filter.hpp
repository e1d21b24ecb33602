// Filters that take documents one by one, with the work shared out to threads: one section out for each that comes in,
// and the same bytes, warnings and errors for any number of threads.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "format/stream.hpp"
#include "model/history.hpp"

namespace mazmun::format {

/// Writes what came of a document, and says what there is to say.
using FinishDocument = std::function<void()>;

struct DocumentFilter {
  std::vector<std::string> accepted;  ///< formats of the streams that are read
  Step step;                          ///< goes into the history of every section
  /// Works on a document beside the work on others; `worker` numbers the thread, from 0 to threads - 1. What comes back
  /// is called in the order of the documents, by one thread at a time.
  std::function<FinishDocument(const std::shared_ptr<const Document>& document, std::size_t worker)> work;
};

/// Reads `files` one after the other as one stream, and ends the stream of `writer`. Throws as StreamReader does, and
/// InputError where a document comes twice.
void run_document_filter(const std::vector<std::string>& files, const DocumentFilter& filter, std::size_t threads,
                         StreamWriter& writer);

}  // namespace mazmun::format
