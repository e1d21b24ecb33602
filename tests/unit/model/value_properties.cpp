#include "model/value.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

namespace mazmun {
namespace {

RC_GTEST_PROP(Pointer, FindsEveryKeyByItsStep, ()) {
  std::string key;
  for (int i = *rc::gen::inRange(0, 6); i > 0; --i) key += *rc::gen::element<std::string>("~", "/", "0", "1", "é", "*");
  const Value value = Object{{key, 7}};
  const Value* found = value.at_pointer(pointer_step(key));
  RC_ASSERT(found != nullptr);
  RC_ASSERT(found->integer() == 7);
}

}  // namespace
}  // namespace mazmun
