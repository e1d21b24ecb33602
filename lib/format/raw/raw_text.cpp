#include "format/raw/raw_text.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/suggest.hpp"
#include "format/raw/decoding.hpp"
#include "format/raw/file_kinds.hpp"
#include "format/raw/file_readers.hpp"
#include "format/raw/readers.hpp"

namespace mazmun::format::raw {
namespace {

enum class Kind { text, binary };

struct RawFormat {
  std::string_view name;
  std::array<std::string_view, 4> extensions;  // lower case, with the dot
  Kind kind;                                   // text is decoded before `recognises` and `read` see it
  // Whether the content says that it is this format; `extension` may tip the balance. Null: the extension alone.
  bool (*recognises)(std::string_view bytes, std::string_view extension);
  std::vector<RawText> (*read)(std::string bytes, const std::string& name, const RawOptions& options);
};

// A reader of one document, as the table wants it.
template <auto read>
std::vector<RawText> one(std::string bytes, const std::string& name, const RawOptions& options) {
  std::vector<RawText> documents;
  documents.push_back(read(std::move(bytes), name, options));
  return documents;
}

// In the order in which they are tried. Binary formats first; the last one takes every text.
constexpr RawFormat table[] = {
    {"docx", {".docx", ".docm", ".dotx"}, Kind::binary, is_docx, one<read_docx>},
    {"odt", {".odt", ".ott"}, Kind::binary, is_odt, one<read_odt>},
    {"rtf", {".rtf"}, Kind::binary, is_rtf, one<read_rtf>},
    {"pdf", {".pdf"}, Kind::binary, is_pdf, one<read_pdf>},
    {"xlsx", {".xlsx", ".xlsm"}, Kind::binary, is_xlsx, read_xlsx},
    {"zip", {".zip"}, Kind::binary, is_zip_of_files, read_zip},
    {"eaf", {".eaf"}, Kind::text, is_elan, one<read_elan>},
    {"textgrid", {".textgrid"}, Kind::text, is_textgrid, one<read_textgrid>},
    {"html", {".html", ".htm", ".xhtml"}, Kind::text, is_html, one<read_html>},
    {"vtt", {".vtt"}, Kind::text, is_vtt, one<read_vtt>},
    {"srt", {".srt"}, Kind::text, is_srt, one<read_srt>},
    {"ass", {".ass", ".ssa"}, Kind::text, is_substation, one<read_substation>},
    {"lrc", {".lrc"}, Kind::text, is_lrc, one<read_lrc>},
    {"microdvd", {}, Kind::text, is_microdvd, one<read_microdvd>},
    {"sbv", {".sbv", ".sub"}, Kind::text, is_sbv, one<read_sbv>},
    {"json", {".json", ".jsonl", ".ndjson", ".otr"}, Kind::text, is_json, read_json},
    {"csv", {".csv", ".tsv", ".tab"}, Kind::text, nullptr, read_csv_rows},
    {"md", {".md", ".markdown", ".mkd"}, Kind::text, nullptr, one<read_markdown>},
    {"txt", {".txt", ".text"}, Kind::text, nullptr, one<read_plain>},
};

// Beginnings of files that nothing here reads.
struct Signature {
  std::string_view bytes;
  std::string_view what;
  std::string_view advice;
};
constexpr std::string_view no_text = "a transcript is text: scanned pages must go through text recognition first";
constexpr std::string_view no_speech = "a transcript is text: recordings must be transcribed first";
constexpr std::string_view packed = "unpack it first";
constexpr Signature signatures[] = {
    {"%PDF-", "a PDF file that is damaged", "save it as text"},
    {"PK\x03\x04", "a zip archive of a kind that isn't known", packed},
    {"\xD0\xCF\x11\xE0", "an old Word or Excel file", "open it and save it as .docx, .xlsx or text"},
    {"\x89PNG", "an image", no_text},
    {"\xFF\xD8\xFF", "an image", no_text},
    {"GIF8", "an image", no_text},
    {{"II*\0", 4}, "an image", no_text},
    {{"MM\0*", 4}, "an image", no_text},
    {"ID3", "a recording", no_speech},
    {"RIFF", "a recording", no_speech},
    {"OggS", "a recording", no_speech},
    {"fLaC", "a recording", no_speech},
    {"\x1F\x8B", "a packed file", packed},
    {"7z\xBC\xAF", "a packed file", packed},
    {"Rar!", "a packed file", packed},
    {"SQLite format 3", "a database", "export its texts"},
    {"\x7F"
     "ELF",
     "a program", "give the texts"}};

std::string extension_of(const std::string& name) {
  const std::size_t slash = name.find_last_of('/');
  const std::size_t dot = name.find_last_of('.');
  if (dot == std::string::npos || (slash != std::string::npos && dot < slash)) return {};
  std::string extension = name.substr(dot);
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return extension;
}

bool has_extension(const RawFormat& format, std::string_view extension) {
  return !extension.empty() &&
         std::find(format.extensions.begin(), format.extensions.end(), extension) != format.extensions.end();
}

const RawFormat* named(const std::string& format) {
  if (format.empty()) return nullptr;
  const auto* found =
      std::find_if(std::begin(table), std::end(table), [&](const RawFormat& known) { return known.name == format; });
  if (found == std::end(table))
    throw UsageError("--format: unknown format \"" + format + "\"", did_you_mean(format, formats()));
  return found;
}

const RawFormat* recognise(std::string_view bytes, std::string_view extension, Kind kind) {
  const auto* found = std::find_if(std::begin(table), std::end(table), [&](const RawFormat& format) {
    return format.kind == kind && format.recognises != nullptr && format.recognises(bytes, extension);
  });
  return found == std::end(table) ? nullptr : found;
}

const RawFormat& text_format(std::string_view text, std::string_view extension) {
  if (const RawFormat* found = recognise(text, extension, Kind::text)) return *found;
  const auto* found = std::find_if(std::begin(table), std::end(table), [&](const RawFormat& format) {
    return format.kind == Kind::text && has_extension(format, extension);
  });
  return found == std::end(table) ? *std::prev(std::end(table)) : *found;
}

void refuse_other_kinds(std::string_view bytes, const std::string& name) {
  for (const Signature& signature : signatures) {
    if (bytes.starts_with(signature.bytes)) {
      throw InputError({name, 0, 0, {}}, "is " + std::string(signature.what) + ", which can't be read",
                       std::string(signature.advice));
    }
  }
}

std::vector<text::Range> pages_between(const std::vector<std::size_t>& breaks, std::size_t size) {
  if (breaks.empty()) return {};
  std::vector<text::Range> pages;
  std::size_t start = 0;
  for (const std::size_t next : breaks) pages.push_back({std::exchange(start, next), next});
  pages.push_back({start, size});
  return pages;
}

}  // namespace

const std::vector<std::string>& formats() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> made;
    for (const RawFormat& format : table) made.emplace_back(format.name);
    std::sort(made.begin(), made.end());
    return made;
  }();
  return names;
}

std::vector<RawText> read_raw(std::string bytes, const std::string& name, const RawOptions& options) {
  const std::string extension = extension_of(name);
  const RawFormat* format = named(options.format);
  if (format == nullptr) format = recognise(bytes, extension, Kind::binary);
  if (format != nullptr && format->kind == Kind::binary) return format->read(std::move(bytes), name, options);
  if (format == nullptr) refuse_other_kinds(bytes, name);
  DecodedFile decoded = decode_file(std::move(bytes), name, options);
  if (format == nullptr) format = &text_format(decoded.text, extension);
  std::vector<RawText> documents = format->read(std::move(decoded.text), name, options);
  for (RawText& document : documents) document.encoding = decoded.encoding;
  if (documents.size() == 1 && documents.front().type == "txt")
    documents.front().pages = pages_between(decoded.page_breaks, documents.front().text.size());
  if (!documents.empty()) {
    std::vector<Finding>& warnings = documents.front().warnings;
    warnings.insert(warnings.begin(), decoded.warnings.begin(), decoded.warnings.end());
  }
  return documents;
}

}  // namespace mazmun::format::raw
