#include "format/raw/symbol_font.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace mazmun::format::raw {
namespace {

struct Sign {
  unsigned code;
  char32_t unicode;
};

// Adobe's Symbol encoding (symbol.txt of the Unicode mapping tables): Greek letters at the places of Latin ones.
constexpr std::u32string_view symbol_upper = U"ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
constexpr std::u32string_view symbol_lower = U"αβχδεφγηιϕκλμνοπθρστυϖωξψζ";
constexpr std::array<Sign, 19> symbol_signs{{{0x22, U'∀'},
                                             {0x24, U'∃'},
                                             {0xA3, U'≤'},
                                             {0xA5, U'∞'},
                                             {0xAC, U'←'},
                                             {0xAD, U'↑'},
                                             {0xAE, U'→'},
                                             {0xAF, U'↓'},
                                             {0xB0, U'°'},
                                             {0xB1, U'±'},
                                             {0xB3, U'≥'},
                                             {0xB4, U'×'},
                                             {0xB7, U'•'},
                                             {0xB8, U'÷'},
                                             {0xB9, U'≠'},
                                             {0xBA, U'≡'},
                                             {0xBB, U'≈'},
                                             {0xBC, U'…'},
                                             {0xD6, U'√'}}};
constexpr std::array<Sign, 18> wingdings_signs{{{0x4A, U'☺'},
                                                {0x4B, U'😐'},
                                                {0x4C, U'☹'},
                                                {0x6C, U'●'},
                                                {0x6E, U'■'},
                                                {0x6F, U'□'},
                                                {0x71, U'❑'},
                                                {0x75, U'◆'},
                                                {0x76, U'❖'},
                                                {0xA7, U'▪'},
                                                {0xA8, U'◻'},
                                                {0xD8, U'➢'},
                                                {0xDF, U'←'},
                                                {0xE0, U'→'},
                                                {0xE8, U'➔'},
                                                {0xFB, U'✗'},
                                                {0xFC, U'✓'},
                                                {0xFE, U'☑'}}};

char32_t of_symbol(unsigned code) {
  if (code >= 'A' && code <= 'Z') return symbol_upper[code - 'A'];
  if (code >= 'a' && code <= 'z') return symbol_lower[code - 'a'];
  const auto* found = std::find_if(symbol_signs.begin(), symbol_signs.end(), [&](Sign s) { return s.code == code; });
  if (found != symbol_signs.end()) return found->unicode;
  return code < 0x80 ? static_cast<char32_t>(code) : U'\0';
}

char32_t of_wingdings(unsigned code) {
  const auto* found =
      std::find_if(wingdings_signs.begin(), wingdings_signs.end(), [&](Sign s) { return s.code == code; });
  return found == wingdings_signs.end() ? U'\0' : found->unicode;
}

}  // namespace

std::string symbol_text(std::string_view font, unsigned code) {
  std::string text;
  if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return text;
  const unsigned low = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code;
  char32_t unicode = 0;
  if (font == "Symbol" && low <= 0xFF) unicode = of_symbol(low);
  if (font == "Wingdings" && low <= 0xFF) unicode = of_wingdings(low);
  text::append(text, unicode != 0 ? unicode : static_cast<char32_t>(code));
  return text;
}

}  // namespace mazmun::format::raw
