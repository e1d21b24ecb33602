// Rich text (Rich Text Format 1.9.1) in pieces.
//   file = *piece;  piece = "{" / "}" / word / symbol / byte / text
//   word = "\" 1*letter [ "-" ] *digit [ blank ];  symbol = "\" one other character;  byte = "\'" two hex digits
// Line ends between pieces mean nothing. Behind \binN stand N bytes that are no text: they are passed over.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace mazmun::format::raw {

struct RtfToken {
  enum class Kind { open, close, word, symbol, byte, text, end };
  Kind kind = Kind::end;
  std::string_view text;      ///< of a word without "\" and number; of a symbol the character; of text its bytes
  std::optional<int> number;  ///< of a word
  char byte = 0;
};

class RtfTokens {
 public:
  explicit RtfTokens(std::string_view bytes) : bytes_(bytes) {}
  /// The next piece; Kind::end at the end, and again from there on.
  RtfToken next();
  /// Bytes read so far.
  std::size_t at() const { return at_; }

 private:
  RtfToken control();
  RtfToken word();

  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace mazmun::format::raw
