// Strings found block by block against one that looks at every character.
#include "format/plain_json.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "format/json_text.hpp"

namespace mazmun::format {
namespace {

std::string long_text(const std::vector<std::string>& pieces) {
  const auto count = *rc::gen::inRange<std::size_t>(0, 60);
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += *rc::gen::elementOf(pieces);
  return text;
}

RC_GTEST_PROP(PlainJson, EndsAtWhatAStringCannotHold, ()) {
  const std::string text = long_text({"words and words", "a", "ب", "😀", std::string(1, '\0'), "\x1F", " ", "!", "#",
                                      "[", "]", "\x7F", "\"", "\\", "\n"});
  for (std::size_t from = 0; from < text.size(); ++from) {
    const std::string_view rest = std::string_view(text).substr(from);
    const auto* const stop =
        std::find_if(rest.begin(), rest.end(), [](char c) { return (c >= 0 && c < 0x20) || c == '"' || c == '\\'; });
    RC_ASSERT(plain_json_length(rest) == static_cast<std::size_t>(stop - rest.begin()));
  }
}

RC_GTEST_PROP(JsonText, WritesStringsAsNlohmannDoes, ()) {
  const std::string text = long_text(
      {"words and words", "a", "ب", "😀", "\x01", "\b", "\f", "\r", "\t", "/", "\u2028", "\x7F", "\"", "\\", "\n"});
  std::string written;
  append_json_string(written, text);
  RC_ASSERT(written == nlohmann::json(text).dump());
}

}  // namespace
}  // namespace mazmun::format
