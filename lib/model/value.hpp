// A neutral tree of values: what JSON and YAML documents are, without either library.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace mazmun {

class Value;
using Array = std::vector<Value>;
/// Members in the order of the document; readers refuse duplicate keys.
using Object = std::vector<std::pair<std::string, Value>>;

class Value {
 public:
  Value() = default;
  Value(std::nullptr_t) {}                          // NOLINT(google-explicit-constructor): values read like JSON
  Value(bool value) : data_(value) {}               // NOLINT(google-explicit-constructor)
  Value(int value) : data_(std::int64_t{value}) {}  // NOLINT(google-explicit-constructor)
  Value(std::int64_t value) : data_(value) {}       // NOLINT(google-explicit-constructor)
  Value(std::size_t value) : data_(static_cast<std::int64_t>(value)) {}  // NOLINT(google-explicit-constructor)
  /// NaN and infinities become null, as they are written.
  Value(double value);                                     // NOLINT(google-explicit-constructor)
  Value(const char* value) : data_(std::string(value)) {}  // NOLINT(google-explicit-constructor)
  Value(std::string value) : data_(std::move(value)) {}    // NOLINT(google-explicit-constructor)
  Value(Array value) : data_(std::move(value)) {}          // NOLINT(google-explicit-constructor)
  Value(Object value) : data_(std::move(value)) {}         // NOLINT(google-explicit-constructor)

  bool is_null() const { return std::holds_alternative<std::nullptr_t>(data_); }
  bool is_bool() const { return std::holds_alternative<bool>(data_); }
  bool is_integer() const { return std::holds_alternative<std::int64_t>(data_); }
  bool is_number() const { return is_integer() || std::holds_alternative<double>(data_); }
  bool is_string() const { return std::holds_alternative<std::string>(data_); }
  bool is_array() const { return std::holds_alternative<Array>(data_); }
  bool is_object() const { return std::holds_alternative<Object>(data_); }
  /// "a string", "an object" …: for messages.
  std::string_view kind_name() const;

  // Each requires the kind of its name.
  bool boolean() const { return std::get<bool>(data_); }
  std::int64_t integer() const { return std::get<std::int64_t>(data_); }
  double number() const;
  const std::string& string() const { return std::get<std::string>(data_); }
  const Array& array() const { return std::get<Array>(data_); }
  Array& array() { return std::get<Array>(data_); }
  const Object& object() const { return std::get<Object>(data_); }
  Object& object() { return std::get<Object>(data_); }

  /// The member `key` of an object, null pointer where there is none or this is no object.
  const Value* find(std::string_view key) const;
  /// The value that an RFC 6901 pointer names, null pointer where there is none.
  const Value* at_pointer(std::string_view pointer) const;
  /// Appends a member; for building objects. Returns *this.
  Value& add(std::string key, Value value);

  friend bool operator==(const Value& a, const Value& b) { return a.data_ == b.data_; }

  // Where the value stood in a document that was read; 0 where unknown.
  std::size_t line = 0;
  std::size_t column = 0;
  // A number as it was written ("0.70"); empty where it was not read from a document, or has no decimals to keep.
  std::string written;

 private:
  std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, Array, Object> data_;
};

/// `token` as one step of an RFC 6901 pointer: "/" and "~" escaped, with the leading slash.
std::string pointer_step(std::string_view token);
std::string pointer_step(std::size_t index);

}  // namespace mazmun
