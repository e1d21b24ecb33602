#include "format/yaml_text.hpp"

#include <simdjson.h>
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <utility>
#include <vector>

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
  std::size_t count_ = 0;
};

// What an anchor stands for: a copy of the value, and what a copy costs.
struct Anchored {
  Value value;
  std::optional<std::string> scalar;  // as it stands there, for keys
  std::size_t values = 0;
  std::size_t depth = 0;
};

// Builds a Value from the events of yaml-cpp's parser, and stops it where a limit is reached: aliases of aliases cost
// nothing before they are copied, and there are texts in which the parser finds documents without end.
class YamlBuilder : public YAML::EventHandler {
 public:
  YamlBuilder(std::string file, Columns& columns, std::size_t most_values)
      : file_(std::move(file)), columns_(&columns), most_values_(most_values) {}

  void OnDocumentStart(const YAML::Mark& /*mark*/) override { ++documents_; }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { put(mark, {}, std::nullopt, anchor); }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& text) override {
    const bool is_text = tag != "?" && !tag.empty();  // quoted, or tagged as text
    put(mark, is_text ? Value(text) : plain_yaml_scalar(text), text, anchor);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value /*style*/) override {
    open(mark, Array(), anchor);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value /*style*/) override {
    open(mark, Object(), anchor);
  }
  void OnMapEnd() override { close(); }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const auto found = anchors_.find(anchor);
    if (found == anchors_.end()) fail(mark, "this alias stands inside of what it stands for");
    const Anchored& anchored = found->second;
    count(mark, anchored.values, anchored.depth);
    take(mark, anchored.value, anchored.scalar);
  }

  /// Throws InputError where a key is none, now that the text is known to be YAML as a whole.
  Value take_root() {
    if (wrong_key_) throw InputError(*wrong_key_);
    return std::move(root_);
  }

 private:
  struct Open {
    Value value;
    std::optional<std::string> key;  // of a map: waits for its value
    std::set<std::string> keys;
    YAML::Mark mark;
    YAML::anchor_t anchor = 0;
    std::size_t values_before = 0;
    std::size_t depth = 1;  // of the deepest part, this included
  };

  [[noreturn]] void fail(const YAML::Mark& mark, const std::string& message) {
    throw InputError(columns_->place(file_, mark), message);
  }

  // The first key that is none. What the parser finds behind it may say better what is wrong.
  void note(const YAML::Mark& mark, const std::string& message) {
    if (!wrong_key_) wrong_key_ = Finding{columns_->place(file_, mark), message, {}};
  }

  void count(const YAML::Mark& mark, std::size_t values, std::size_t depth) {
    if (documents_ > 1) {
      throw InputError({file_, static_cast<std::size_t>(mark.line) + 1, 0, {}},
                       "a second document begins here, expected one");
    }
    values_ += values;
    if (values_ > most_values_) fail(mark, "expands to more than " + std::to_string(most_values_) + " values");
    if (open_.size() + depth > limit(Limit::yaml_depth))
      throw above_limit(Limit::yaml_depth, columns_->place(file_, mark),
                        "nests deeper than " + limit_text(Limit::yaml_depth) + " levels");
    if (!open_.empty()) open_.back().depth = std::max(open_.back().depth, depth + 1);
  }

  void put(const YAML::Mark& mark, Value value, std::optional<std::string> scalar, YAML::anchor_t anchor) {
    count(mark, 1, 1);
    set_place(mark, value);
    if (anchor != 0) keep(mark, anchor, {value, scalar, 1, 1});
    take(mark, std::move(value), std::move(scalar));
  }

  // Anchors inside of anchors keep what they hold several times.
  void keep(const YAML::Mark& mark, YAML::anchor_t anchor, Anchored anchored) {
    kept_ += anchored.values;
    if (kept_ > most_values_) fail(mark, "keeps more than " + std::to_string(most_values_) + " values for aliases");
    anchors_[anchor] = std::move(anchored);
  }

  void set_place(const YAML::Mark& mark, Value& value) {
    const Place place = columns_->place(file_, mark);
    value.line = place.line;
    value.column = place.column;
  }

  // A value that is whole goes into what is open; every other one of a map is a key.
  void take(const YAML::Mark& mark, Value value, std::optional<std::string> scalar) {
    if (open_.empty()) {
      root_ = std::move(value);
      return;
    }
    Open& into = open_.back();
    if (into.value.is_array()) {
      into.value.array().push_back(std::move(value));
    } else if (into.key) {
      into.value.object().emplace_back(std::move(*std::exchange(into.key, std::nullopt)), std::move(value));
    } else {
      if (!scalar) note(mark, "this key is not a word or a number");
      into.key = scalar ? std::move(*scalar) : std::string();
      if (!into.keys.insert(*into.key).second) note(mark, "the key \"" + *into.key + "\" stands here twice");
    }
  }

  void open(const YAML::Mark& mark, Value value, YAML::anchor_t anchor) {
    const std::size_t before = values_;
    count(mark, 1, 1);
    set_place(mark, value);
    open_.push_back({std::move(value), std::nullopt, {}, mark, anchor, before, 1});
  }

  void close() {
    Open closed = std::move(open_.back());
    open_.pop_back();
    if (closed.anchor != 0)
      keep(closed.mark, closed.anchor, {closed.value, std::nullopt, values_ - closed.values_before, closed.depth});
    if (!open_.empty()) open_.back().depth = std::max(open_.back().depth, closed.depth + 1);
    take(closed.mark, std::move(closed.value), std::nullopt);
  }

  std::string file_;
  Columns* columns_;
  std::size_t most_values_ = 0;
  std::size_t values_ = 0;
  std::size_t kept_ = 0;
  std::size_t documents_ = 0;
  std::vector<Open> open_;
  std::map<YAML::anchor_t, Anchored> anchors_;
  std::optional<Finding> wrong_key_;
  Value root_;
};

}  // namespace

