#include "format/raw/decoding.hpp"

#include <algorithm>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "text/encoding.hpp"

namespace mazmun::format::raw {
namespace {

constexpr std::string_view override_hint = "--encoding NAME reads it as another";

std::string encoding_given(const std::string& name) {
  if (const auto known = text::encoding_name(name)) return *known;
  throw UsageError("--encoding: unknown encoding \"" + name + "\"",
                   "UTF-8, UTF-16LE, windows-1256, windows-1252, ISO-8859-6, GB18030 and others are known");
}

[[noreturn]] void refuse(std::string_view bytes, std::size_t at, const std::string& encoding, const std::string& name,
                         bool guessed) {
  Place place{name, 0, 0, {}};
  if (encoding == "UTF-8") {
    const text::LineColumn where = text::line_column(bytes, at);
    place.line = where.line;
    place.column = where.column;
  }
  throw InputError(place, "not valid " + encoding + " here (byte " + std::to_string(at) + ")",
                   guessed ? "--encoding NAME says what it is, --keep-going replaces what can't be read"
                           : "--keep-going replaces what can't be read");
}

std::string times(std::size_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

// Bytes as UTF-8; moved where they are that already.
std::string as_utf8(std::string bytes, const text::FoundEncoding& found, const std::string& name, bool replace,
                    std::vector<Finding>& warnings) {
  const bool is_utf8 = found.name == "UTF-8";
  if (is_utf8 && found.by == text::EncodingBy::valid) return bytes;
  if (is_utf8) {
    const auto invalid = text::first_invalid_byte(bytes);
    if (!invalid) return bytes;
    if (!replace) refuse(bytes, *invalid, found.name, name, found.by == text::EncodingBy::guessed);
  }
  const text::Converted converted = is_utf8 ? text::repair_utf8(bytes) : text::convert(bytes, found.name, replace);
  if (converted.invalid && !replace)
    refuse(bytes, *converted.invalid, found.name, name, found.by == text::EncodingBy::guessed);
  if (converted.replaced > 0) {
    warnings.push_back({{name, 0, 0, {}},
                        times(converted.replaced, "place is", "places are") + " not valid " + found.name +
                            ", the first at byte " + std::to_string(*converted.invalid) + ": replaced by U+FFFD",
                        {}});
  }
  return converted.text;
}

// What a character that ends a line or a page becomes; nothing for every other.
struct LineEnd {
  std::size_t length = 0;  // bytes
  std::string_view becomes;
};

LineEnd line_end_at(std::string_view rest) {
  switch (rest.front()) {
    case '\r':
      return {rest.starts_with("\r\r\n") ? 3U : rest.starts_with("\r\n") ? 2U : 1U, "\n"};
    case '\v':
    case '\f':
      return {1, "\n"};
    case '\xC2':
      return rest.starts_with("\xC2\x85") ? LineEnd{2, "\n"} : LineEnd{};
    case '\xE2':
      if (rest.starts_with("\xE2\x80\xA8")) return {3, "\n"};
      return rest.starts_with("\xE2\x80\xA9") ? LineEnd{3, "\n\n"} : LineEnd{};
    case '\xEF':
      return rest.starts_with("\xEF\xBB\xBF") ? LineEnd{3, ""} : LineEnd{};
    default:
      return {};
  }
}

// True of the first bytes of what line_end_at() looks for, and of others.
bool may_end_line(char c) { return (c >= '\v' && c <= '\r') || c == '\xC2' || c == '\xE2' || c == '\xEF'; }

// The next byte from `at` on of which may_end_line() is true.
std::size_t next_candidate(std::string_view text, std::size_t at) {
#if defined(__SSE2__)
  // NOLINTBEGIN(portability-simd-intrinsics): all processors of this kind have them
  for (; at + 16 <= text.size(); at += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    const __m128i behind = _mm_sub_epi8(bytes, _mm_set1_epi8('\v'));
    const __m128i ascii = _mm_cmpeq_epi8(_mm_min_epu8(behind, _mm_set1_epi8('\r' - '\v')), behind);
    const __m128i c2_or_e2 = _mm_cmpeq_epi8(_mm_and_si128(bytes, _mm_set1_epi8('\xDF')), _mm_set1_epi8('\xC2'));
    const __m128i ef = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\xEF'));
    const int found = _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(ascii, c2_or_e2), ef));
    if (found != 0) return at + static_cast<std::size_t>(__builtin_ctz(static_cast<unsigned>(found)));
  }
  // NOLINTEND(portability-simd-intrinsics)
#endif
  while (at < text.size() && !may_end_line(text[at])) ++at;
  return at;
}

// Where the next line or page ends, or a byte order mark stands; text.size() where none does.
std::size_t next_line_end(std::string_view text, std::size_t at) {
  for (at = next_candidate(text, at); at < text.size(); at = next_candidate(text, at + 1)) {
    if (line_end_at(text.substr(at)).length > 0) break;
  }
  return at;
}

void settle_zero_bytes(DecodedFile& file, const std::string& name, bool replace) {
  const std::size_t zero = file.text.find('\0');
  if (zero == std::string::npos) return;
  if (!replace) {
    const text::LineColumn at = text::line_column(file.text, zero);
    throw InputError({name, at.line, at.column, {}},
                     "a zero byte (byte " + std::to_string(zero) + "): this is no text file",
                     "--keep-going replaces what can't be read");
  }
  const auto count = static_cast<std::size_t>(std::count(file.text.begin(), file.text.end(), '\0'));
  std::string cleaned;
  for (const char c : file.text) c == '\0' ? cleaned.append("\xEF\xBF\xBD") : cleaned.append(1, c);
  file.text = std::move(cleaned);
  file.warnings.push_back({{name, 0, 0, {}}, times(count, "zero byte", "zero bytes") + " replaced by U+FFFD", {}});
}

}  // namespace

DecodedFile decode_file(std::string bytes, const std::string& name, const RawOptions& options) {
  text::FoundEncoding found = text::find_encoding(bytes);
  const bool given = !options.encoding.empty() && found.by != text::EncodingBy::mark;
  if (!options.encoding.empty()) {
    const std::string encoding = encoding_given(options.encoding);
    if (given) found = {encoding, text::EncodingBy::declared, 0};
  }
  DecodedFile file;
  if (found.name != "UTF-8") file.encoding = found.name;
  file.text = as_utf8(std::move(bytes), found, name, options.keep_going, file.warnings);
  if (found.by == text::EncodingBy::guessed && found.name != "UTF-8") {
    file.warnings.push_back({{name, 0, 0, {}},
                             "doesn't say its encoding and is no UTF-8: read as " + found.name + ", which is a guess",
                             std::string(override_hint)});
  }
  settle_zero_bytes(file, name, options.keep_going);
  file.page_breaks = plain_line_ends(file.text);
  return file;
}

std::vector<std::size_t> plain_line_ends(std::string& text) {
  std::vector<std::size_t> page_breaks;
  std::size_t to = 0;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t stop = next_line_end(text, from);
    if (from != to) std::memmove(text.data() + to, text.data() + from, stop - from);
    to += stop - from;
    from = stop;
    if (from == text.size()) break;
    const LineEnd end = line_end_at(std::string_view(text).substr(from));
    if (text[from] == '\f') page_breaks.push_back(to + 1);
    from += end.length;
    for (const char c : end.becomes) text[to++] = c;
  }
  text.resize(to);
  return page_breaks;
}

}  // namespace mazmun::format::raw
