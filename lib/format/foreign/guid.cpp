#include "format/foreign/guid.hpp"

#include <array>
#include <bit>
#include <cstdint>

namespace mazmun::format::foreign {
namespace {

using Digest = std::array<unsigned char, 20>;

std::uint32_t big_endian(std::string_view bytes, std::size_t at) {
  std::uint32_t word = 0;
  for (std::size_t i = 0; i < 4; ++i) word = word << 8U | static_cast<unsigned char>(bytes[at + i]);
  return word;
}

void compress(std::array<std::uint32_t, 5>& state, std::string_view block) {
  std::array<std::uint32_t, 80> word{};
  for (std::size_t i = 0; i < 16; ++i) word[i] = big_endian(block, 4 * i);
  for (std::size_t i = 16; i < 80; ++i) word[i] = std::rotl(word[i - 3] ^ word[i - 8] ^ word[i - 14] ^ word[i - 16], 1);
  auto [a, b, c, d, e] = state;
  for (std::size_t i = 0; i < 80; ++i) {
    std::uint32_t mixed = (b ^ c ^ d) + (i < 40 ? 0x6ED9EBA1U : 0xCA62C1D6U);
    if (i < 20) mixed = ((b & c) | (~b & d)) + 0x5A827999U;
    if (i >= 40 && i < 60) mixed = ((b & c) | (b & d) | (c & d)) + 0x8F1BBCDCU;
    const std::uint32_t next = std::rotl(a, 5) + mixed + e + word[i];
    e = d;
    d = c;
    c = std::rotl(b, 30);
    b = a;
    a = next;
  }
  const std::array<std::uint32_t, 5> step{a, b, c, d, e};
  for (std::size_t i = 0; i < 5; ++i) state[i] += step[i];
}

// SHA-1 (FIPS 180-4, section 6.1), which version 5 is defined by; not for anything that must be safe.
Digest sha1(std::string message) {
  const std::uint64_t bits = 8 * static_cast<std::uint64_t>(message.size());
  message += '\x80';
  while (message.size() % 64 != 56) message += '\0';
  for (unsigned shift = 64; shift > 0; shift -= 8) message += static_cast<char>(bits >> (shift - 8) & 0xFFU);
  std::array<std::uint32_t, 5> state{0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};
  for (std::size_t at = 0; at < message.size(); at += 64) compress(state, std::string_view(message).substr(at, 64));
  Digest digest{};
  for (std::size_t i = 0; i < digest.size(); ++i)
    digest[i] = static_cast<unsigned char>(state[i / 4] >> (24 - 8 * (i % 4)) & 0xFFU);
  return digest;
}

using Uuid = std::array<unsigned char, 16>;

Uuid version_5(const Uuid& name_space, std::string_view name) {
  std::string message(name_space.begin(), name_space.end());
  message += name;
  const Digest digest = sha1(std::move(message));
  Uuid uuid{};
  for (std::size_t i = 0; i < uuid.size(); ++i) uuid[i] = digest[i];
  uuid[6] = static_cast<unsigned char>((uuid[6] & 0x0FU) | 0x50U);
  uuid[8] = static_cast<unsigned char>((uuid[8] & 0x3FU) | 0x80U);
  return uuid;
}

// Made once, for this project.
constexpr Uuid project_namespace{0x8d, 0x1f, 0x5e, 0x2a, 0x60, 0x3b, 0x4c, 0x57,
                                 0x9e, 0x41, 0x2c, 0x7a, 0x90, 0x1d, 0x6b, 0xf3};

bool is_hexadecimal(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); }

}  // namespace

std::string guid_key(std::string_view guid) {
  std::string key;
  for (const char c : guid) {
    if (c == '{' || c == '}' || c == ' ' || c == '\t' || c == '\r' || c == '\n') continue;
    key += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return key;
}

bool is_guid(std::string_view guid) {
  if (guid.starts_with('{') != guid.ends_with('}')) return false;
  if (guid.size() != (guid.starts_with('{') ? 38U : 36U)) return false;
  const std::string key = guid_key(guid);
  if (key.size() != 36) return false;
  for (std::size_t i = 0; i < key.size(); ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? key[i] != '-' : !is_hexadecimal(key[i])) return false;
  }
  return true;
}

std::string uuid_of(std::string_view kind, std::string_view name) {
  constexpr std::string_view digits = "0123456789abcdef";
  const Uuid uuid = version_5(version_5(project_namespace, kind), name);
  std::string text;
  for (std::size_t i = 0; i < uuid.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    text += digits[uuid[i] >> 4U];
    text += digits[uuid[i] & 0x0FU];
  }
  return text;
}

std::string uuid_for_strange(std::string_view guid) { return uuid_of("foreign", guid_key(guid)); }

}  // namespace mazmun::format::foreign
