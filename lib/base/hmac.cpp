#include "base/hmac.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/error.hpp"
#include "base/input.hpp"
#include "base/sha256.hpp"

namespace mazmun {
namespace {

constexpr std::size_t block = 64;
constexpr std::size_t shortest_key = 16;

std::string bytes_of(std::string_view hex) {
  const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    bytes += static_cast<char>(digit(hex[i]) * 16 + digit(hex[i + 1]));
  return bytes;
}

std::string padded(std::string_view key, char pad) {
  std::string result(key);
  result.resize(block, '\0');
  for (char& byte : result) byte = static_cast<char>(byte ^ pad);
  return result;
}

}  // namespace

std::string hmac_sha256(std::string_view key, std::string_view message) {
  const std::string shortened = key.size() > block ? bytes_of(sha256(key)) : std::string(key);
  Sha256 inner;
  inner.update(padded(shortened, 0x36));
  inner.update(message);
  Sha256 outer;
  outer.update(padded(shortened, 0x5c));
  outer.update(bytes_of(inner.finish()));
  return outer.finish();
}

std::string read_key(const std::string& path) {
  std::string key = read_file(path, Limit::key_bytes);
  while (!key.empty() && (key.back() == '\n' || key.back() == '\r')) key.pop_back();
  if (key.size() < shortest_key)
    throw InputError(
        {display_name(path), 0, 0, {}},
        "a key needs at least " + std::to_string(shortest_key) + " bytes, this has " + std::to_string(key.size()),
        "openssl rand -hex 32 makes one");
  return key;
}

}  // namespace mazmun
