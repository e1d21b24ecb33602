#include "model/value.hpp"

#include <algorithm>
#include <cmath>

#include "base/number.hpp"

namespace mazmun {
namespace {

std::string unescape(std::string_view token) {
  std::string result;
  for (std::size_t i = 0; i < token.size(); ++i) {
    if (token[i] == '~' && i + 1 < token.size()) {
      result += token[++i] == '1' ? '/' : '~';
    } else {
      result += token[i];
    }
  }
  return result;
}

const Value* child(const Value& value, std::string_view token) {
  if (value.is_object()) return value.find(unescape(token));
  const auto index = parse_integer(token);
  if (!value.is_array() || !index || *index < 0 || static_cast<std::size_t>(*index) >= value.array().size())
    return nullptr;
  if (std::to_string(*index) != token) return nullptr;  // "01" and "+1" are no indices
  return &value.array()[static_cast<std::size_t>(*index)];
}

}  // namespace

Value::Value(double value) {
  if (std::isfinite(value)) data_ = value;
}

std::string_view Value::kind_name() const {
  if (is_null()) return "null";
  if (is_bool()) return "a boolean";
  if (is_integer()) return "an integer";
  if (is_number()) return "a number";
  if (is_string()) return "a string";
  return is_array() ? "an array" : "an object";
}

double Value::number() const { return is_integer() ? static_cast<double>(integer()) : std::get<double>(data_); }

const Value* Value::find(std::string_view key) const {
  if (!is_object()) return nullptr;
  const auto found =
      std::find_if(object().begin(), object().end(), [&](const auto& member) { return member.first == key; });
  return found == object().end() ? nullptr : &found->second;
}

const Value* Value::at_pointer(std::string_view pointer) const {
  const Value* value = this;
  while (!pointer.empty() && value != nullptr) {
    if (pointer.front() != '/') return nullptr;
    pointer.remove_prefix(1);
    const std::size_t end = std::min(pointer.find('/'), pointer.size());
    value = child(*value, pointer.substr(0, end));
    pointer.remove_prefix(end);
  }
  return value;
}

Value& Value::add(std::string key, Value value) {
  if (is_null()) data_ = Object();
  object().emplace_back(std::move(key), std::move(value));
  return *this;
}

std::string pointer_step(std::string_view token) {
  std::string step = "/";
  for (const char c : token) {
    if (c == '~') {
      step += "~0";
    } else if (c == '/') {
      step += "~1";
    } else {
      step += c;
    }
  }
  return step;
}

std::string pointer_step(std::size_t index) { return "/" + std::to_string(index); }

}  // namespace mazmun
