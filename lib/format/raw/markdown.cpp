#include <optional>

#include "format/fields.hpp"
#include "format/raw/readers.hpp"
#include "format/yaml_text.hpp"

namespace mazmun::format::raw {
namespace {

struct FrontMatter {
  std::string_view yaml;  // with an empty line for the first "---", so that places are those of the file
  std::string_view rest;
};

// front matter = "---" LF *line ("---" / "...") LF, at the very start
std::optional<FrontMatter> split_front_matter(std::string_view text) {
  if (!text.starts_with("---\n")) return std::nullopt;
  for (std::size_t start = 4; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const std::string_view line = text.substr(start, end - start);
    if (line == "---" || line == "...")
      return FrontMatter{text.substr(3, start - 3), text.substr(std::min(end + 1, text.size()))};
    start = end + 1;
  }
  return std::nullopt;
}

void take_front_matter(const Value& front, const std::string& name, RawText& raw) {
  Reading reading{name, {}};
  for (const auto& [key, field] : Field(reading, front).members()) {
    const Value& value = field.value();
    if (key == "title") {
      raw.title = field.scalar();
    } else if (key == "language") {
      raw.language = field.scalar();
    } else if (value.is_string() || value.is_number()) {
      raw.attributes.emplace_back(key, value.is_number() && !value.is_integer() ? Value(value.number()) : value);
    } else if (value.is_bool()) {
      raw.attributes.emplace_back(key, field.scalar());
    } else if (!value.is_null()) {
      field.report("expected text or a number for \"" + key + "\", found " + std::string(value.kind_name()));
    }
  }
  reading.finish();
}

}  // namespace

RawText read_markdown(std::string text, const std::string& name, const RawOptions& /*options*/) {
  RawText raw;
  raw.type = "md";
  if (const auto front = split_front_matter(text)) {
    const Value value = parse_yaml(front->yaml, name);
    if (!value.is_null()) take_front_matter(value, name, raw);
    text.erase(0, text.size() - front->rest.size());
  }
  raw.text = std::move(text);
  return raw;
}

}  // namespace mazmun::format::raw
