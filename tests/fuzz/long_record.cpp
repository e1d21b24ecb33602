// Lines taken apart without a parser, held against the parser.
#include "format/long_record.hpp"

#include "format/json_text.hpp"
#include "fuzz.hpp"
#include "text/utf8.hpp"

namespace mazmun::fuzz {
namespace {

void check_value(std::string_view written, const Value& value) {
  const Value read = format::parse_json(written, "input");
  require(read == value, "a member has another value");
  if (value.is_string()) {
    const auto length = format::json_string_length(written);
    require(length == text::length(value.string()), "a string has another length");
    require(format::unescaped(std::string(written), {0, written.size()}) == value.string(), "a string says another thing");
  }
  if (value.is_array()) {
    std::size_t count = 0;
    const bool whole = format::each_item_of(written, [&](std::string_view item) {
      require(count < value.array().size(), "there are more items");
      require(format::parse_json(item, "input") == value.array()[count++], "an item has another value");
      return true;
    });
    require(whole && count == value.array().size(), "there are other items");
  }
}

}  // namespace

void run(std::string_view input) {
  const auto members = format::members_of(input);
  format::each_item_of(input, [](std::string_view item) { return !item.empty(); });
  if (!text::first_invalid_byte(input)) format::json_string_length(input);
  Value value;
  if (!accepted([&] { value = format::parse_json(input, "input"); })) return;
  if (!value.is_object() || !members) return require(!members, "members of what is no object");
  require(members->size() == value.object().size(), "there are other members");
  for (std::size_t i = 0; i < members->size(); ++i) {
    require((*members)[i].key == value.object()[i].first, "a member has another key");
    check_value((*members)[i].value, value.object()[i].second);
  }
}

}  // namespace mazmun::fuzz
