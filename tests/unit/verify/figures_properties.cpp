#include "verify/figures.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "base/number.hpp"

namespace mazmun::verify {
namespace {

RC_GTEST_PROP(Figures, AgreeWithWhatTheyWerePrintedFor, (std::int32_t number)) {
  const double value = static_cast<double>(number) / 7;
  const int decimals = *rc::gen::inRange(0, 7);
  const Figure printed{parse_double(fixed(value, decimals)).value(), decimals, fixed(value, decimals)};
  RC_ASSERT(agrees(printed, value));
  RC_ASSERT(!agrees(printed, value + 2 * std::pow(10.0, -decimals)));
}

}  // namespace
}  // namespace mazmun::verify
