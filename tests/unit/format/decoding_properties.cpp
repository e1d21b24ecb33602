// Line ends by an expression for each rule, one after the other.
#include "format/raw/decoding.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace mazmun::format::raw {
namespace {

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

RC_GTEST_PROP(PlainLineEnds, FollowTheirRules, ()) {
  const std::vector<std::string> pieces{"some words of a line",
                                        "a",
                                        "é",
                                        "“",
                                        "\u200C",
                                        "\uFEFC",
                                        "中",
                                        "\u2027",
                                        "\u00A0",
                                        "😀",
                                        "\r",
                                        "\n",
                                        "\r\n",
                                        "\r\r\n",
                                        "\v",
                                        "\f",
                                        "\u0085",
                                        "\u2028",
                                        "\u2029",
                                        "\uFEFF"};
  const auto count = *rc::gen::inRange<std::size_t>(0, 60);
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += *rc::gen::elementOf(pieces);
  // What one rule has written is no text for the next.
  const std::string written = "\x01";
  std::string expected = replaced(text, "\r\r\n", written);
  for (const char* one : {"\r\n", "\r", "\v", "\u0085", "\u2028"}) expected = replaced(expected, one, "\n");
  expected = replaced(replaced(replaced(expected, written, "\n"), "\u2029", "\n\n"), "\uFEFF", "");
  std::vector<std::size_t> pages;
  for (std::size_t at = expected.find('\f'); at != std::string::npos; at = expected.find('\f', at + 1))
    pages.push_back(at + 1);
  expected = replaced(expected, "\f", "\n");
  RC_ASSERT(plain_line_ends(text) == pages);
  RC_ASSERT(text == expected);
}

}  // namespace
}  // namespace mazmun::format::raw
