#include "format/searchable_text.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

#include "base/error.hpp"
#include "base/input.hpp"
#include "format/raw/decoding.hpp"
#include "format/raw/entities.hpp"
#include "format/raw/file_kinds.hpp"
#include "format/raw/raw_text.hpp"
#include "format/zip_file.hpp"

namespace mazmun::format {
namespace {

using Work = std::function<void(const SearchableText&)>;

constexpr std::size_t longest_entity = 12;
constexpr std::size_t longest_tag = 2000;

char first_character(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? '\0' : text[first];
}

std::optional<char32_t> hex_digits(std::string_view text, std::size_t at) {
  std::uint32_t unit = 0;
  const std::string_view digits = text.substr(std::min(at, text.size()), 4);
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), unit, 16);
  if (digits.size() < 4 || result.ptr != digits.data() + 4) return std::nullopt;
  return unit;
}

// "\u0627", or two of them for one character. Nothing where it is none.
std::optional<text::Edit> unicode_escape(std::string_view text, std::size_t at) {
  const auto first = hex_digits(text, at + 2);
  if (!first) return std::nullopt;
  char32_t character = *first;
  std::size_t end = at + 6;
  if (character >= 0xD800 && character < 0xDC00 && text.substr(end, 2) == "\\u") {
    const auto second = hex_digits(text, end + 2);
    if (!second || *second < 0xDC00 || *second > 0xDFFF) return std::nullopt;
    character = 0x10000 + ((character - 0xD800) << 10) + (*second - 0xDC00);
    end += 6;
  }
  if (character >= 0xD800 && character < 0xE000) return std::nullopt;
  text::Edit edit{{at, end}, {}};
  text::append(edit.with, character);
  return edit;
}

text::Edits json_escapes(std::string_view text) {
  text::Edits edits;
  for (std::size_t at = text.find('\\'); at != std::string_view::npos; at = text.find('\\', at)) {
    if (at + 1 == text.size()) break;
    const char sign = text[at + 1];
    if (sign == 'u') {
      auto edit = unicode_escape(text, at);
      at = edit ? edit->bytes.end : at + 2;
      if (edit) edits.push_back(std::move(*edit));
      continue;
    }
    const bool is_end = sign == 'n' || sign == 'r';
    const bool is_blank = sign == 't' || sign == 'b' || sign == 'f';
    edits.push_back({{at, at + 2}, std::string(1, is_end ? '\n' : is_blank ? ' ' : sign)});
    at += 2;
  }
  return edits;
}

text::Edits entities(std::string_view text) {
  text::Edits edits;
  for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
    const std::size_t end = text.substr(at, longest_entity).find(';');
    if (end == std::string_view::npos) continue;
    const std::string_view entity = text.substr(at, end + 1);
    std::string with = raw::without_entities(entity);
    if (with != entity) edits.push_back({{at, at + end + 1}, std::move(with)});
  }
  return edits;
}

// Tags go, and entities are written out: a name may change its font in the middle.
text::Edits tags_and_entities(std::string_view text) {
  text::Edits edits = entities(text);
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const std::size_t end = text.substr(at, longest_tag).find('>');
    if (end == std::string_view::npos) continue;
    edits.push_back({{at, at + end + 1}, {}});
    at += end;
  }
  std::sort(edits.begin(), edits.end(),
            [](const text::Edit& a, const text::Edit& b) { return a.bytes.start < b.bytes.start; });
  std::size_t done = 0;
  const auto overlaps = [&](const text::Edit& edit) {
    if (edit.bytes.start < done) return true;
    done = edit.bytes.end;
    return false;
  };
  text::Edits apart;
  for (text::Edit& edit : edits) {
    if (!overlaps(edit)) apart.push_back(std::move(edit));
  }
  return apart;
}

void texts_of_decoded(const std::string& where, const std::string& text, const Work& work) {
  const char first = first_character(text);
  if (first == '{' || first == '[') return work(SearchableText(where, text, json_escapes(text)));
  work(SearchableText(where, text, entities(text)));
  if (text.find("\\u") != std::string::npos) work(SearchableText(where, text, json_escapes(text)));
  if (first == '<') work(SearchableText(where, text, tags_and_entities(text)));
}

void texts_of_archive(const std::string& where, const std::string& bytes, const Work& work) {
  ZipFile zip(bytes, where);
  for (const ZipEntry& entry : zip.entries()) {
    if (entry.name.ends_with('/')) continue;
    const std::string content = zip.read(entry);
    const std::string inside = zip.place(entry);
    work(SearchableText(where, entry.name, {}));
    if (is_zip(content)) {
      texts_of_archive(inside, content, work);
    } else if (content.find('\0') == std::string::npos && !text::first_invalid_byte(content)) {
      texts_of_decoded(inside, content, work);
    }
  }
}

}  // namespace

void for_each_text(const std::string& path, const std::string& encoding, const Work& work) {
  raw::RawOptions options;
  options.encoding = encoding;
  std::string bytes = read_file(path, Limit::file_bytes);
  const std::string name = display_name(path);
  if (is_zip(bytes)) return texts_of_archive(name, bytes, work);
  if (!raw::is_pdf(bytes, {}) && !raw::is_rtf(bytes, {}))
    return texts_of_decoded(name, raw::decode_file(std::move(bytes), name, options).text, work);
  for (const raw::RawText& document : raw::read_raw(std::move(bytes), name, {})) {
    for (const std::string* text : {&document.text, &document.title}) work(SearchableText(name, *text, {}));
    for (const raw::RawNote& note : document.notes) work(SearchableText(name, note.text, {}));
  }
}

}  // namespace mazmun::format
