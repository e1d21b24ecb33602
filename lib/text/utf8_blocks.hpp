// Whole blocks of bytes at once, where the processor can (AVX2, asked at run time). Whoever calls goes on by single
// code points, so that the answers are the same on every processor.
#pragma once

#include <cstddef>
#include <string_view>

namespace mazmun::text {

/// A number of bytes at the start of `text` that are valid UTF-8 and end behind a code point: at most 68 less than
/// there are before the first wrong byte or the end. 0 where the processor can't.
std::size_t valid_blocks(std::string_view text);

}  // namespace mazmun::text
