#include "text/utf8.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace mazmun::text {
namespace {

RC_GTEST_PROP(Utf8, GoesToBytesAndBack, (const std::vector<std::uint16_t>& units)) {
  std::string text;
  std::size_t count = 0;
  for (const std::uint16_t unit : units) {
    if (unit >= 0xD800 && unit <= 0xDFFF) continue;
    append(text, unit);
    ++count;
  }
  RC_ASSERT(length(text) == count);
  CodePointCounter to_code_points(text);
  ByteCounter to_bytes(text);
  for (std::size_t i = 0; i <= count; ++i) {
    const std::size_t byte = byte_offset(text, i);
    RC_ASSERT(to_bytes.at(i) == byte);
    RC_ASSERT(to_code_points.at(byte) == i);
  }
}

}  // namespace
}  // namespace mazmun::text
