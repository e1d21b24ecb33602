#include "format/quick_yaml.hpp"

#include <yaml.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>
#include <vector>

#include "base/limits.hpp"
#include "base/number.hpp"

namespace mazmun::format {
namespace {

constexpr std::size_t few_keys = 16;  // as many are compared one by one

// The parser of a text, which outlives it.
class Events {
 public:
  explicit Events(std::string_view text) {
    if (yaml_parser_initialize(&parser_) == 0) throw std::bad_alloc();
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  }
  ~Events() {
    yaml_event_delete(&event_);
    yaml_parser_delete(&parser_);
  }
  Events(const Events&) = delete;
  Events& operator=(const Events&) = delete;

  /// The next one, valid until the call after it; null where the text is no YAML.
  const yaml_event_t* next() {
    yaml_event_delete(&event_);
    return yaml_parser_parse(&parser_, &event_) == 0 ? nullptr : &event_;
  }

 private:
  yaml_parser_t parser_{};
  yaml_event_t event_{};
};

std::string text_of(const yaml_event_t& event) {
  return {reinterpret_cast<const char*>(event.data.scalar.value), event.data.scalar.length};
}

// A list or a mapping that is being read.
struct Open {
  Value value;
  bool flows = false;  // in brackets
  std::string key;     // of the value that comes next in a mapping
  bool has_key = false;
  std::set<std::string> keys;  // where there are more than a few
};

// Puts values together; each step is false where careful reading is needed.
class Builder {
 public:
  bool take(const yaml_event_t& event) {
    // A value that isn't there is where the next thing is.
    if (std::exchange(is_absent_, false)) {
      Value& absent = open_.back().value.object().back().second;
      absent = placed(std::move(absent), event.start_mark);
    }
    switch (event.type) {
      case YAML_SCALAR_EVENT:
        return take_scalar(event);
      case YAML_SEQUENCE_START_EVENT:
        return event.data.sequence_start.anchor == nullptr && event.data.sequence_start.tag == nullptr &&
               open(Array(), event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE, event.start_mark);
      case YAML_MAPPING_START_EVENT:
        return event.data.mapping_start.anchor == nullptr && event.data.mapping_start.tag == nullptr &&
               open(Object(), event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE, event.start_mark);
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT:
        return close();
      case YAML_DOCUMENT_START_EVENT:
        return ++documents_ == 1 && event.data.document_start.version_directive == nullptr &&
               event.data.document_start.tag_directives.start == event.data.document_start.tag_directives.end;
      case YAML_DOCUMENT_END_EVENT:
        return !ends_absent_;  // readers have several opinions where the end is
      case YAML_STREAM_START_EVENT:
      case YAML_STREAM_END_EVENT:
        return true;
      default:
        return false;
    }
  }

  Value result() { return std::move(root_); }

 private:
  bool awaits_key() const { return !open_.empty() && open_.back().value.is_object() && !open_.back().has_key; }

  // Scalars that readers of YAML see in different ways, or in different places.
  bool is_doubtful(const yaml_event_t& event) const {
    const auto& scalar = event.data.scalar;
    if (scalar.anchor != nullptr || scalar.tag != nullptr) return true;
    if (scalar.style == YAML_PLAIN_SCALAR_STYLE) {
      const std::string_view text(reinterpret_cast<const char*>(scalar.value), scalar.length);
      const bool flows = !open_.empty() && open_.back().flows;
      const bool is_value = !open_.empty() && open_.back().has_key;
      return flows ? text.empty() || text.find('?') != std::string_view::npos : text.empty() && !is_value;
    }
    if (scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE || scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE)
      return event.start_mark.line != event.end_mark.line;
    return !open_.empty() && event.start_mark.column == 0;  // a block
  }

  bool take_scalar(const yaml_event_t& event) {
    if (is_doubtful(event)) return false;
    std::string text = text_of(event);
    const bool plain = event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
    ends_absent_ = false;
    if (awaits_key()) return !(plain && plain_yaml_scalar(text).is_null()) && take_key(std::move(text));
    is_absent_ = ends_absent_ = plain && text.empty();
    return put(placed(plain ? plain_yaml_scalar(text) : Value(std::move(text)), event.start_mark));
  }

  bool take_key(std::string key) {
    Open& map = open_.back();
    const Object& members = map.value.object();
    if (members.size() < few_keys) {
      const auto same = [&](const auto& member) { return member.first == key; };
      if (std::any_of(members.begin(), members.end(), same)) return false;
    } else {
      if (map.keys.empty()) {
        for (const auto& [known, value] : members) map.keys.insert(known);
      }
      if (!map.keys.insert(key).second) return false;
    }
    map.key = std::move(key);
    map.has_key = true;
    return true;
  }

  static Value placed(Value value, const yaml_mark_t& mark) {
    value.line = mark.line + 1;
    value.column = mark.column + 1;
    return value;
  }

  bool open(Value value, bool flows, const yaml_mark_t& mark) {
    ends_absent_ = false;
    if (awaits_key() || open_.size() >= limit(Limit::yaml_depth)) return false;
    open_.push_back({placed(std::move(value), mark), flows, {}, false, {}});
    return true;
  }

  bool close() {
    Value done = std::move(open_.back().value);
    open_.pop_back();
    return put(std::move(done));
  }

  bool put(Value value) {
    if (open_.empty()) {
      root_ = std::move(value);
    } else if (Open& around = open_.back(); around.value.is_array()) {
      around.value.array().push_back(std::move(value));
    } else {
      around.value.add(std::move(around.key), std::move(value));
      around.has_key = false;
    }
    return true;
  }

  std::vector<Open> open_;
  Value root_;
  std::size_t documents_ = 0;
  bool is_absent_ = false;    // the value that came last
  bool ends_absent_ = false;  // the same, and since then things have only ended
};

// Whether some line begins with a question mark, which is a key that says so.
bool has_explicit_key(std::string_view text) {
  for (std::size_t at = text.find('?'); at != std::string_view::npos; at = text.find('?', at + 1)) {
    const std::size_t before = at == 0 ? std::string_view::npos : text.find_last_not_of(" -", at - 1);
    if (before == std::string_view::npos || text[before] == '\n') return true;
  }
  return false;
}

// Line ends of YAML 1.1 that are letters in 1.2, tabs, carriage returns, and blanks in the place of a last line.
bool is_doubtful(std::string_view text) {
  constexpr std::array<std::string_view, 6> doubtful{"\t", "\r", "\u0085", "\u2028", "\u2029", "\uFEFF"};
  const auto stands = [&](std::string_view letter) { return text.find(letter) != std::string_view::npos; };
  return text.ends_with(' ') || std::any_of(doubtful.begin(), doubtful.end(), stands) || has_explicit_key(text);
}

}  // namespace

Value plain_yaml_scalar(const std::string& text) {
  if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL") return {};
  if (text == "true" || text == "True" || text == "TRUE") return true;
  if (text == "false" || text == "False" || text == "FALSE") return false;
  if (const auto integer = parse_integer(text)) return *integer;
  const auto number = parse_double(text);
  if (!number || text.find_first_of("0123456789") == std::string::npos) return text;
  Value value(*number);
  value.written = text;
  return value;
}

std::optional<Value> quick_yaml(std::string_view text) {
  if (is_doubtful(text)) return std::nullopt;
  Events events(text);
  Builder builder;
  for (;;) {
    const yaml_event_t* event = events.next();
    if (event == nullptr || !builder.take(*event)) return std::nullopt;
    if (event->type == YAML_STREAM_END_EVENT) return builder.result();
  }
}

}  // namespace mazmun::format
