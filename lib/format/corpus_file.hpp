// A whole corpus in memory, for what needs documents in another order than that of the stream.
#pragma once

#include <map>
#include <string>

#include "format/stream.hpp"

namespace mazmun::format {

struct CorpusDocument {
  Document document;  ///< with its text
  History history;    ///< of its section
};

/// By id.
using Corpus = std::map<std::string, CorpusDocument>;

/// Throws InputError where `path` is no corpus or a document comes twice.
Corpus read_corpus(const std::string& path);

}  // namespace mazmun::format
