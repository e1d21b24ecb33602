#include "format/raw/raw_text.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/suggest.hpp"
#include "text/utf8.hpp"

namespace mazmun::format::raw {
namespace {

struct RawFormat {
  std::string_view name;
  std::array<std::string_view, 3> extensions;
  RawText (*read)(std::string_view bytes, const std::string& name);
};

constexpr std::array<RawFormat, 2> table{{
    {"txt", {".txt", ".text", ""}, read_plain},
    {"md", {".md", ".markdown", ".mkd"}, read_markdown},
}};

// Beginnings of files that are no text.
struct Signature {
  std::string_view bytes;
  std::string_view what;
};
constexpr std::array<Signature, 6> signatures{{{"%PDF-", "a PDF file"},
                                               {"PK\x03\x04", "a zip file (a Word, Excel or OpenDocument file is one)"},
                                               {"\xD0\xCF\x11\xE0", "an old Word or Excel file"},
                                               {"{\\rtf", "a rich text file"},
                                               {"\xFF\xFE", "text in UTF-16"},
                                               {"\xFE\xFF", "text in UTF-16"}}};

std::string extension_of(const std::string& name) {
  const std::size_t dot = name.find_last_of('.');
  std::string extension = dot == std::string::npos ? "" : name.substr(dot);
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return extension;
}

const RawFormat& choose(const std::string& name, const std::string& format) {
  if (!format.empty()) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const RawFormat& known) { return known.name == format; });
    if (found == table.end())
      throw UsageError("--format: unknown format \"" + format + "\"", did_you_mean(format, formats()));
    return *found;
  }
  const std::string extension = extension_of(name);
  for (const RawFormat& known : table) {
    if (!extension.empty() &&
        std::find(known.extensions.begin(), known.extensions.end(), extension) != known.extensions.end())
      return known;
  }
  return table.front();
}

void refuse_other_kinds(std::string_view bytes, const std::string& name) {
  for (const Signature& signature : signatures) {
    if (bytes.starts_with(signature.bytes)) {
      throw InputError({name, 0, 0, {}}, "is " + std::string(signature.what) + ", expected UTF-8 text",
                       "save it as text in UTF-8");
    }
  }
  if (const auto invalid = text::first_invalid_byte(bytes)) {
    const text::LineColumn at = text::line_column(bytes.substr(0, *invalid), *invalid);
    throw InputError({name, at.line, at.column, {}}, "not valid UTF-8 here (byte " + std::to_string(*invalid) + ")",
                     "save it as text in UTF-8");
  }
  if (const std::size_t zero = bytes.find('\0'); zero != std::string_view::npos) {
    const text::LineColumn at = text::line_column(bytes, zero);
    throw InputError({name, at.line, at.column, {}},
                     "a zero byte (byte " + std::to_string(zero) + "): this is no text file");
  }
}

}  // namespace

const std::vector<std::string>& formats() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> made;
    for (const RawFormat& format : table) made.emplace_back(format.name);
    return made;
  }();
  return names;
}

RawText read_raw(std::string_view bytes, const std::string& name, const std::string& format) {
  const RawFormat& chosen = choose(name, format);
  refuse_other_kinds(bytes, name);
  return chosen.read(bytes, name);
}

std::string with_plain_line_ends(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const std::size_t stop = std::min(text.find('\r'), text.size());
    result += text.substr(0, stop);
    text.remove_prefix(stop);
    if (text.empty()) break;
    std::size_t end = 1;
    if (text.substr(1).starts_with("\n")) end = 2;
    if (text.substr(1).starts_with("\r\n")) end = 3;
    result += '\n';
    text.remove_prefix(end);
  }
  return result;
}

RawText read_plain(std::string_view bytes, const std::string& /*name*/) {
  RawText raw;
  raw.type = "txt";
  raw.text = with_plain_line_ends(bytes);
  return raw;
}

}  // namespace mazmun::format::raw
