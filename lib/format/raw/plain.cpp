#include "format/raw/readers.hpp"

namespace mazmun::format::raw {

RawText read_plain(std::string text, const std::string& /*name*/, const RawOptions& /*options*/) {
  RawText raw;
  raw.type = "txt";
  raw.text = std::move(text);
  return raw;
}

}  // namespace mazmun::format::raw
