#include "format/foreign/source_files.hpp"

#include <algorithm>

#include "base/sha256.hpp"
#include "format/raw/raw_text.hpp"
#include "text/encoding.hpp"
#include "text/utf8.hpp"

namespace mazmun::format::foreign {
namespace {

// Without its scheme, folders parted by "/", without leading ones.
std::string bare_path(std::string_view path) {
  const std::size_t scheme = path.find("://");
  if (scheme != std::string_view::npos) path.remove_prefix(scheme + 3);
  std::string bare(path);
  std::replace(bare.begin(), bare.end(), '\\', '/');
  return bare.substr(std::min(bare.find_first_not_of('/'), bare.size()));
}

}  // namespace

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return lower;
}

SourceFiles::SourceFiles(const std::map<std::string, std::string>& files) : files_(&files) {
  for (const auto& [path, bytes] : files) by_lower_case_.emplace(lower_case(path), path);
}

std::optional<std::string> SourceFiles::find(std::string_view path) const {
  std::string wanted = bare_path(path);
  if (wanted.empty()) return std::nullopt;
  if (files_->contains(wanted)) return wanted;
  wanted = lower_case(wanted);
  constexpr std::string_view folder = "sources/";
  if (wanted.starts_with(folder)) wanted.erase(0, folder.size());
  auto found = by_lower_case_.find(wanted);
  if (found == by_lower_case_.end()) found = by_lower_case_.find(wanted.substr(wanted.rfind('/') + 1));
  if (found == by_lower_case_.end()) return std::nullopt;
  return found->second;
}

FileText decode_text(const std::string& bytes, const std::string& name) {
  const text::FoundEncoding found = text::find_encoding(bytes);
  FileText file;
  file.sha256 = sha256(bytes);
  if (found.name == "UTF-8") {
    file.text = bytes;
    if (!text::first_invalid_byte(bytes)) return file;
  } else {
    file.encoding = found.name;
  }
  text::Converted converted = text::convert(bytes, found.name, true);
  file.text = std::move(converted.text);
  if (converted.replaced > 0)
    file.findings.push_back(
        {{name, 0, 0, {}},
         std::to_string(converted.replaced) + " sequences of bytes are no " + found.name + ", they became U+FFFD",
         "positions behind them may be wrong"});
  return file;
}

ReadText read_rich_text(const std::string& bytes, const std::string& name) {
  ReadText result;
  try {
    std::vector<raw::RawText> texts = raw::read_raw(bytes, name, {});
    if (texts.empty()) return result;
    raw::RawText& raw = texts.front();
    text::CodePointCounter counter(raw.text);
    for (const text::Range& page : raw.pages) {
      const std::size_t start = counter.at(page.start);
      result.pages.push_back({start, counter.at(page.end)});
    }
    result.type = raw.type;
    result.findings = std::move(raw.warnings);
    result.text = std::move(raw.text);
  } catch (const InputError& error) {
    result.findings = error.findings();
  }
  return result;
}

}  // namespace mazmun::format::foreign
