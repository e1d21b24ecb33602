#include "format/yaml_text.hpp"

#include <simdjson.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/error.hpp"
#include "base/limits.hpp"
#include "format/json_text.hpp"
#include "format/quick_yaml.hpp"
#include "text/utf8.hpp"

namespace mazmun::format {
namespace {

// A value takes a byte at least; aliases may repeat some, but not without end.
constexpr std::size_t spare_values = 10'000;

// yaml-cpp counts bytes within a line; people count characters. Rising marks, as in a document, cost one pass.
class Columns {
 public:
  explicit Columns(std::string_view text) : text_(text) {
    for (std::size_t at = 0; at != std::string_view::npos; at = text.find('\n', at)) {
      if (!starts_.empty()) ++at;
      starts_.push_back(at);
    }
  }

  /// The place of `mark`, both numbers from 1.
  Place place(const std::string& file, const YAML::Mark& mark) {
    const auto line = static_cast<std::size_t>(std::max(mark.line, 0));
    const auto bytes = static_cast<std::size_t>(std::max(mark.column, 0));
    if (line >= starts_.size()) return {file, line + 1, bytes + 1, {}};
    if (line != line_ || bytes < bytes_) {
      line_ = line;
      bytes_ = 0;
      count_ = 0;
    }
    const std::size_t from = std::min(starts_[line] + bytes_, text_.size());
    count_ += text::length(text_.substr(from, bytes - bytes_));
    bytes_ = bytes;
    return {file, line + 1, count_ + 1, {}};
  }

 private:
  std::string_view text_;
  std::vector<std::size_t> starts_;  // of the lines
  std::size_t line_ = 0;
  std::size_t bytes_ = 0;  // of this line that were counted
  std::size_t most_values_ = 0;
  std::size_t count_ = 0;
};

class Converter {
 public:
  Converter(std::string file, Columns& columns, std::size_t most_values)
      : file_(std::move(file)), columns_(columns), most_values_(most_values) {}

  Value convert(const YAML::Node& node) {
    if (++count_ > most_values_) fail(node, "expands to more than " + std::to_string(most_values_) + " values");
    if (++depth_ > limit(Limit::yaml_depth))  // an alias may stand inside its own anchor
      throw above_limit(Limit::yaml_depth, columns_.place(file_, node.Mark()),
                        "nests deeper than " + limit_text(Limit::yaml_depth) + " levels");
    const Place place = columns_.place(file_, node.Mark());  // before its parts, so that marks rise
    Value value = convert_bare(node);
    --depth_;
    if (!node.Mark().is_null()) {
      value.line = place.line;
      value.column = place.column;
    }
    return value;
  }

 private:
  [[noreturn]] void fail(const YAML::Node& node, const std::string& message) {
    throw InputError(columns_.place(file_, node.Mark()), message);
  }

  Value convert_bare(const YAML::Node& node) {
    if (node.IsScalar()) return scalar(node);
    if (node.IsSequence()) {
      Array items;
      for (const YAML::Node& item : node) items.push_back(convert(item));
      return items;
    }
    return node.IsMap() ? map(node) : Value();
  }

  Value map(const YAML::Node& node) {
    Object members;
    std::set<std::string> keys;
    for (const auto& member : node) {
      if (!member.first.IsScalar()) fail(member.first, "this key is not a word or a number");
      std::string key = member.first.Scalar();
      if (!keys.insert(key).second) fail(member.first, "the key \"" + key + "\" stands here twice");
      members.emplace_back(std::move(key), convert(member.second));
    }
    return members;
  }

  static Value scalar(const YAML::Node& node) {
    const std::string& text = node.Scalar();
    if (node.Tag() != "?" && !node.Tag().empty()) return text;  // quoted, or tagged as text
    return plain_yaml_scalar(text);
  }

  std::string file_;
  Columns& columns_;
  std::size_t most_values_ = 0;
  std::size_t count_ = 0;
  std::size_t depth_ = 0;
};

}  // namespace

Value careful_yaml(std::string_view text, const std::string& file) {
  if (const auto invalid = text::first_invalid_byte(text)) {
    const text::LineColumn at = text::line_column(text, *invalid);
    throw InputError({file, at.line, at.column, {}}, "not valid UTF-8 here (byte " + std::to_string(*invalid) + ")");
  }
  if (text.size() > limit(Limit::yaml_bytes))
    throw above_limit(Limit::yaml_bytes, {file, 0, 0, {}},
                      "is YAML of more than " + limit_text(Limit::yaml_bytes) + ", which is not allowed");
  Columns columns(text);
  try {
    const std::vector<YAML::Node> documents = YAML::LoadAll(std::string(text));
    if (documents.size() > 1) {
      throw InputError({file, static_cast<std::size_t>(documents[1].Mark().line) + 1, 0, {}},
                       "a second document begins here, expected one");
    }
    return documents.empty() ? Value()
                             : Converter(file, columns, text.size() + spare_values).convert(documents.front());
  } catch (const YAML::Exception& error) {
    throw InputError(columns.place(file, error.mark), "not valid YAML here",
                     "check the indentation, and put text with a colon or a bracket into quotes");
  }
}

Value parse_yaml(std::string_view text, const std::string& file) {
  if (auto value = simdjson::validate_utf8(text.data(), text.size()) ? quick_yaml(text) : std::nullopt)
    return *std::move(value);
  return careful_yaml(text, file);
}

Value parse_document(std::string_view text, const std::string& file) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  const bool is_json = first != std::string_view::npos && text[first] == '{';
  return is_json ? parse_json(text, file) : parse_yaml(text, file);
}

}  // namespace mazmun::format
