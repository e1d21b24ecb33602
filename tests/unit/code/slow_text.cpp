#include "slow_text.hpp"

#include <map>

#include "text/utf8.hpp"

namespace mazmun::test {
namespace {

// What the fold makes of a character; "" where nothing is left.
const std::map<char32_t, std::u32string>& table() {
  static const std::map<char32_t, std::u32string> signs{
      {U'ي', U"ی"},  {U'ى', U"ی"},  {U'ئ', U"ی"},     {U'ك', U"ک"},      {U'آ', U"ا"},  {U'أ', U"ا"},  {U'إ', U"ا"},
      {U'ة', U"ه"},  {U'ۀ', U"ه"},  {U'ؤ', U"و"},     {U'ء', U""},       {U'é', U"e"},  {U'É', U"e"},  {U'ß', U"ss"},
      {U'ﬁ', U"fi"}, {U'²', U"2"},  {U'\u0301', U""}, {U'\u00A0', U" "}, {U'\n', U" "}, {U'\t', U" "}, {U'ﻻ', U"لا"},
      {0x0640, U""}, {0x064B, U""}, {0x064C, U""},    {0x064D, U""},     {0x064E, U""}, {0x064F, U""}, {0x0650, U""},
      {0x0651, U""}, {0x0652, U""}, {0x200D, U""},    {0x200E, U""},     {0x200F, U""}};
  return signs;
}

std::u32string folded(char32_t c) {
  const auto found = table().find(c);
  if (found != table().end()) return found->second;
  if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
  if (c >= U'۰' && c <= U'۹') c -= U'۰' - U'0';
  if (c >= U'٠' && c <= U'٩') c -= U'٠' - U'0';
  return {c};
}

std::u32string unfolded(char32_t c) {
  if (c == 0x200D || c == 0x200E || c == 0x200F) return {};
  return {is_blank(c) ? U' ' : c};
}

bool between(char32_t first, char32_t sign, char32_t last) { return first <= sign && sign <= last; }

}  // namespace

const std::u32string alphabet = U"ابابیيککكهةآئؤءaaAebEé1۱١_َـّ\u200C\u200C\u200C\u200C      ،-.\n\u00A0\u200F";

bool is_blank(char32_t sign) { return sign == U' ' || sign == U'\n' || sign == U'\t' || sign == U'\u00A0'; }

bool is_arabic(char32_t sign) {
  return between(0x0621, sign, 0x065F) || between(0x066E, sign, 0x06D3) || sign == 0x06D5 || sign == U'ﻻ';
}

bool in_word(char32_t sign) {
  return is_arabic(sign) || between(U'a', sign, U'z') || between(U'A', sign, U'Z') || between(U'0', sign, U'9') ||
         between(U'٠', sign, U'٩') || between(U'۰', sign, U'۹') || sign == U'_' || sign == U'é' || sign == U'É' ||
         sign == U'ß' || sign == U'²' || sign == U'ﬁ' || sign == U'\u0301';
}

bool word_at(const Letters& text, std::size_t i) { return i < text.size() && in_word(text[i].sign); }

Letters letters_of(const std::u32string& text, bool exact) {
  Letters letters;
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (const char32_t sign : exact ? unfolded(text[i]) : folded(text[i])) letters.push_back({sign, i});
  }
  return letters;
}

std::size_t behind_half_spaces(const Letters& text, std::size_t i) {
  while (i < text.size() && text[i].sign == half_space) ++i;
  return i;
}

bool is_word_start(const Letters& text, std::size_t i) {
  if (!word_at(text, i)) return false;
  while (i > 0 && text[i - 1].sign == half_space) --i;
  return i == 0 || !word_at(text, i - 1);
}

bool is_word_end(const Letters& text, std::size_t i) { return !word_at(text, behind_half_spaces(text, i)); }

Span span_of(const Letters& text, std::size_t start, std::size_t end) { return {text[start].at, text[end - 1].at + 1}; }

std::size_t words_in(const Letters& text, const Span& span) {
  std::size_t words = 0;
  for (std::size_t first = 0; first < text.size(); ++first) {
    if (!is_word_start(text, first)) continue;
    std::size_t last = first;
    for (std::size_t i = first; word_at(text, i); i = behind_half_spaces(text, i + 1)) last = i;
    if (text[first].at < span.end && span.start <= text[last].at) ++words;
  }
  return words;
}

std::u32string from_utf8(const std::string& bytes) {
  std::u32string text;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto decoded = text::decode(bytes, at);
    text += decoded.code_point;
    at += decoded.length;
  }
  return text;
}

std::string to_utf8(const std::u32string& text) {
  std::string bytes;
  for (const char32_t c : text) text::append(bytes, c);
  return bytes;
}

}  // namespace mazmun::test
