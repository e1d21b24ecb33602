// The readers of single formats. Each has one row in the table of raw_text.cpp.
// Those of text formats get UTF-8 with LF line ends and without a byte order mark; those of binary formats the bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "format/raw/raw_text.hpp"

namespace mazmun::format::raw {

/// Plain text.
RawText read_plain(std::string text, const std::string& name, const RawOptions& options);
/// Markdown: plain text behind an optional YAML front matter, whose `title` and `language` are taken, and whose other
/// scalars become attributes.
RawText read_markdown(std::string text, const std::string& name, const RawOptions& options);

}  // namespace mazmun::format::raw