Value careful_yaml(std::string_view text, const std::string& file) {
  if (const auto invalid = text::first_invalid_byte(text)) {
    const text::LineColumn at = text::line_column(text, *invalid);
    throw InputError({file, at.line, at.column, {}}, "not valid UTF-8 here (byte " + std::to_string(*invalid) + ")");
  }
  // The parser would take it for UTF-16 or UTF-32.
  if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos) {
    const text::LineColumn at = text::line_column(text, zero);
    throw InputError({file, at.line, at.column, {}}, "not valid YAML here: a zero byte");
  }
  if (text.size() > limit(Limit::yaml_bytes))
    throw above_limit(Limit::yaml_bytes, {file, 0, 0, {}},
                      "is YAML of more than " + limit_text(Limit::yaml_bytes) + ", which is not allowed");
  Columns columns(text);
  try {
    std::istringstream stream{std::string(text)};
    YAML::Parser parser(stream);
    YamlBuilder builder(file, columns, text.size() + spare_values);
    while (parser.HandleNextDocument(builder)) continue;
    return builder.take_root();
  } catch (const YAML::DeepRecursion& error) {
    throw above_limit(Limit::yaml_depth, columns.place(file, error.mark),
                      "nests deeper than " + limit_text(Limit::yaml_depth) + " levels");
  } catch (const YAML::Exception& error) {
    throw InputError(columns.place(file, error.mark), "not valid YAML here",
                     "check the indentation, and put text with a colon or a bracket into quotes");
  }
}

Value parse_yaml(std::string_view text, const std::string& file) {
  const bool is_plain =
      !text.empty() && text.size() <= limit(Limit::yaml_bytes) && simdjson::validate_utf8(text.data(), text.size());
  if (auto value = is_plain ? quick_yaml(text) : std::nullopt) return *std::move(value);
  return careful_yaml(text, file);
}

Value parse_document(std::string_view text, const std::string& file) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  const bool is_json = first != std::string_view::npos && text[first] == '{';
  return is_json ? parse_json(text, file) : parse_yaml(text, file);
}

}  // namespace mazmun::format
