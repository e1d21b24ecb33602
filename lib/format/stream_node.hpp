// A JSON value of a stream with its place. The door of simdjson, together with stream_node.cpp and stream_reader.cpp.
#pragma once

#include <simdjson.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "model/document.hpp"
#include "model/value.hpp"

namespace mazmun::format {

/// Each accessor throws InputError, with the line and the JSON pointer, where the value is of another kind. Refers to
/// the record's place and to the parser's memory.
class StreamNode {
 public:
  StreamNode(const Place& record, simdjson::dom::element value, std::string pointer = {});

  [[noreturn]] void fail(std::string message, std::string hint = {}) const;

  std::string_view view() const;
  std::string string() const { return std::string(view()); }
  std::size_t count() const;  ///< an integer from 0
  double real() const;
  std::vector<StreamNode> items() const;
  std::vector<std::pair<std::string, StreamNode>> members() const;
  std::optional<StreamNode> member(std::string_view key) const;
  StreamNode require(std::string_view key) const;
  /// The member as a string, and as an integer from 0; it must be there.
  std::string string_of(std::string_view key) const;
  std::size_t count_of(std::string_view key) const;
  /// The member as a string, empty where there is none.
  std::string text_of(std::string_view key) const;
  /// The members "start" and "end", which must not be reversed.
  Span span() const;

  const simdjson::dom::element& json() const { return value_; }

  /// The whole of it.
  Value value() const;
  /// Visits everything and refuses keys that stand twice.
  void visit() const;

 private:
  [[noreturn]] void wrong(std::string_view expected) const;
  std::optional<simdjson::dom::element> find(std::string_view key) const;

  const Place* record_;
  simdjson::dom::element value_;
  std::string pointer_;
};

}  // namespace mazmun::format
