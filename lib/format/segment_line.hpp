// Segments read from lines that stand exactly as mazmun writes them, without a JSON parser. Whatever is written another
// way, though it may mean the same, is left to SegmentParser: so a line that is taken here may go on as it came.
//
//   {"segment":ID,"document":ID,"start":N,"end":N[,"speaker":NAME][,"question":NUMBER],"text":TEXT}
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "format/stream.hpp"
#include "model/segment.hpp"

namespace mazmun::format {

class SegmentLineReader {
 public:
  /// For lines of SegmentLines of `section`, a section of a "segments" stream.
  explicit SegmentLineReader(const Section& section);

  /// Takes span, speaker, question and text of `line`, which must be UTF-8, into `segment`, whose document is set and
  /// whose id is not. False where the line must be parsed. 16 bytes behind the line must be readable.
  bool read(std::string_view line, Segment& segment) const;

 private:
  std::string before_number_;  // {"segment":"int01:
  std::string behind_number_;  // ","document":"int01","start":
  std::size_t length_;         // of the document
};

/// The bytes from `text` on before the first quote, backslash or control character; all where there is none. 16 bytes
/// behind it must be readable.
std::size_t plain_length(std::string_view text);
/// The same byte by byte.
std::size_t plain_length_bytewise(std::string_view text);

}  // namespace mazmun::format
