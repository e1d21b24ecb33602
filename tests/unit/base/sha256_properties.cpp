// The processor's instructions against the plain path.
#include "base/sha256.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/sha256_blocks.hpp"

namespace mazmun {
namespace {

RC_GTEST_PROP(Sha256, IsTheSameByTheInstructionsOfTheProcessor, (const Sha256State& state)) {
  const Sha256Blocks own = sha256_blocks_of_processor();
  if (own == nullptr) GTEST_SKIP();
  const auto count = *rc::gen::inRange<std::size_t>(0, 9);
  const auto bytes =
      *rc::gen::container<std::vector<unsigned char>>(64 * count + 3, rc::gen::arbitrary<unsigned char>());
  // Three bytes into the memory, so that nothing may count on an even address.
  RC_ASSERT(own(state, bytes.data() + 3, count) == sha256_blocks_plain(state, bytes.data() + 3, count));
}

}  // namespace
}  // namespace mazmun
