#include "format/stream_node.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace mazmun::format {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

// By value: value_unsafe() of a result that is about to go refers into it, and a loop would run over what is gone.
simdjson::dom::array array_of(element value) { return value.get_array().value_unsafe(); }
simdjson::dom::object object_of(element value) { return value.get_object().value_unsafe(); }

Value to_value(element value) {
  switch (value.type()) {
    case element_type::STRING:
      return std::string(value.get_string().value_unsafe());
    case element_type::BOOL:
      return value.get_bool().value_unsafe();
    case element_type::INT64:
      return value.get_int64().value_unsafe();
    case element_type::UINT64:
      return static_cast<double>(value.get_uint64().value_unsafe());
    case element_type::DOUBLE:
      return value.get_double().value_unsafe();
    case element_type::ARRAY: {
      Array items;
      for (const element item : array_of(value)) items.push_back(to_value(item));
      return items;
    }
    case element_type::OBJECT: {
      Object members;
      for (const auto field : object_of(value)) members.emplace_back(field.key, to_value(field.value));
      return members;
    }
    default:
      return {};
  }
}

std::string_view kind_of(element value) {
  switch (value.type()) {
    case element_type::ARRAY:
      return "an array";
    case element_type::OBJECT:
      return "an object";
    case element_type::STRING:
      return "a string";
    case element_type::BOOL:
      return "a boolean";
    case element_type::NULL_VALUE:
      return "null";
    case element_type::INT64:
      return value.get_int64().value_unsafe() < 0 ? "a negative integer" : "an integer";
    case element_type::UINT64:
      return "an integer";
    default:
      return "a number";
  }
}

}  // namespace

StreamNode::StreamNode(const Place& record, element value, std::string pointer)
    : record_(&record), value_(value), pointer_(std::move(pointer)) {}

void StreamNode::fail(std::string message, std::string hint) const {
  Place place = *record_;
  place.pointer = pointer_;
  throw InputError(std::move(place), std::move(message), std::move(hint));
}

void StreamNode::wrong(std::string_view expected) const {
  fail("expected " + std::string(expected) + ", found " + std::string(kind_of(value_)));
}

std::string_view StreamNode::view() const {
  if (!value_.is_string()) wrong("a string");
  return value_.get_string().value_unsafe();
}

std::size_t StreamNode::count() const {
  const auto number = value_.get_uint64();
  if (number.error() != simdjson::SUCCESS) wrong("an integer from 0");
  return number.value_unsafe();
}

double StreamNode::real() const {
  const auto number = value_.get_double();
  if (number.error() != simdjson::SUCCESS) wrong("a number");
  return number.value_unsafe();
}

std::vector<StreamNode> StreamNode::items() const {
  if (!value_.is_array()) wrong("an array");
  std::vector<StreamNode> result;
  for (const element item : array_of(value_)) {
    result.emplace_back(*record_, item, pointer_ + pointer_step(result.size()));
  }
  return result;
}

std::vector<std::pair<std::string, StreamNode>> StreamNode::members() const {
  if (!value_.is_object()) wrong("an object");
  std::vector<std::pair<std::string, StreamNode>> result;
  for (const auto field : object_of(value_)) {
    result.emplace_back(field.key, StreamNode(*record_, field.value, pointer_ + pointer_step(field.key)));
  }
  return result;
}

std::optional<element> StreamNode::find(std::string_view key) const {
  if (!value_.is_object()) wrong("an object");
  for (const auto field : object_of(value_)) {
    if (field.key == key) return field.value;
  }
  return std::nullopt;
}

std::optional<StreamNode> StreamNode::member(std::string_view key) const {
  const auto found = find(key);
  if (!found) return std::nullopt;
  return StreamNode(*record_, *found, pointer_ + pointer_step(key));
}

StreamNode StreamNode::require(std::string_view key) const {
  if (auto found = member(key)) return *found;
  fail("has no \"" + std::string(key) + "\"");
}

// These make no node, with its pointer, of what is as it must be.

std::string StreamNode::string_of(std::string_view key) const {
  const auto found = find(key);
  return found && found->is_string() ? std::string(found->get_string().value_unsafe()) : require(key).string();
}

std::size_t StreamNode::count_of(std::string_view key) const {
  const auto found = find(key);
  std::uint64_t number = 0;
  return found && found->get(number) == simdjson::SUCCESS ? number : require(key).count();
}

std::string StreamNode::text_of(std::string_view key) const { return find(key) ? string_of(key) : std::string(); }

Span StreamNode::span() const {
  const Span span{count_of("start"), count_of("end")};
  if (span.end < span.start) {
    require("end").fail("the end " + std::to_string(span.end) + " lies before the start " + std::to_string(span.start));
  }
  return span;
}

Value StreamNode::value() const { return to_value(value_); }

namespace {

// The way from a record to a value in it, made into a pointer only where something is wrong.
struct Way {
  const Way* before;
  std::string_view key;  // of a member; of an item nothing, and its index
  std::size_t index;

  std::string pointer() const {
    const std::string start = before == nullptr ? std::string() : before->pointer();
    return start + (key.data() == nullptr ? pointer_step(index) : pointer_step(key));
  }
};

std::optional<std::string_view> key_that_stands_twice(element object) {
  std::vector<std::string_view> keys;
  for (const auto field : object_of(object)) keys.push_back(field.key);
  std::sort(keys.begin(), keys.end());
  const auto twice = std::adjacent_find(keys.begin(), keys.end());
  return twice != keys.end() ? std::optional(*twice) : std::nullopt;
}

bool has_parts(element value) { return value.is_object() || value.is_array(); }

// The first key that stands twice in an object, and the way to that object.
void visit_all(element value, const Way* way, const std::function<void(std::string_view, const Way*)>& refuse) {
  if (value.is_object()) {
    if (const auto twice = key_that_stands_twice(value)) refuse(*twice, way);
    for (const auto field : object_of(value)) {
      const Way further{way, field.key, 0};
      if (has_parts(field.value)) visit_all(field.value, &further, refuse);
    }
  } else if (value.is_array()) {
    std::size_t index = 0;
    for (const element item : array_of(value)) {
      const Way further{way, {}, index++};
      if (has_parts(item)) visit_all(item, &further, refuse);
    }
  }
}

}  // namespace

void StreamNode::visit() const {
  visit_all(value_, nullptr, [&](std::string_view key, const Way* way) {
    StreamNode(*record_, value_, pointer_ + (way == nullptr ? std::string() : way->pointer()))
        .fail("has the key \"" + std::string(key) + "\" twice");
  });
}

}  // namespace mazmun::format
