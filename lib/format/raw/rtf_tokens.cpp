#include "format/raw/rtf_tokens.hpp"

#include <algorithm>

namespace mazmun::format::raw {
namespace {

bool is_word_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Numbers of words fit into 32 bits; longer ones are no numbers that mean anything.
constexpr std::size_t longest_number = 9;
constexpr std::size_t longest_word = 32;

}  // namespace

RtfToken RtfTokens::next() {
  while (at_ < bytes_.size() && (bytes_[at_] == '\r' || bytes_[at_] == '\n' || bytes_[at_] == '\0')) ++at_;
  if (at_ >= bytes_.size()) return {};
  switch (bytes_[at_]) {
    case '{':
      return ++at_, RtfToken{RtfToken::Kind::open, {}, {}, 0};
    case '}':
      return ++at_, RtfToken{RtfToken::Kind::close, {}, {}, 0};
    case '\\':
      return control();
    default:
      break;
  }
  using namespace std::string_view_literals;
  const std::size_t end = std::min(bytes_.find_first_of("{}\\\r\n\0"sv, at_), bytes_.size());
  const RtfToken token{RtfToken::Kind::text, bytes_.substr(at_, end - at_), {}, 0};
  at_ = end;
  return token;
}

RtfToken RtfTokens::control() {
  ++at_;  // the backslash
  if (at_ >= bytes_.size()) return {};
  if (is_word_letter(bytes_[at_])) return word();
  const char symbol = bytes_[at_];
  if (symbol == '\'' && at_ + 2 < bytes_.size()) {
    const int high = hex_value(bytes_[at_ + 1]);
    const int low = hex_value(bytes_[at_ + 2]);
    if (high >= 0 && low >= 0) {
      at_ += 3;
      return {RtfToken::Kind::byte, {}, {}, static_cast<char>(high * 16 + low)};
    }
  }
  if (symbol == '\r' && at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '\n') ++at_;
  return {RtfToken::Kind::symbol, bytes_.substr(at_++, 1), {}, 0};
}

RtfToken RtfTokens::word() {
  const std::size_t start = at_;
  while (at_ < bytes_.size() && is_word_letter(bytes_[at_]) && at_ - start < longest_word) ++at_;
  RtfToken token{RtfToken::Kind::word, bytes_.substr(start, at_ - start), {}, 0};
  const bool negative = at_ + 1 < bytes_.size() && bytes_[at_] == '-' && is_digit(bytes_[at_ + 1]);
  if (negative) ++at_;
  const std::size_t digits = at_;
  int number = 0;
  while (at_ < bytes_.size() && is_digit(bytes_[at_])) {
    if (at_ - digits < longest_number) number = number * 10 + (bytes_[at_] - '0');
    ++at_;
  }
  if (at_ > digits) token.number = negative ? -number : number;
  if (at_ < bytes_.size() && bytes_[at_] == ' ') ++at_;
  if (token.text == "bin" && number > 0 && !negative)
    at_ += std::min(static_cast<std::size_t>(number), bytes_.size() - at_);
  return token;
}

}  // namespace mazmun::format::raw
