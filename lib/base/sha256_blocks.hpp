// The compression function of SHA-256 (FIPS 180-4, section 6.2.2): in plain C++, and by the processor's own
// instructions where it has them. Both give the same states.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace mazmun {

using Sha256State = std::array<std::uint32_t, 8>;

/// The state behind `count` blocks of 64 bytes.
using Sha256Blocks = Sha256State (*)(Sha256State state, const unsigned char* blocks, std::size_t count);

Sha256State sha256_blocks_plain(Sha256State state, const unsigned char* blocks, std::size_t count);

/// By the instructions of the processor, or nullptr where it has none for this.
Sha256Blocks sha256_blocks_of_processor();

}  // namespace mazmun
