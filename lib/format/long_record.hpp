// Long lines of a stream, taken apart where they stand: what a JSON parser would build of a document of 100 MB
// (positions, strings, values) is several times its size.
//
//   line   = "{" [member *("," member)] "}"      member = string ":" value
//   array  = "[" [value *("," value)] "]"        blanks between all of them
//
// Only this much is looked at; what stands inside a value is for the parser, which then reads them one by one.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/utf8.hpp"

namespace mazmun::format {

struct RawMember {
  std::string_view key;    ///< without its quotes
  std::string_view value;  ///< as it stands in the line
};

/// The members of the object in `line`; nothing where it is no object, a key has a backslash or stands twice. Whoever
/// gets nothing asks the parser for the reason.
std::optional<std::vector<RawMember>> members_of(std::string_view line);

/// Calls `work` with each item of the array `value`, until it returns false. False then, or where this is no array.
bool each_item_of(std::string_view value, const std::function<bool(std::string_view item)>& work);

/// The number of code points that the JSON string `value` with its quotes says; nothing where it is none (RFC 8259,
/// section 7). That it is UTF-8 has been checked before.
std::optional<std::size_t> json_string_length(std::string_view value);

/// What the JSON string says that stands in `line` at `raw`, quotes included; in the memory of `line`.
std::string unescaped(std::string line, text::Range raw);

}  // namespace mazmun::format
