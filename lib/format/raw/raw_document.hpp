// A raw file as a document, before turns and questions are looked for.
#pragma once

#include <string>

#include "format/raw/raw_files.hpp"
#include "model/document.hpp"

namespace mazmun::format::raw {

/// Title, language, attributes, source and text of the document `id`. `format` as for read_raw(); `language` is that of
/// files that don't name their own.
Document read_document(const RawFile& file, const std::string& id, const std::string& format,
                       const std::string& language);

}  // namespace mazmun::format::raw
