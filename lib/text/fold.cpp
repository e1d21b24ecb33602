#include "text/fold.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <cstring>
#include <stdexcept>

#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::text {
namespace {

struct Variant {
  char32_t from;
  char32_t to;  // 0: folds away
};

// Letters that decomposition leaves apart. (أ إ آ ؤ ئ ۀ ۂ ۓ decompose into these plus a mark.)
constexpr std::array<Variant, 26> variants{{
    {0x064A, 0x06CC}, {0x0649, 0x06CC}, {0x06D0, 0x06CC}, {0x06CD, 0x06CC}, {0x06CE, 0x06CC},
    {0x06D2, 0x06CC}, {0x0620, 0x06CC}, {0x063D, 0x06CC}, {0x0678, 0x06CC},                    // yeh
    {0x0643, 0x06A9}, {0x06AA, 0x06A9}, {0x06AC, 0x06A9},                                      // kaf
    {0x0629, 0x0647}, {0x06C1, 0x0647}, {0x06C3, 0x0647}, {0x06BE, 0x0647}, {0x06D5, 0x0647},  // heh
    {0x06FF, 0x0647},                                                                          //
    {0x0671, 0x0627}, {0x0672, 0x0627}, {0x0673, 0x0627}, {0x0675, 0x0627},                    // alef
    {0x0676, 0x0648},                                                                          // waw
    {0x0621, 0x0000}, {0x0674, 0x0000},                                                        // hamza
    {0x0640, 0x0000},                                                                          // kashida
}};

const icu::Normalizer2& normalizer(const char* name, UNormalization2Mode mode) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* found = icu::Normalizer2::getInstance(nullptr, name, mode, status);
  if (U_FAILURE(status)) throw std::logic_error("ICU has no normalisation data");
  return *found;
}

bool is_dropped_mark(UChar32 c) {
  const int combining_class = u_getCombiningClass(c);
  return combining_class == 1 || (combining_class >= 10 && combining_class <= 36) ||
         (combining_class >= 200 && combining_class <= 240);
}

// 0 where the character folds away.
char32_t fold_variant(char32_t c) {
  for (const Variant& variant : variants) {
    if (variant.from == c) return variant.to;
  }
  const int digit = digit_value(c);
  return digit >= 0 ? static_cast<char32_t>('0' + digit) : c;
}

std::string fold_code_point(char32_t c) {
  static const icu::Normalizer2& casefold = normalizer("nfkc_cf", UNORM2_COMPOSE);
  static const icu::Normalizer2& decompose = normalizer("nfkc", UNORM2_DECOMPOSE);
  if (c == zwnj) return "\xE2\x80\x8C";
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString source(static_cast<UChar32>(c));
  const icu::UnicodeString whole = decompose.normalize(casefold.normalize(source, status), status);
  if (U_FAILURE(status)) throw std::logic_error("ICU could not normalise");
  std::string folded;
  for (std::int32_t i = 0; i < whole.length(); i = whole.moveIndex32(i, 1)) {
    const UChar32 part = whole.char32At(i);
    if (is_dropped_mark(part)) continue;
    const char32_t letter = fold_variant(static_cast<char32_t>(part));
    if (letter != 0) append(folded, letter);
  }
  return folded;
}

}  // namespace

FoldTable::Kind kind_of_folded(char32_t code_point) {
  if (code_point == zwnj) return FoldTable::Kind::zwnj;
  if (is_word_character(code_point)) return FoldTable::Kind::word;
  return is_blank(code_point) ? FoldTable::Kind::blank : FoldTable::Kind::border;
}

void FoldTable::make_page(char32_t number) {
  auto page = std::make_unique<Page>();
  for (char32_t low = 0; low < 256; ++low) {
    const char32_t c = number << 8 | low;
    Entry& entry = (*page)[low];
    if (c >= 0xD800 && c < 0xE000) continue;  // surrogates never occur in UTF-8
    const std::string folded = is_blank(c) ? " " : fold_code_point(c);
    for (std::size_t at = 0; at < folded.size();) {
      const Decoded decoded = decode(folded, at);
      const Kind kind = kind_of_folded(decoded.code_point);
      entry.mixed = entry.mixed || (at > 0 && kind != entry.kind);
      entry.kind = kind;
      at += decoded.length;
    }
    if (folded.size() <= entry.bytes.size()) {
      std::memcpy(entry.bytes.data(), folded.data(), folded.size());
      entry.size = static_cast<unsigned char>(folded.size());
    } else {
      long_folds_.push_back(std::make_unique<std::string>(folded));
      entry.long_fold = long_folds_.back().get();
    }
  }
  pages_[number] = std::move(page);
}

std::string fold(std::string_view text) {
  thread_local FoldTable table;
  std::string folded;
  folded.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode(text, at);
    folded += table[decoded.code_point].folded();
    at += decoded.length;
  }
  return folded;
}

}  // namespace mazmun::text
