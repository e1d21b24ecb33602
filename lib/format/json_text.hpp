// JSON documents (codebooks, models, messages): text to Value and back. Streams have their own reader and writer.
#pragma once

#include <string>
#include <string_view>

#include "model/value.hpp"

namespace mazmun::format {

/// Appends `text` as a JSON string with its quotes. Persian stays readable: only quotes, backslashes and control
/// characters are escaped.
void append_json_string(std::string& out, std::string_view text);
/// The same without quotes: a long string may be written in pieces.
void append_json_escaped(std::string& out, std::string_view text);

/// Appends `value` on one line, without blanks.
void append_json(std::string& out, const Value& value);

/// `value` with two blanks of indent a level and a line feed at the end.
std::string pretty_json(const Value& value);

/// Appends `value` as it stands in pretty_json() `depth` levels down, without a line feed behind it: a long document
/// may be written in pieces.
void append_pretty(std::string& out, const Value& value, int depth);

/// The value that `text` holds. Throws InputError with line and column where it is not JSON (UTF-8, RFC 8259), where an
/// object has a key twice, or where it nests deeper than 1000 levels. `file` is for messages.
Value parse_json(std::string_view text, const std::string& file);

}  // namespace mazmun::format
