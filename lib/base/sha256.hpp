// SHA-256 (FIPS 180-4), for the history that every artefact carries.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace mazmun {

/// Takes bytes in pieces of any size.
class Sha256 {
 public:
  void update(std::string_view bytes);
  /// The digest as 64 lowercase hexadecimal digits. Call once.
  std::string finish();

 private:
  std::array<std::uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                      0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::array<unsigned char, 64> pending_{};
  std::size_t pending_size_ = 0;
  std::uint64_t total_ = 0;
};

/// The digest of `bytes` as 64 lowercase hexadecimal digits.
std::string sha256(std::string_view bytes);

}  // namespace mazmun
