#include "format/long_record.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>

#include "format/plain_json.hpp"

namespace mazmun::format {
namespace {

// Reads along a line. Every step is false where something else stands there.
class Scan {
 public:
  explicit Scan(std::string_view line) : line_(line) {}

  std::size_t at() const { return at_; }
  bool at_end() {
    skip_blanks();
    return at_ == line_.size();
  }
  bool take(char c) {
    skip_blanks();
    if (at_ == line_.size() || line_[at_] != c) return false;
    ++at_;
    return true;
  }
  /// A string with its quotes; what stands inside is not looked at.
  std::optional<std::string_view> string() {
    if (!take('"')) return std::nullopt;
    const std::size_t start = at_ - 1;
    for (;;) {
      const std::size_t quote = line_.find('"', at_);
      if (quote == std::string_view::npos) return std::nullopt;
      std::size_t backslashes = 0;
      while (line_[quote - 1 - backslashes] == '\\') ++backslashes;  // the quote before stops it
      at_ = quote + 1;
      if (backslashes % 2 == 0) return line_.substr(start, at_ - start);
    }
  }
  /// Anything up to the comma or bracket that ends it, without the blanks before and behind it.
  std::optional<std::string_view> value() {
    skip_blanks();
    const std::size_t start = at_;
    for (std::size_t depth = 0; at_ < line_.size();) {
      const char c = line_[at_];
      if (c == '"') {
        if (!string()) return std::nullopt;
        continue;
      }
      if (depth == 0 && (c == ',' || c == '}' || c == ']')) break;
      if (c == '{' || c == '[') ++depth;
      if (c == '}' || c == ']') --depth;
      ++at_;
    }
    std::size_t end = at_;
    while (end > start && is_blank(line_[end - 1])) --end;
    if (end == start) return std::nullopt;
    return line_.substr(start, end - start);
  }

 private:
  static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
  void skip_blanks() {
    while (at_ < line_.size() && is_blank(line_[at_])) ++at_;
  }

  std::string_view line_;
  std::size_t at_ = 0;
};

std::optional<std::uint32_t> hex_value(std::string_view digits) {
  if (digits.size() != 4) return std::nullopt;
  std::uint32_t value = 0;
  for (const char c : digits) {
    const bool decimal = c >= '0' && c <= '9';
    const char lower = static_cast<char>(c | 0x20);
    if (!decimal && (lower < 'a' || lower > 'f')) return std::nullopt;
    value = value << 4U | static_cast<std::uint32_t>(decimal ? c - '0' : lower - 'a' + 10);
  }
  return value;
}

struct Escape {
  std::size_t size = 0;  // of the escape; 0: there is none
  char32_t code_point = 0;
};

// The escape that begins with the backslash at the start of `text`.
Escape escape_at(std::string_view text) {
  constexpr std::string_view letters = "\"\\/bfnrt";
  constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
  if (text.size() < 2) return {};
  const std::size_t plain = letters.find(text[1]);
  if (plain != std::string_view::npos) return {2, static_cast<char32_t>(meanings[plain])};
  if (text[1] != 'u') return {};
  const auto unit = hex_value(text.substr(2, 4));
  if (!unit || (*unit >= 0xDC00 && *unit < 0xE000)) return {};
  if (*unit < 0xD800 || *unit >= 0xE000) return {6, *unit};
  const auto low = text.substr(6).starts_with("\\u") ? hex_value(text.substr(8, 4)) : std::nullopt;
  if (!low || *low < 0xDC00 || *low >= 0xE000) return {};
  return {12, 0x10000 + ((*unit - 0xD800) << 10U) + (*low - 0xDC00)};
}

bool has_double(std::vector<std::string_view> keys) {
  std::sort(keys.begin(), keys.end());
  return std::adjacent_find(keys.begin(), keys.end()) != keys.end();
}

}  // namespace

std::optional<std::vector<RawMember>> members_of(std::string_view line) {
  std::vector<RawMember> members;
  std::vector<std::string_view> keys;
  Scan scan(line);
  if (!scan.take('{')) return std::nullopt;
  if (!scan.take('}')) {
    do {
      const auto key = scan.string();
      if (!key || key->find('\\') != std::string_view::npos || !scan.take(':')) return std::nullopt;
      const auto value = scan.value();
      if (!value) return std::nullopt;
      members.push_back({key->substr(1, key->size() - 2), *value});
      keys.push_back(members.back().key);
    } while (scan.take(','));
    if (!scan.take('}')) return std::nullopt;
  }
  if (!scan.at_end() || has_double(std::move(keys))) return std::nullopt;
  return members;
}

bool each_item_of(std::string_view value, const std::function<bool(std::string_view item)>& work) {
  Scan scan(value);
  if (!scan.take('[')) return false;
  if (!scan.take(']')) {
    do {
      const auto item = scan.value();
      if (!item || !work(*item)) return false;
    } while (scan.take(','));
    if (!scan.take(']')) return false;
  }
  return scan.at_end();
}

std::optional<std::size_t> json_string_length(std::string_view value) {
  if (value.size() < 2 || value.front() != '"' || value.back() != '"') return std::nullopt;
  value = value.substr(1, value.size() - 2);
  std::size_t length = 0;
  for (;;) {
    const std::size_t stop = plain_json_length(value);
    length += text::length(value.substr(0, stop));
    value.remove_prefix(stop);
    if (value.empty()) return length;
    const std::size_t size = value.front() == '\\' ? escape_at(value).size : 0;
    if (size == 0) return std::nullopt;
    value.remove_prefix(size);
    ++length;
  }
}

std::string unescaped(std::string line, text::Range raw) {
  std::size_t read = raw.start + 1;
  const std::size_t end = raw.end - 1;
  std::size_t written = 0;
  while (read < end) {
    const std::size_t stop = std::min(line.find('\\', read), end);
    std::memmove(line.data() + written, line.data() + read, stop - read);
    written += stop - read;
    read = stop;
    if (read == end) break;
    const Escape escape = escape_at(std::string_view(line).substr(read, end - read));
    if (escape.code_point < 0x80) {
      line[written++] = static_cast<char>(escape.code_point);
    } else {
      std::string bytes;
      text::append(bytes, escape.code_point);
      std::memcpy(line.data() + written, bytes.data(), bytes.size());  // never longer than the escape
      written += bytes.size();
    }
    read += escape.size;
  }
  line.resize(written);
  return line;
}

}  // namespace mazmun::format
