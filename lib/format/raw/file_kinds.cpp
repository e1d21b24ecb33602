#include "format/raw/file_kinds.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/error.hpp"
#include "format/zip_file.hpp"

namespace mazmun::format::raw {
namespace {

enum class ZipKind { none, docx, odt, xlsx, files };

struct ZipExtension {
  std::string_view extension;
  ZipKind kind;
};
constexpr std::array<ZipExtension, 7> zip_extensions{{{".docx", ZipKind::docx},
                                                      {".docm", ZipKind::docx},
                                                      {".dotx", ZipKind::docx},
                                                      {".odt", ZipKind::odt},
                                                      {".ott", ZipKind::odt},
                                                      {".xlsx", ZipKind::xlsx},
                                                      {".xlsm", ZipKind::xlsx}}};

ZipKind kind_of_extension(std::string_view extension) {
  const auto* found = std::find_if(zip_extensions.begin(), zip_extensions.end(),
                                   [&](const ZipExtension& one) { return one.extension == extension; });
  return found == zip_extensions.end() ? ZipKind::files : found->kind;
}

bool holds_folder(const ZipFile& zip, std::string_view folder) {
  return std::any_of(zip.entries().begin(), zip.entries().end(),
                     [&](const ZipEntry& entry) { return entry.name.starts_with(folder); });
}

ZipKind zip_kind(std::string_view bytes, std::string_view extension) {
  if (!is_zip(bytes)) return ZipKind::none;
  try {
    ZipFile zip(bytes, "");
    const bool office = zip.has("[Content_Types].xml");
    if (office && holds_folder(zip, "word/")) return ZipKind::docx;
    if (office && holds_folder(zip, "xl/")) return ZipKind::xlsx;
    if (const auto type = zip.read("mimetype"); type && type->starts_with("application/vnd.oasis.opendocument.text"))
      return ZipKind::odt;
  } catch (const InputError&) {
    // What is wrong with it is for the reader to say.
  }
  return kind_of_extension(extension);
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

std::string lower_start(std::string_view text, std::size_t length) {
  std::string start(text.substr(0, length));
  std::transform(start.begin(), start.end(), start.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return start;
}

// Without what may stand before the first element.
std::string_view without_prologue(std::string_view text) {
  for (;;) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    std::string_view end;
    if (text.starts_with("<!--")) end = "-->";
    if (text.starts_with("<?xml")) end = "?>";
    if (end.empty()) return text;
    const std::size_t at = text.find(end);
    if (at == std::string_view::npos) return text;
    text.remove_prefix(at + end.size());
  }
}

}  // namespace

bool is_docx(std::string_view bytes, std::string_view extension) { return zip_kind(bytes, extension) == ZipKind::docx; }
bool is_odt(std::string_view bytes, std::string_view extension) { return zip_kind(bytes, extension) == ZipKind::odt; }
bool is_xlsx(std::string_view bytes, std::string_view extension) { return zip_kind(bytes, extension) == ZipKind::xlsx; }
bool is_zip_of_files(std::string_view bytes, std::string_view extension) {
  return zip_kind(bytes, extension) == ZipKind::files;
}

bool is_rtf(std::string_view bytes, std::string_view /*extension*/) { return bytes.starts_with("{\\rtf"); }

bool is_pdf(std::string_view bytes, std::string_view /*extension*/) {
  return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

bool is_html(std::string_view text, std::string_view /*extension*/) {
  const std::string start = lower_start(without_prologue(text), 20);
  constexpr std::array<std::string_view, 4> starts{"<!doctype html", "<html", "<head>", "<body"};
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view one) { return start.starts_with(one); });
}

}  // namespace mazmun::format::raw
