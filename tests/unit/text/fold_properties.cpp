#include "text/fold.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "text/utf8.hpp"

namespace mazmun::text {
namespace {

RC_GTEST_PROP(Fold, IsIdempotent, (const std::vector<std::uint16_t>& units)) {
  std::string text;
  for (const std::uint16_t unit : units) {
    if (unit < 0xD800 || unit > 0xDFFF) append(text, unit);
  }
  const std::string once = fold(text);
  RC_ASSERT(fold(once) == once);
}

}  // namespace
}  // namespace mazmun::text
