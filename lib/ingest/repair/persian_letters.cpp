#include "ingest/repair/persian_letters.hpp"

#include "text/utf8.hpp"

namespace mazmun::ingest::repair {
namespace {

constexpr std::u32string_view alphabet = U"ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآء";

struct Spelling {
  char32_t from, to;
};

constexpr Spelling spellings[] = {
    {U'ي', U'ی'}, {U'ى', U'ی'}, {U'ئ', U'ی'}, {U'ك', U'ک'}, {U'ة', U'ه'},
    {U'ۀ', U'ه'}, {U'أ', U'ا'}, {U'إ', U'ا'}, {U'ؤ', U'و'},
};

constexpr char32_t first = 0x0620;
constexpr char32_t last = 0x06D3;

constexpr std::array<Symbol, last - first + 1> make_table() {
  std::array<Symbol, last - first + 1> table{};
  for (std::size_t i = 0; i < alphabet.size(); ++i) table[alphabet[i] - first] = static_cast<Symbol>(i + 1);
  for (const Spelling& spelling : spellings) table[spelling.from - first] = table[spelling.to - first];
  return table;
}

}  // namespace

Symbol symbol(char32_t code_point) {
  static constexpr auto table = make_table();
  return code_point >= first && code_point <= last ? table[code_point - first] : no_symbol;
}

WordKey word_key(std::string_view word) {
  WordKey key = empty_word;
  for (std::size_t at = 0; at < word.size();) {
    const text::Decoded c = text::decode(word, at);
    at += c.length;
    if (const Symbol letter = symbol(c.code_point); letter != no_symbol) key = longer(key, letter);
  }
  return key;
}

bool is_cutting_letter(char32_t c) {
  return c == U'ي' || c == U'ی' || c == U'ى' || c == U'ئ' || c == U'ؤ' || c == U'ة' || c == U'ۀ';
}

}  // namespace mazmun::ingest::repair
