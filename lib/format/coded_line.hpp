// Coded segments read from lines that stand exactly as mazmun writes them, without a JSON parser. Whatever is written
// another way, though it may mean the same, is left to SegmentParser.
//
//   {"segment":ID,"document":ID,"start":N,"end":N[,"speaker":NAME][,"question":NUMBER][,"text":TEXT][,"hash":HASH]
//    [,"words":N],"coders":[NAME,…],"codes":[{"code":ID,"coder":NAME[,"start":N,"end":N][,"by":WORD][,"memo":TEXT]
//    [,"was":ID]},…]}
#pragma once

#include <string>
#include <string_view>

#include "format/line_steps.hpp"
#include "format/stream.hpp"
#include "model/segment.hpp"

namespace mazmun::format {

class CodedLineReader {
 public:
  /// For lines of SegmentLines of `section`, a section of a "coded" stream.
  explicit CodedLineReader(const Section& section);

  /// Takes `line`, which must be UTF-8, into `segment`, whose memory is used again. False where the line must be
  /// parsed. 16 bytes behind the line must be readable.
  bool read(std::string_view line, Segment& segment) const;

 private:
  bool read_text(LineSteps& steps, Segment& segment) const;

  std::string document_;
  std::string before_number_;  // {"segment":"int01:
  std::string behind_number_;  // ","document":"int01","start":
  std::size_t length_;         // of the document
};

/// The segment without its text, but with the number of its words, where somebody only counts these.
void drop_text(Segment& segment);

}  // namespace mazmun::format
