// The bytes of a text file as UTF-8 with plain line ends, whatever encoding they were in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "format/raw/raw_text.hpp"

namespace mazmun::format::raw {

struct DecodedFile {
  std::string text;                      ///< UTF-8, LF, no byte order mark, no zero bytes
  std::string encoding;                  ///< empty: UTF-8
  std::vector<std::size_t> page_breaks;  ///< where a page begins behind a form feed
  std::vector<Finding> warnings;
};

/// Decodes a file. Throws InputError with the offset of the first byte that is wrong; with `options.keep_going` what is
/// wrong becomes U+FFFD and a warning says how often. Bytes that are UTF-8 with LF already are moved, not copied.
DecodedFile decode_file(std::string bytes, const std::string& name, const RawOptions& options);

/// One rule for what ends lines and pages, in place: CR LF, CR CR LF, a lone CR, NEL, U+2028, VT and FF become LF,
/// U+2029 two of them; byte order marks go, wherever they stand. Returns where pages begin that a form feed parted.
std::vector<std::size_t> plain_line_ends(std::string& text);

}  // namespace mazmun::format::raw
