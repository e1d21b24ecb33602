#include "text/word_bits.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>

namespace mazmun::text {
namespace {

RC_GTEST_PROP(WordBits, AreTheSameByteByByte, ()) {
  const auto bytes = *rc::gen::container<std::vector<char>>(word_bits_size, rc::gen::arbitrary<char>());
  RC_ASSERT(word_bits(bytes.data()) == plain_word_bits(bytes.data()));
}

TEST(WordBits, KnowEveryByte) {
  for (int first = 0; first < 256; first += 64) {
    std::array<char, word_bits_size> bytes{};
    for (int i = 0; i < 64; ++i) bytes[static_cast<std::size_t>(i)] = static_cast<char>(first + i);
    EXPECT_EQ(word_bits(bytes.data()), plain_word_bits(bytes.data()));
  }
}

}  // namespace
}  // namespace mazmun::text
