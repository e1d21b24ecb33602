#include "format/raw/decoding.hpp"

#include <algorithm>

namespace mazmun::format::raw {

DecodedFile decode_file(std::string bytes, const std::string& name, const RawOptions& /*options*/) {
  if (const auto invalid = text::first_invalid_byte(bytes)) {
    const text::LineColumn at = text::line_column(std::string_view(bytes).substr(0, *invalid), *invalid);
    throw InputError({name, at.line, at.column, {}}, "not valid UTF-8 here (byte " + std::to_string(*invalid) + ")",
                     "save it as text in UTF-8");
  }
  if (const std::size_t zero = bytes.find('\0'); zero != std::string_view::npos) {
    const text::LineColumn at = text::line_column(bytes, zero);
    throw InputError({name, at.line, at.column, {}},
                     "a zero byte (byte " + std::to_string(zero) + "): this is no text file");
  }
  return {with_plain_line_ends(std::move(bytes)), {}, {}};
}

std::string with_plain_line_ends(std::string text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  std::size_t from = std::min(text.find('\r'), text.size());
  std::size_t to = from;
  for (; from < text.size(); ++to) {
    if (text[from] == '\r') {
      const std::string_view rest = std::string_view(text).substr(from + 1);
      from += rest.starts_with("\r\n") ? 3 : rest.starts_with("\n") ? 2 : 1;
      text[to] = '\n';
    } else {
      text[to] = text[from++];
    }
  }
  text.resize(to);
  return text;
}

}  // namespace mazmun::format::raw
