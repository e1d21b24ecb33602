#include "format/figure_text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/number.hpp"

namespace mazmun::format {
namespace {

RC_GTEST_PROP(Figure, IsReadBackFromWhatWasPrinted, (std::int32_t number)) {
  const int decimals = *rc::gen::inRange(0, 7);
  const std::string printed = fixed(static_cast<double>(number) / 128, decimals);
  const auto figure = parse_figure(printed);
  RC_ASSERT(figure.has_value());
  RC_ASSERT(figure->decimals == decimals);
  RC_ASSERT(fixed(figure->value, decimals) == printed);
}

RC_GTEST_PROP(Figure, IsReadOrRefusedButNeverThrows, (const std::string& text)) {
  const auto figure = parse_figure(text);
  RC_ASSERT(!figure || figure->decimals >= 0);
}

}  // namespace
}  // namespace mazmun::format
