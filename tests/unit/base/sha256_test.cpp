#include "base/sha256.hpp"

#include <gtest/gtest.h>

namespace mazmun {
namespace {

// FIPS 180-4 examples, and the empty message.
TEST(Sha256, GivesThePublishedDigests) {
  EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(sha256(std::string(1'000'000, 'a')), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

// The processor's instructions, where it has them, are held to this path by sha256_properties.cpp.
TEST(Sha256, GivesThePublishedDigestWithoutInstructionsOfTheProcessor) {
  std::array<unsigned char, 64> block{'a', 'b', 'c', 0x80};
  block[63] = 24;  // bits
  const Sha256State initial{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                            0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  const Sha256State expected{0xba7816bf, 0x8f01cfea, 0x414140de, 0x5dae2223,
                             0xb00361a3, 0x96177a9c, 0xb410ff61, 0xf20015ad};
  EXPECT_EQ(sha256_blocks_plain(initial, block.data(), 1), expected);
  if (const Sha256Blocks own = sha256_blocks_of_processor()) EXPECT_EQ(own(initial, block.data(), 1), expected);
}

TEST(Sha256, TakesBytesInPiecesOfAnySize) {
  const std::string text(300, 'x');
  for (std::size_t piece = 1; piece < 200; piece += 7) {
    Sha256 hash;
    for (std::size_t at = 0; at < text.size(); at += piece) hash.update(std::string_view(text).substr(at, piece));
    EXPECT_EQ(hash.finish(), sha256(text));
  }
}

}  // namespace
}  // namespace mazmun
