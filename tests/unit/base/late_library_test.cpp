#include "base/late_library.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

#include "base/error.hpp"

namespace mazmun {
namespace {

TEST(LateLibrary, HasTheFunctionsOfTheLibrary) {
  const LateLibrary library("libc.so.6");
  EXPECT_EQ(library.function<int(int)>("abs")(-3), 3);
}

TEST(LateLibrary, SaysWhatIsMissing) {
  try {
    const LateLibrary library("libmazmun-nowhere.so.1");
    FAIL();
  } catch (const SystemError& error) {
    EXPECT_EQ(std::string(error.what()).substr(0, 58), "the library libmazmun-nowhere.so.1 can't be loaded: libmaz");
  }
  const LateLibrary library("libc.so.6");
  EXPECT_THROW(library.function<int(int)>("mazmun_nothing"), SystemError);
}

}  // namespace
}  // namespace mazmun
