// What every filter of the pipeline does with streams: one section out for each that comes in, its own step added to
// the history.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "format/stream.hpp"
#include "model/history.hpp"

namespace mazmun::format {

struct Filter {
  std::vector<std::string> accepted;                    ///< formats of the streams that are read
  Step step;                                            ///< goes into the history of every section
  std::function<void(Document&)> document;              ///< writes what comes of a document
  std::function<void(Segment&, const Place&)> segment;  ///< the same of a segment
  std::function<void(Header&)> header = {};             ///< changes what came before the step; may be empty
  /// Takes into the history of a section what else went into its document.
  std::function<void(History&, const std::string& document)> history = {};
  std::function<void()> finish = {};  ///< before the end is written, so that what it throws leaves a stream without one
};

/// Writes the header of the section of `document`: what came before, with the filter's own step.
void write_header(History history, const std::string& document, const Filter& filter, StreamWriter& writer);

/// Reads `files` one after the other and writes the headers; what becomes of documents and segments is the filter's.
void run_filter(const std::vector<std::string>& files, const Filter& filter, StreamWriter& writer);

/// The same with coded streams of several coders, read in step as CodedInput reads them: one section a document, with
/// the judgements of all.
void run_merging_filter(const std::vector<std::string>& files, const Filter& filter, StreamWriter& writer);

}  // namespace mazmun::format
