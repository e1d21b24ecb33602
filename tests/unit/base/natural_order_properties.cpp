#include "base/natural_order.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

namespace mazmun {
namespace {

rc::Gen<std::string> name() { return rc::gen::container<std::string>(rc::gen::elementOf(std::string("a0129b."))); }

RC_GTEST_PROP(NaturalOrder, IsAStrictTotalOrder, ()) {
  const auto a = *name();
  const auto b = *name();
  const auto c = *name();
  RC_ASSERT(!natural_less(a, a));
  RC_ASSERT((a == b) == (!natural_less(a, b) && !natural_less(b, a)));
  if (natural_less(a, b) && natural_less(b, c)) RC_ASSERT(natural_less(a, c));
}

}  // namespace
}  // namespace mazmun
