#include "format/recognise.hpp"

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <optional>

#include "base/error.hpp"
#include "format/yaml_text.hpp"

namespace mazmun::format {
namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string_view without_blanks(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(blanks), text.size()));
}

bool take(std::string_view& text, std::string_view word) {
  text = without_blanks(text);
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

// A string without escapes, as all names in headers are.
std::optional<std::string> take_string(std::string_view& text) {
  if (!take(text, "\"")) return std::nullopt;
  const std::size_t end = text.find('"');
  if (end == std::string_view::npos) return std::nullopt;
  std::string word(text.substr(0, end));
  text.remove_prefix(end + 1);
  return word;
}

// "codebook/1" -> "codebook"
std::string before_slash(std::string_view name) { return std::string(name.substr(0, name.find('/'))); }

// beginning = "{" "mazmun" ":" (name "/" version | "{" "format" ":" name), or the end of an empty stream
std::string from_json_beginning(std::string_view text) {
  if (!take(text, "{")) return {};
  const auto key = take_string(text);
  if (!key || !take(text, ":")) return {};
  if (*key == "end") return take(text, "{") ? "stream" : "";
  if (*key != "mazmun") return {};
  if (const auto name = take_string(text)) return before_slash(*name);
  if (!take(text, "{") || take_string(text) != "format" || !take(text, ":")) return {};
  return take_string(text).value_or("");
}

// A line "mazmun: codebook/1", with quotes or without.
std::string from_yaml_line(std::string_view text) {
  constexpr std::string_view key = "mazmun:";
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!line.starts_with(key)) continue;
    line = without_blanks(line.substr(key.size()));
    if (line.starts_with('"') || line.starts_with('\'')) line.remove_prefix(1);
    return line.find('/') == std::string_view::npos ? "" : before_slash(line);
  }
  return {};
}

// Members in any order, as other programs may write them.
std::string from_whole(std::string_view text) {
  try {
    const Value document = parse_document(text, {});
    const Value* mazmun = document.find("mazmun");
    if (mazmun == nullptr) return {};
    if (mazmun->is_string()) return before_slash(mazmun->string());
    const Value* format = mazmun->find("format");
    return format != nullptr && format->is_string() ? format->string() : std::string();
  } catch (const InputError&) {
    return {};
  }
}

}  // namespace

const std::vector<std::string>& known_formats() {
  static const std::vector<std::string> formats{
      "corpus", "segments", "coded",    "stream", "model",      "agreement", "verification", "manifest",
      "report", "shard",    "codebook", "study",  "pseudonyms", "answers",   "project",      "losses"};
  return formats;
}

std::string format_of(std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  std::string format = without_blanks(text).starts_with('{') ? from_json_beginning(text) : from_yaml_line(text);
  return format.empty() ? from_whole(text) : format;
}

std::string format_of_file(const std::string& path) {
  constexpr std::size_t enough = 65536;
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(path, ignored)) return {};
  std::ifstream file(path, std::ios::binary);
  std::string beginning(enough, '\0');
  file.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
  beginning.resize(static_cast<std::size_t>(file.gcount()));
  return format_of(beginning);
}

}  // namespace mazmun::format
