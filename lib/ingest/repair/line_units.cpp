#include "ingest/repair/line_units.hpp"

#include <utility>

#include "text/bidi.hpp"
#include "text/properties.hpp"

namespace mazmun::ingest::repair {
namespace {

bool is_foreign_letter(char32_t c) { return text::is_letter(c) && !text::is_arabic_letter(c); }

// What may stand inside foreign words and between them.
bool joins_foreign(char32_t c) {
  return text::is_blank(c) ||
         (c < 0x80 && punctuation_class(c) != WordClass::open && punctuation_class(c) != WordClass::close);
}

// The end of the foreign words that begin at `at`: behind their last letter, or the digits that are joined to it.
std::size_t foreign_end(std::string_view line, std::size_t at) {
  std::size_t end = at;
  bool joined = true;
  while (at < line.size()) {
    const text::Decoded c = text::decode(line, at);
    if (text::is_arabic_letter(c.code_point)) break;
    const bool letter = is_foreign_letter(c.code_point);
    const bool digit = text::digit_value(c.code_point) >= 0;
    if (!letter && !digit && !text::is_mark(c.code_point) && !joins_foreign(c.code_point)) break;
    if (text::is_blank(c.code_point)) joined = false;
    at += c.length;
    if (letter || (digit && joined)) end = at;
    joined = joined || letter;
  }
  return end;
}

// Digits, with one sign at a time between them: 1402/02/09, 3.5.
std::size_t number_end(std::string_view line, std::size_t at) {
  std::size_t end = at;
  while (at < line.size()) {
    const text::Decoded c = text::decode(line, at);
    at += c.length;
    if (text::digit_value(c.code_point) >= 0) {
      end = at;
    } else if (std::u32string_view(U"./,:٫٬٪%").find(c.code_point) == std::u32string_view::npos ||
               end + c.length != at) {
      break;
    }
  }
  return end;
}

bool is_quotation_mark(char32_t c) { return std::u32string_view(U"«»‹›“”").find(c) != std::u32string_view::npos; }

bool belongs_to_letter(char32_t c) { return text::is_mark(c) || c == text::zwnj || c == 0x0640; }

// A number, foreign words, or a sign.
Unit unit_of_no_letter(std::string_view line, std::size_t at, char32_t c) {
  if (text::digit_value(c) >= 0) return {{at, number_end(line, at)}, WordClass::digits};
  if (is_foreign_letter(c)) return {{at, foreign_end(line, at)}, WordClass::foreign};
  return {{at, at + text::decode(line, at).length}, punctuation_class(c), no_symbol, 0, is_quotation_mark(c)};
}

}  // namespace

WordClass punctuation_class(char32_t c) {
  constexpr std::u32string_view stops = U".!?؟…";
  constexpr std::u32string_view commas = U"،؛:,;";
  constexpr std::u32string_view opening = U"([{«‹“";
  constexpr std::u32string_view closing = U")]}»›”";
  if (stops.find(c) != std::u32string_view::npos) return WordClass::stop;
  if (commas.find(c) != std::u32string_view::npos) return WordClass::comma;
  if (opening.find(c) != std::u32string_view::npos) return WordClass::open;
  if (closing.find(c) != std::u32string_view::npos) return WordClass::close;
  return WordClass::sign;
}

std::vector<Unit> units_of(std::string_view line) {
  std::vector<Unit> units;
  units.reserve(line.size() / 2);
  int blanks = 0;
  for (std::size_t at = 0; at < line.size();) {
    const text::Decoded c = text::decode(line, at);
    const std::size_t start = at;
    at += c.length;
    if (const Symbol letter = symbol(c.code_point); letter != no_symbol) {
      Unit& unit = units.emplace_back();
      unit.bytes = {start, at};
      unit.letter = letter;
      unit.blanks_before = std::exchange(blanks, 0);
      unit.cutting = is_cutting_letter(c.code_point);
    } else if (text::is_blank(c.code_point)) {
      ++blanks;
    } else if (belongs_to_letter(c.code_point) && !units.empty() && blanks == 0) {
      units.back().bytes.end = at;
    } else {
      units.push_back(unit_of_no_letter(line, start, c.code_point));
      units.back().blanks_before = std::exchange(blanks, 0);
      at = units.back().bytes.end;
    }
  }
  return units;
}

}  // namespace mazmun::ingest::repair
