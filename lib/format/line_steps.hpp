// Taking a line apart that stands exactly as mazmun writes it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "format/segment_line.hpp"

namespace mazmun::format {

/// Reads along a line, behind which 16 bytes must be readable; each step is false, and the line stays where it is,
/// where something else stands there.
class LineSteps {
 public:
  explicit LineSteps(std::string_view line) : rest_(line) {}

  bool at_end() const { return rest_.empty(); }
  [[gnu::always_inline]] bool take(std::string_view wanted) {  // of known size: without a call
    if (!rest_.starts_with(wanted)) return false;
    rest_.remove_prefix(wanted.size());
    return true;
  }
  /// Digits as they are written without need: no zero before others, few enough for any document.
  bool number(std::size_t& into) {
    std::size_t size = 0;
    std::size_t value = 0;
    for (; size < rest_.size() && size < 17 && rest_[size] >= '0' && rest_[size] <= '9'; ++size)
      value = 10 * value + static_cast<std::size_t>(rest_[size] - '0');
    if (size == 0 || size == 17 || (size > 1 && rest_.front() == '0')) return false;
    rest_.remove_prefix(size);
    into = value;
    return true;
  }
  /// A string without escapes, and the quote behind it.
  bool plain_string(std::string& into) {
    const std::size_t size = plain_length(rest_);
    if (size == 0 || size == rest_.size() || rest_[size] != '"') return false;
    into = rest_.substr(0, size);
    rest_.remove_prefix(size + 1);
    return true;
  }
  /// Any string whose escapes are those that the writer needs, and the quote behind it.
  bool string(std::string& into) {
    into.clear();
    for (;;) {
      const std::size_t size = plain_length(rest_);
      into += rest_.substr(0, size);
      rest_.remove_prefix(size);
      if (take("\"")) return true;
      const std::size_t escape = rest_.starts_with('\\') ? escape_size(rest_, into) : 0;
      if (escape == 0) return false;
      rest_.remove_prefix(escape);
    }
  }

 private:
  // 0 where it isn't one that append_json_escaped() writes.
  static std::size_t escape_size(std::string_view text, std::string& into) {
    constexpr std::string_view letters = "\"\\bfnrt";
    constexpr std::string_view meanings = "\"\\\b\f\n\r\t";
    if (text.size() < 2) return 0;
    const std::size_t letter = letters.find(text[1]);
    if (letter != std::string_view::npos) {
      into += meanings[letter];
      return 2;
    }
    constexpr std::string_view digits = "0123456789abcdef";
    if (text.size() < 6 || !text.starts_with("\\u00") || (text[4] != '0' && text[4] != '1')) return 0;
    const std::size_t low = digits.find(text[5]);
    if (low == std::string_view::npos) return 0;
    const auto control = static_cast<char>(16 * (text[4] - '0') + static_cast<int>(low));
    if (meanings.find(control) != std::string_view::npos) return 0;
    into += control;
    return 6;
  }

  std::string_view rest_;
};

}  // namespace mazmun::format
