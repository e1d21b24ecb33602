// Raw files of researchers, read into text: one reader a format, told apart by content and extension.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/document.hpp"

namespace mazmun::format::raw {

/// What a raw file holds, before turns and questions are looked for.
struct RawText {
  std::string type;  ///< "txt", "md"
  std::string title;
  std::string language;
  Attributes attributes;  ///< from the file itself
  std::string text;       ///< UTF-8, lines ended by LF, without byte order mark
};

/// The formats that read_raw knows, for help and messages.
const std::vector<std::string>& formats();

/// Reads the bytes of a raw file. `format` is one of formats(), or empty: then content and the extension of `name`
/// decide. Throws InputError where it is not UTF-8 text (with the byte), or a kind of file that can't be read.
RawText read_raw(std::string_view bytes, const std::string& name, const std::string& format);

/// One rule for the ends of lines: CR LF, CR CR LF and a lone CR become LF; a byte order mark at the start goes.
std::string with_plain_line_ends(std::string_view text);

/// Plain text.
RawText read_plain(std::string_view bytes, const std::string& name);
/// Markdown: plain text behind an optional YAML front matter, whose `title` and `language` are taken, and whose other
/// scalars become attributes.
RawText read_markdown(std::string_view bytes, const std::string& name);

}  // namespace mazmun::format::raw
