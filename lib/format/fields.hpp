// Reading a Value into a struct: each field knows its place, and what is wrong is collected, so that somebody who wrote
// a document by hand sees everything at once.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "model/value.hpp"

namespace mazmun::format {

/// What one document's reading found so far.
struct Reading {
  std::string file;
  std::vector<Finding> findings;
  /// Throws InputError with all findings, if there are any.
  void finish() const;
};

class Field {
 public:
  Field(Reading& reading, const Value& value, std::string pointer = {})
      : reading_(&reading), value_(&value), pointer_(std::move(pointer)) {}

  const Value& value() const { return *value_; }
  /// Line and column where the document has them (YAML), the pointer elsewhere.
  Place place() const;
  void report(std::string message, std::string hint = {}) const;

  // Each reports a finding and returns an empty value where the field is of another kind.
  std::string string() const;
  /// A string, a number or a boolean, as text.
  std::string scalar() const;
  std::optional<std::int64_t> integer() const;
  std::optional<double> number() const;
  bool boolean() const;
  std::vector<Field> items() const;
  std::vector<std::pair<std::string, Field>> members() const;

  std::optional<Field> member(std::string_view key) const;
  /// Reports a finding where the member is missing.
  std::optional<Field> require(std::string_view key) const;
  /// Reports keys other than these, with a suggestion.
  void allow_only(std::initializer_list<std::string_view> keys) const;

  /// The member as text, or empty where there is none.
  std::string text_of(std::string_view key) const;

 private:
  bool expect(bool right, std::string_view what) const;

  Reading* reading_;
  const Value* value_;
  std::string pointer_;
};

}  // namespace mazmun::format
