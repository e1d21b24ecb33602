// A raw file as documents, before turns and questions are looked for in their lines.
#pragma once

#include <string>
#include <vector>

#include "format/raw/raw_files.hpp"
#include "format/raw/raw_text.hpp"
#include "model/document.hpp"

namespace mazmun::format::raw {

struct RawDocument {
  Document document;       ///< without an id
  bool has_turns = false;  ///< as RawText::has_turns
  std::vector<Finding> warnings;
};

/// Title, language, attributes, source, text, and what else the format says, of each document in a file. `language` is
/// that of files that don't name their own. Throws as read_raw(), and InputError where the file is larger than
/// Limit::file_bytes.
std::vector<RawDocument> read_documents(const RawFile& file, const RawOptions& options, const std::string& language);

/// Source::inside of each: what its id is made from.
std::vector<std::string> names_inside(const std::vector<RawDocument>& documents);

}  // namespace mazmun::format::raw
