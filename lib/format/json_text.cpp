#include "format/json_text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstring>
#include <set>
#include <vector>

#include "base/error.hpp"
#include "base/limits.hpp"
#include "base/number.hpp"
#include "text/utf8.hpp"

namespace mazmun::format {
namespace {

void append_escape(std::string& out, char c) {
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\b':
      out += "\\b";
      return;
    case '\f':
      out += "\\f";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  constexpr std::string_view digits = "0123456789abcdef";
  out += "\\u00";
  out += digits[static_cast<unsigned char>(c) >> 4];
  out += digits[static_cast<unsigned char>(c) & 0xF];
}

bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

void append_scalar(std::string& out, const Value& value) {
  if (value.is_null()) {
    out += "null";
  } else if (value.is_bool()) {
    out += value.boolean() ? "true" : "false";
  } else if (value.is_integer()) {
    out += std::to_string(value.integer());
  } else if (value.is_number()) {
    out += shortest(value.number());
  } else {
    append_json_string(out, value.string());
  }
}

// One walk serves both layouts: `indent` is the depth of the value, or -1 for everything on one line.
void append_value(std::string& out, const Value& value, int indent) {
  if (!value.is_array() && !value.is_object()) return append_scalar(out, value);
  const bool is_array = value.is_array();
  const std::size_t size = is_array ? value.array().size() : value.object().size();
  const int inner = indent < 0 ? -1 : indent + 1;
  const auto new_line = [&](int depth) {
    if (depth >= 0) out.append("\n").append(2 * static_cast<std::size_t>(depth), ' ');
  };
  out += is_array ? '[' : '{';
  for (std::size_t i = 0; i < size; ++i) {
    if (i > 0) out += ',';
    new_line(inner);
    if (!is_array) {
      append_json_string(out, value.object()[i].first);
      out += indent < 0 ? ":" : ": ";
    }
    append_value(out, is_array ? value.array()[i] : value.object()[i].second, inner);
  }
  if (size > 0) new_line(indent);
  out += is_array ? ']' : '}';
}

[[noreturn]] void fail_at(std::string_view text, const std::string& file, std::size_t byte,
                          const std::string& message) {
  const text::LineColumn at = text::line_column(text, std::min(byte, text.size()));
  throw InputError({file, at.line, at.column, {}}, message);
}

// Builds a Value from nlohmann's events.
class ValueBuilder : public nlohmann::json_sax<nlohmann::json> {
 public:
  ValueBuilder(std::string_view text, const std::string& file) : text_(text), file_(file) {}

  bool null() override { return put({}); }
  bool boolean(bool value) override { return put(value); }
  bool number_integer(number_integer_t value) override { return put(std::int64_t{value}); }
  bool number_unsigned(number_unsigned_t value) override {
    const bool fits = value <= static_cast<number_unsigned_t>(INT64_MAX);
    return put(fits ? Value(static_cast<std::int64_t>(value)) : Value(static_cast<double>(value)));
  }
  bool number_float(number_float_t value, const string_t& written) override {
    Value number(value);
    number.written = written;
    return put(std::move(number));
  }
  bool string(string_t& value) override { return put(std::move(value)); }
  bool binary(binary_t& /*value*/) override { return false; }
  bool start_object(std::size_t /*size*/) override { return open(Object()); }
  bool start_array(std::size_t /*size*/) override { return open(Array()); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    if (!open_.back().keys.insert(name).second) {
      throw InputError({file_, 0, 0, pointer()}, "has the key \"" + name + "\" twice");
    }
    open_.back().key = name;
    return true;
  }
  bool parse_error(std::size_t position, const std::string& /*token*/,
                   const nlohmann::json::exception& /*error*/) override {
    fail_at(text_, file_, position == 0 ? 0 : position - 1, "not valid JSON here");
  }

  Value take() { return std::move(root_); }

 private:
  struct Open {
    Value value;
    std::string key;
    std::set<std::string> keys;
  };

  bool put(Value value) {
    if (open_.empty()) {
      root_ = std::move(value);
    } else if (open_.back().value.is_array()) {
      open_.back().value.array().push_back(std::move(value));
    } else {
      open_.back().value.add(open_.back().key, std::move(value));
    }
    return true;
  }

  bool open(Value value) {
    if (open_.size() >= limit(Limit::json_depth))
      throw above_limit(Limit::json_depth, {file_, 0, 0, {}},
                        "nests deeper than " + limit_text(Limit::json_depth) + " levels");
    open_.push_back({std::move(value), {}, {}});
    return true;
  }

  bool close() {
    Value done = std::move(open_.back().value);
    open_.pop_back();
    return put(std::move(done));
  }

  std::string pointer() const {
    std::string result;
    for (std::size_t i = 0; i + 1 < open_.size(); ++i) {
      const Open& level = open_[i];
      result += level.value.is_array() ? pointer_step(level.value.array().size()) : pointer_step(level.key);
    }
    return result;
  }

  std::string_view text_;
  const std::string& file_;
  std::vector<Open> open_;
  Value root_;
};

}  // namespace

void append_json_escaped(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const auto stop = static_cast<std::size_t>(std::find_if(text.begin(), text.end(), needs_escape) - text.begin());
    out.append(text.substr(0, stop));
    if (stop == text.size()) break;
    append_escape(out, text[stop]);
    text.remove_prefix(stop + 1);
  }
}

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  append_json_escaped(out, text);
  out += '"';
}

void append_json(std::string& out, const Value& value) { append_value(out, value, -1); }

void append_pretty(std::string& out, const Value& value, int depth) { append_value(out, value, depth); }

std::string pretty_json(const Value& value) {
  std::string out;
  append_value(out, value, 0);
  return out += '\n';
}

Value parse_json(std::string_view text, const std::string& file) {
  if (const auto invalid = text::first_invalid_byte(text)) {
    fail_at(text, file, *invalid, "not valid UTF-8 here (byte " + std::to_string(*invalid) + ")");
  }
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  ValueBuilder builder(text, file);
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) fail_at(text, file, 0, "not valid JSON here");
  return builder.take();
}

}  // namespace mazmun::format
