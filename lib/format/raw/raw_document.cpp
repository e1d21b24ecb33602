#include "format/raw/raw_document.hpp"

#include <utility>

#include "base/input.hpp"
#include "base/sha256.hpp"
#include "format/raw/raw_text.hpp"

namespace mazmun::format::raw {

Document read_document(const RawFile& file, const std::string& id, const std::string& format,
                       const std::string& language) {
  const std::string bytes = read_file(file.path);
  RawText raw = read_raw(bytes, display_name(file.path), format);
  Document document;
  document.id = id;
  document.title = std::move(raw.title);
  document.language = raw.language.empty() ? language : raw.language;
  document.source = {file.name, std::move(raw.type), sha256(bytes)};
  document.attributes = std::move(raw.attributes);
  document.text = std::move(raw.text);
  return document;
}

}  // namespace mazmun::format::raw
