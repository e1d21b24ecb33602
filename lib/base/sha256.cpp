#include "base/sha256.hpp"

#include <algorithm>
#include <cstring>

namespace mazmun {
namespace {

Sha256Blocks quickest() {
  static const Sha256Blocks own = sha256_blocks_of_processor();
  return own != nullptr ? own : sha256_blocks_plain;
}

}  // namespace

void Sha256::update(std::string_view bytes) {
  total_ += bytes.size();
  while (!bytes.empty()) {
    if (pending_size_ == 0 && bytes.size() >= 64) {
      const std::size_t blocks = bytes.size() / 64;
      state_ = quickest()(state_, reinterpret_cast<const unsigned char*>(bytes.data()), blocks);
      bytes.remove_prefix(64 * blocks);
      continue;
    }
    const std::size_t take = std::min(bytes.size(), 64 - pending_size_);
    std::memcpy(pending_.data() + pending_size_, bytes.data(), take);
    pending_size_ += take;
    bytes.remove_prefix(take);
    if (pending_size_ == 64) {
      state_ = quickest()(state_, pending_.data(), 1);
      pending_size_ = 0;
    }
  }
}

std::string Sha256::finish() {
  const std::uint64_t bits = total_ * 8;
  update(std::string_view("\x80", 1));
  while (pending_size_ != 56) update(std::string_view("\0", 1));
  std::array<char, 8> length{};
  for (std::size_t i = 0; i < 8; ++i) length[i] = static_cast<char>(bits >> (56 - 8 * i));
  update(std::string_view(length.data(), length.size()));
  std::string hex;
  for (const std::uint32_t word : state_) {
    for (int shift = 28; shift >= 0; shift -= 4) hex += "0123456789abcdef"[(word >> shift) & 0xf];
  }
  return hex;
}

std::string sha256(std::string_view bytes) {
  Sha256 hash;
  hash.update(bytes);
  return hash.finish();
}

}  // namespace mazmun
