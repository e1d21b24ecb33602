// UTF-8 without copies: decoding, checking, and the change between bytes and code points.
// Positions in artefacts are code points; inside the programs texts are bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace mazmun::text {

/// A half-open range; of bytes or of code points, as the context says.
struct Range {
  std::size_t start = 0;
  std::size_t end = 0;
  std::size_t size() const { return end - start; }
  friend bool operator==(const Range&, const Range&) = default;
};

struct Decoded {
  char32_t code_point = 0;
  std::size_t length = 0;  ///< bytes
};

/// The code point at `at` in valid UTF-8; `at` must be inside.
inline Decoded decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[at + i])); };
  const char32_t first = byte(0);
  if (first < 0x80) return {first, 1};
  if (first < 0xE0) return {(first & 0x1FU) << 6 | (byte(1) & 0x3FU), 2};
  if (first < 0xF0) return {(first & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU), 3};
  return {(first & 0x07U) << 18 | (byte(1) & 0x3FU) << 12 | (byte(2) & 0x3FU) << 6 | (byte(3) & 0x3FU), 4};
}

/// Appends one code point, which must be a scalar value.
void append(std::string& text, char32_t code_point);

/// The offset of the first byte that isn't part of valid UTF-8 (surrogates and overlong forms are not); nothing if all
/// is valid.
std::optional<std::size_t> first_invalid_byte(std::string_view text);

/// The number of code points in valid UTF-8.
std::size_t length(std::string_view text);

/// The byte offset of the code point with index `count`; text.size() where there are fewer.
std::size_t byte_offset(std::string_view text, std::size_t count);

/// Turns rising byte offsets into code points in one pass over the text.
class CodePointCounter {
 public:
  explicit CodePointCounter(std::string_view text) : text_(text) {}
  /// Of a text that has `length` code points: nothing is counted where each is one byte.
  CodePointCounter(std::string_view text, std::size_t length) : text_(text), plain_(length == text.size()) {}
  /// The code point index of `byte`, which must not be smaller than at the call before.
  std::size_t at(std::size_t byte);

 private:
  std::string_view text_;
  bool plain_ = false;
  std::size_t byte_ = 0;
  std::size_t count_ = 0;
};

/// Turns rising code point indices into byte offsets in one pass over the text.
class ByteCounter {
 public:
  explicit ByteCounter(std::string_view text) : text_(text) {}
  /// Of a text that has `length` code points: nothing is counted where each is one byte.
  ByteCounter(std::string_view text, std::size_t length) : text_(text), plain_(length == text.size()) {}
  /// The byte offset of the code point `index`, which must not be smaller than at the call before.
  std::size_t at(std::size_t index);

 private:
  std::string_view text_;
  bool plain_ = false;
  std::size_t byte_ = 0;
  std::size_t count_ = 0;
};

/// Line and column (in code points), both from 1, of a byte offset.
struct LineColumn {
  std::size_t line = 1;
  std::size_t column = 1;
};
LineColumn line_column(std::string_view text, std::size_t byte);

}  // namespace mazmun::text
