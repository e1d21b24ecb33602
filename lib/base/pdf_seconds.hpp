// How long the program that reads PDF files may compute.
#pragma once

#include <algorithm>
#include <cstdint>

namespace mazmun {

/// Seconds for a file of so many bytes, at most `most`: a tenth of it for any file, and a fifteenth more for each
/// MiB. A
/// small file that takes longer is no transcript: forms inside of forms stand for more pages than anybody could print.
constexpr std::uint64_t pdf_seconds_for(std::uint64_t bytes, std::uint64_t most) {
  constexpr std::uint64_t mebibyte_of_bytes = std::uint64_t{1} << 20;
  const std::uint64_t mebibytes = std::min<std::uint64_t>(bytes / mebibyte_of_bytes, 15);
  return std::min(most, std::max<std::uint64_t>(1, most / 10 + most * mebibytes / 15));
}

}  // namespace mazmun
