// ZIP archives of raw files: each file inside is a document, named after its path.
#include <algorithm>
#include <map>

#include "base/error.hpp"
#include "base/natural_order.hpp"
#include "format/raw/file_kinds.hpp"
#include "format/raw/file_readers.hpp"
#include "format/zip_file.hpp"

namespace mazmun::format::raw {
namespace {

// Folders, hidden files, and what macOS puts beside each file.
bool is_left_out(const std::string& path) {
  return path.ends_with('/') || path.starts_with('.') || path.find("/.") != std::string::npos ||
         path.starts_with("__MACOSX/");
}

std::string without_extension(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::size_t dot = path.rfind('.');
  const bool inside_name = dot != std::string::npos && dot > (slash == std::string::npos ? 0 : slash + 1);
  return inside_name ? path.substr(0, dot) : path;
}

std::string extension_inside(const std::string& path) { return path.substr(without_extension(path).size()); }

std::vector<ZipEntry> files_in(const ZipFile& zip, const std::string& name) {
  if (zip.has("[Content_Types].xml") || zip.has("mimetype"))
    throw InputError({name, 0, 0, {}}, "is an office or book file of a kind that can't be read",
                     "save it as .docx, .odt, .xlsx, .pdf or text");
  std::vector<ZipEntry> files;
  for (const ZipEntry& entry : zip.entries()) {
    if (!is_left_out(entry.name)) files.push_back(entry);
  }
  if (files.empty()) throw InputError({name, 0, 0, {}}, "is a zip archive without a file");
  std::sort(files.begin(), files.end(),
            [](const ZipEntry& a, const ZipEntry& b) { return natural_less(a.name, b.name); });
  return files;
}

}  // namespace

// NOLINTNEXTLINE(performance-unnecessary-value-param): all readers have one signature, and some keep the text
std::vector<RawText> read_zip(std::string bytes, const std::string& name, const RawOptions& options) {
  ZipFile zip(bytes, name);
  const std::vector<ZipEntry> files = files_in(zip, name);
  std::map<std::string, std::size_t> stems;
  for (const ZipEntry& file : files) ++stems[without_extension(file.name)];
  RawOptions inside = options;
  if (inside.format == "zip") inside.format.clear();
  std::vector<RawText> documents;
  std::vector<Finding> skipped;
  for (const ZipEntry& file : files) {
    const std::string stem = without_extension(file.name);
    const std::string path = stems[stem] > 1 ? file.name : stem;
    try {
      std::string content = zip.read(file);
      if (is_zip_of_files(content, extension_inside(file.name)))
        throw InputError({zip.place(file), 0, 0, {}}, "is a zip archive inside another one, which is not read",
                         "unpack the outer one");
      for (RawText& document : read_raw(std::move(content), zip.place(file), inside)) {
        document.inside = document.inside.empty() ? path : path + "/" + document.inside;
        documents.push_back(std::move(document));
      }
    } catch (const InputError& error) {
      if (!options.keep_going) throw;
      skipped.insert(skipped.end(), error.findings().begin(), error.findings().end());
    }
  }
  if (documents.empty()) throw InputError(skipped);
  std::vector<Finding>& warnings = documents.front().warnings;
  warnings.insert(warnings.begin(), skipped.begin(), skipped.end());
  return documents;
}

}  // namespace mazmun::format::raw
