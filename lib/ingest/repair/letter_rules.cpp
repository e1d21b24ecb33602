#include "ingest/repair/letter_rules.hpp"

#include <algorithm>

#include "ingest/repair/lexicon.hpp"
#include "text/bidi.hpp"
#include "text/properties.hpp"
#include "text/two_bytes.hpp"

namespace mazmun::ingest::repair {
namespace {

constexpr std::string_view kashida_bytes = "\xD9\x80";
constexpr text::TwoBytes kashida_letter{'\xD9', {'\x80', '\x80', '\x80'}};
constexpr text::TwoBytes teh_marbuta_letter{'\xD8', {'\xA9', '\xA9', '\xA9'}};
constexpr text::TwoBytes arabic_yeh_or_kaf{'\xD9', {'\x8A', '\x89', '\x83'}};  // U+064A, U+0649, U+0643

bool is_form(char32_t c) {
  return (c >= 0xFB00 && c <= 0xFB06) || (c >= 0xFB50 && c <= 0xFDF2 && c != 0xFD3E && c != 0xFD3F) ||
         (c >= 0xFE80 && c <= 0xFEFC);
}

// The code point that ends before `at`; 0 at the start.
char32_t before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  --at;
  while ((static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return text::decode(text, at).code_point;
}

char32_t behind(std::string_view text, std::size_t at) {
  return at < text.size() ? text::decode(text, at).code_point : 0;
}

bool in_word(char32_t c) { return c != 0 && (text::is_letter(c) || text::is_mark(c) || c == text::zwnj); }
bool is_border(char32_t c) { return c == 0 || text::is_blank(c); }

std::size_t end_of_kashidas(std::string_view text, std::size_t at) {
  while (text.substr(at, 2) == kashida_bytes) at += 2;
  return at;
}

// Whether kashidas stretch this text to the width of a page.
bool is_justified(std::string_view text) {
  std::size_t inside = 0;
  std::size_t alone = 0;
  for (std::size_t at = text::find(text, kashida_letter); at != std::string_view::npos;) {
    const std::size_t end = end_of_kashidas(text, at);
    ++(in_word(before(text, at)) && in_word(behind(text, end)) ? inside : alone);
    at = text::find(text, kashida_letter, end);
  }
  return inside >= 5 && inside > alone;
}

// The line around the kashidas at `range`, with its line feed, if there is nothing else in it but blanks.
text::Range rule_line(std::string_view text, text::Range range) {
  const std::size_t line = text.rfind('\n', range.start) + 1;
  std::size_t end = std::min(text.find('\n', range.start), text.size());
  const auto other = [](char c) { return c != ' ' && c != '\t' && c != kashida_bytes[0] && c != kashida_bytes[1]; };
  const std::string_view content = text.substr(line, end - line);
  if (range.size() < 3 * kashida_bytes.size() || std::any_of(content.begin(), content.end(), other)) return {0, 0};
  if (end < text.size()) ++end;
  return {line, end};
}

struct Kashidas {
  text::Range range;
  std::string_view put;  // in their place
  int sure = 1000;
};

// What becomes of kashidas; an empty range where they stay.
Kashidas repaired(std::string_view text, text::Range range, bool justified) {
  if (const text::Range line = rule_line(text, range); line.size() > 0) return {line, "", 1000};
  const bool blank_before = is_border(before(text, range.start));
  const bool blank_behind = is_border(behind(text, range.end));
  const bool blank_to_take = blank_before && range.start > 0 && text[range.start - 1] == ' ';
  if (blank_before && blank_behind) {
    if (!justified || !blank_to_take || range.size() > kashida_bytes.size()) return {};
    return {{range.start - 1, range.end}, "", 800};
  }
  if (blank_before && !in_word(behind(text, range.end))) return {};
  if (blank_before && justified && blank_to_take) return {{range.start - 1, range.end}, "", 900};
  return {range, "", 1000};
}

bool follows_ezafe(std::string_view text, std::size_t at) {
  std::size_t word = at;
  while (word < text.size() && text[word] == ' ') ++word;
  if (word < text.size() && text[word] == '\n') ++word;
  while (word < text.size() && text[word] == ' ') ++word;
  if (word == at || !text::is_arabic_letter(behind(text, word))) return false;
  std::size_t end = word;
  while (end < text.size() && in_word(behind(text, end))) end += text::decode(text, end).length;
  const std::string_view next = text.substr(word, end - word);
  if (next.substr(0, 4) == "ال") return false;
  const Word* known = persian_words().find(word_key(next));
  if (known == nullptr) return true;
  switch (known->what) {
    case WordClass::preposition:
    case WordClass::conjunction:
    case WordClass::object:
    case WordClass::copula:
    case WordClass::mi:
    case WordClass::plural:
    case WordClass::plural_of:
      return false;
    default:
      return true;
  }
}

}  // namespace

void presentation_forms(Rewriter& rewriter, const Layout& /*layout*/) {
  const std::string_view text = rewriter.text();
  for (std::size_t at = text.find('\xEF'); at != std::string_view::npos; at = text.find('\xEF', at)) {
    std::size_t end = at;
    while (end < text.size() && is_form(behind(text, end))) end += 3;
    if (end > at) rewriter.change({at, end}, text::without_presentation_forms(text.substr(at, end - at)));
    at = std::max(end, at + 3);
  }
}

void yeh_kaf(Rewriter& rewriter, const Layout& /*layout*/) {
  const std::string_view text = rewriter.text();
  for (std::size_t at = 0; (at = text::find(text, arabic_yeh_or_kaf, at)) != std::string_view::npos; at += 2) {
    rewriter.change({at, at + 2}, text[at + 1] == arabic_yeh_or_kaf.seconds.back() ? "ک" : "ی");
  }
}

void kashida(Rewriter& rewriter, const Layout& /*layout*/) {
  const std::string_view text = rewriter.text();
  std::size_t at = text::find(text, kashida_letter);
  if (at == std::string_view::npos) return;
  const bool justified = is_justified(text);
  while (at != std::string_view::npos) {
    std::size_t end = end_of_kashidas(text, at);
    const Kashidas kashidas = repaired(text, {at, end}, justified);
    if (kashidas.range.size() > 0) rewriter.change(kashidas.range, kashidas.put, kashidas.sure);
    end = std::max(end, kashidas.range.end);
    at = text::find(text, kashida_letter, end);
  }
}

void teh_marbuta(Rewriter& rewriter, const Layout& /*layout*/) {
  const std::string_view text = rewriter.text();
  for (std::size_t at = 0; (at = text::find(text, teh_marbuta_letter, at)) != std::string_view::npos; at += 2) {
    if (text::is_arabic_letter(before(text, at)) && follows_ezafe(text, at + 2))
      rewriter.change({at, at + 2}, "هٔ", 950);
  }
}

}  // namespace mazmun::ingest::repair
