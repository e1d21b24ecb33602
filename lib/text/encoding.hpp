// Encodings of text files: which one bytes are in, and the bytes as UTF-8 (ICU's converters and detector).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace mazmun::text {

/// How an encoding became known, surest first.
enum class EncodingBy {
  mark,      ///< a byte order mark
  declared,  ///< the file says it: `<?xml … encoding="…"?>`, `<meta charset="…">`
  zeros,     ///< zero bytes where UTF-16 and UTF-32 have them
  valid,     ///< it is valid UTF-8
  guessed    ///< by which letters are frequent and stand together
};

struct FoundEncoding {
  std::string name;  ///< "UTF-8", "UTF-16LE", "windows-1256" …
  EncodingBy by = EncodingBy::valid;
  std::size_t mark = 0;  ///< bytes of the byte order mark
};

/// The encoding of `bytes`. UTF-8 wherever they are valid UTF-8 and nothing says otherwise; also where nothing fits.
/// A guess sees the first 256 KiB behind the first byte that isn't ASCII.
FoundEncoding find_encoding(std::string_view bytes);

/// The name that this project and the standards use for an encoding that somebody calls `name` ("cp1256", "latin1");
/// nothing where ICU has none of that name.
std::optional<std::string> encoding_name(const std::string& name);

struct Converted {
  std::string text;                    ///< UTF-8
  std::size_t replaced = 0;            ///< sequences that became U+FFFD
  std::optional<std::size_t> invalid;  ///< the offset of the first byte that can't be decoded
};

/// `bytes` in the encoding `name` (as encoding_name() gives it) as UTF-8. Without `replace` it stops at the first byte
/// that can't be decoded; with it every such sequence becomes U+FFFD. A byte order mark stays, as U+FEFF.
Converted convert(std::string_view bytes, const std::string& name, bool replace);

/// UTF-8 with every sequence that is none replaced by U+FFFD.
Converted repair_utf8(std::string_view bytes);

}  // namespace mazmun::text
