// ZIP archives for tests: stored, not compressed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mazmun::format {

inline std::uint32_t crc32_of(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

inline std::string little_endian(std::uint64_t value, int bytes) {
  std::string result;
  for (int i = 0; i < bytes; ++i) result += static_cast<char>(i < 8 ? value >> (8 * i) & 0xFFU : 0U);
  return result;
}

/// An archive of files, name and content each (APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12 and 4.3.16).
inline std::string small_zip(const std::vector<std::pair<std::string, std::string>>& files) {
  std::string out;
  std::string directory;
  for (const auto& [name, content] : files) {
    const std::string common = little_endian(20, 2) + little_endian(0, 8) + little_endian(crc32_of(content), 4) +
                               little_endian(content.size(), 4) + little_endian(content.size(), 4) +
                               little_endian(name.size(), 2) + little_endian(0, 2);
    directory +=
        "PK\x01\x02" + little_endian(20, 2) + common + little_endian(0, 10) + little_endian(out.size(), 4) + name;
    out += "PK\x03\x04" + common + name + content;
  }
  const std::size_t start = out.size();
  out += directory + "PK\x05\x06" + little_endian(0, 4) + little_endian(files.size(), 2) +
         little_endian(files.size(), 2) + little_endian(directory.size(), 4) + little_endian(start, 4) +
         little_endian(0, 2);
  return out;
}

}  // namespace mazmun::format
