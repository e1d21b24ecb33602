#include "base/sha256.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "base/random.hpp"
#include "base/sha256_blocks.hpp"

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

TEST(Sha256, TakesBytesInPiecesOfAnySize) {
  const std::string text(300, 'x');
  for (std::size_t piece = 1; piece < 200; piece += 7) {
    Sha256 hash;
    for (std::size_t at = 0; at < text.size(); at += piece) hash.update(std::string_view(text).substr(at, piece));
    EXPECT_EQ(hash.finish(), sha256(text));
  }
}

TEST(Sha256, IsTheSameByInstructionsOfTheProcessor) {
  if (!has_sha_instructions()) GTEST_SKIP() << "this processor has none";
  Random random(11);
  for (std::size_t blocks = 0; blocks < 40; ++blocks) {
    std::vector<unsigned char> bytes(blocks * sha256_block);
    for (unsigned char& byte : bytes) byte = static_cast<unsigned char>(random.below(256));
    Sha256State slow{};
    for (std::uint32_t& word : slow) word = static_cast<std::uint32_t>(random.next());
    Sha256State quick = slow;
    compress_step_by_step(slow, bytes.data(), blocks);
    compress_by_instructions(quick, bytes.data(), blocks);
    EXPECT_EQ(quick, slow);
  }
}

}  // namespace
}  // namespace mazmun
