#include "text/encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

#include "text/encoding_guess.hpp"
#include "text/utf8.hpp"

namespace mazmun::text {
namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

struct Mark {
  std::string_view bytes;
  std::string_view encoding;
};
// The longer ones first: the mark of UTF-32LE begins with that of UTF-16LE.
constexpr std::array<Mark, 5> marks{{{{"\xFF\xFE\0\0", 4}, "UTF-32LE"},
                                     {{"\0\0\xFE\xFF", 4}, "UTF-32BE"},
                                     {"\xEF\xBB\xBF", "UTF-8"},
                                     {"\xFF\xFE", "UTF-16LE"},
                                     {"\xFE\xFF", "UTF-16BE"}}};

Converter open_converter(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name.c_str(), &status), &ucnv_close);
  if (U_FAILURE(status)) throw std::logic_error("ICU has no converter " + name);
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  return converter;
}

void append_utf16(std::string& text, const char16_t* units, const char16_t* end) {
  while (units < end) {
    char32_t code_point = *units++;
    const bool pair = code_point >= 0xD800 && code_point < 0xDC00 && units < end;
    if (pair) code_point = 0x10000 + ((code_point - 0xD800) << 10) + (*units++ - 0xDC00U);
    append(text, code_point);
  }
}

char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// What stands behind `key` in the first bytes of a file that begins like XML or HTML: encoding="utf-8", charset=utf-8.
std::optional<std::string> declared_encoding(std::string_view bytes) {
  std::string start(bytes.substr(0, 2048));
  std::transform(start.begin(), start.end(), start.begin(), ascii_lower);
  const std::size_t first = start.find_first_not_of(" \t\r\n");
  if (first == std::string::npos || start[first] != '<') return std::nullopt;
  const bool xml = start.compare(first, 5, "<?xml") == 0;
  const std::size_t declaration_end = xml ? start.find("?>") : std::string::npos;
  for (const std::string_view key : {std::string_view("encoding"), std::string_view("charset")}) {
    std::size_t at = start.find(key);
    if (at == std::string::npos || (key == "encoding" && (!xml || at > declaration_end))) continue;
    at = start.find_first_not_of(" \t\r\n", at + key.size());
    if (at == std::string::npos || start[at] != '=') continue;
    at = start.find_first_not_of(" \t\r\n\"'", at + 1);
    if (at == std::string::npos) continue;
    const std::size_t end = std::min(start.find_first_of(" \t\r\n\"';/>?", at), start.size());
    if (auto name = encoding_name(start.substr(at, end - at))) return name;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> encoding_name(const std::string& name) {
  // The same as what they are called for by habit: more of what people have is the superset.
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> supersets{{{"US-ASCII", "windows-1252"},
                                                                                    {"ISO-8859-1", "windows-1252"},
                                                                                    {"ISO-8859-9", "windows-1254"},
                                                                                    {"GB2312", "GB18030"},
                                                                                    {"GBK", "GB18030"},
                                                                                    {"Shift_JIS", "windows-31j"},
                                                                                    {"UTF-16", "UTF-16LE"},
                                                                                    {"UTF-32", "UTF-32LE"}}};
  UErrorCode status = U_ZERO_ERROR;
  const Converter converter(ucnv_open(name.c_str(), &status), &ucnv_close);
  if (name.empty() || U_FAILURE(status)) return std::nullopt;
  const char* own = ucnv_getName(converter.get(), &status);
  UErrorCode ignored = U_ZERO_ERROR;
  for (const char* standard : {"MIME", "IANA"}) {
    const char* known = ucnv_getStandardName(own, standard, &ignored);
    if (known == nullptr) continue;
    const auto* found =
        std::find_if(supersets.begin(), supersets.end(), [&](const auto& superset) { return superset.first == known; });
    return std::string(found == supersets.end() ? std::string_view(known) : found->second);
  }
  return std::string(own);
}

FoundEncoding find_encoding(std::string_view bytes) {
  for (const Mark& mark : marks) {
    if (bytes.starts_with(mark.bytes)) return {std::string(mark.encoding), EncodingBy::mark, mark.bytes.size()};
  }
  if (const auto wide = wide_encoding(bytes)) return {*wide, EncodingBy::zeros, 0};
  const auto declared = declared_encoding(bytes);
  const bool fits = declared && declared->substr(0, 4) != "UTF-" && !convert(bytes, *declared, false).invalid;
  if (fits) return {*declared, EncodingBy::declared, 0};
  const auto invalid = first_invalid_byte(bytes);
  if (!invalid) return {"UTF-8", EncodingBy::valid, 0};
  return {guess_encoding(bytes, *invalid), EncodingBy::guessed, 0};
}

Converted convert(std::string_view bytes, const std::string& name, bool replace) {
  const Converter converter = open_converter(name);
  Converted result;
  std::array<char16_t, 16384> units{};
  const char* source = bytes.data();
  const char* const end = bytes.data() + bytes.size();
  for (bool more = true; more;) {
    char16_t* target = units.data();
    UErrorCode status = U_ZERO_ERROR;
    ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source, end, nullptr, 1, &status);
    append_utf16(result.text, units.data(), target);
    more = status == U_BUFFER_OVERFLOW_ERROR;
    if (more || U_SUCCESS(status)) continue;
    std::array<char, 32> wrong{};
    auto length = static_cast<std::int8_t>(wrong.size());
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter.get(), wrong.data(), &length, &ignored);
    if (!result.invalid)
      result.invalid = static_cast<std::size_t>(source - bytes.data()) - static_cast<std::size_t>(length);
    if (!replace) return result;
    append(result.text, 0xFFFD);
    ++result.replaced;
    more = source < end;
  }
  return result;
}

Converted repair_utf8(std::string_view bytes) {
  Converted result;
  std::size_t at = 0;
  while (const auto wrong = first_invalid_byte(bytes.substr(at))) {
    if (!result.invalid) result.invalid = at + *wrong;
    result.text += bytes.substr(at, *wrong);
    append(result.text, 0xFFFD);
    ++result.replaced;
    at += *wrong + 1;
    while (at < bytes.size() && (static_cast<unsigned char>(bytes[at]) & 0xC0U) == 0x80U) ++at;
  }
  result.text += bytes.substr(at);
  return result;
}

}  // namespace mazmun::text
