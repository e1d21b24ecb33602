// A folded word as the tables of the vocabulary compare it: without half-spaces, with "_" written as U+007F, which is
// no letter. So an ASCII word becomes its key by setting one bit in each byte.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace mazmun::match {

inline constexpr std::size_t short_key = 16;
inline constexpr char underscore_of_keys = '\x7F';

struct WordKey {
  std::uint64_t low = 0;  ///< the first bytes, as they lie in memory, and zeros behind them
  std::uint64_t high = 0;
  std::string_view bytes;  ///< all of them; of a key of up to 16 bytes only the size counts
  std::uint64_t hash = 0;
  bool is_short() const { return bytes.size() <= short_key; }
};

inline std::uint64_t load_bytes(const char* from) {
  std::uint64_t value = 0;
  std::memcpy(&value, from, sizeof value);
  return value;
}

inline std::uint64_t mixed_hash(std::uint64_t low, std::uint64_t high, std::size_t size) {
  std::uint64_t hash = (low ^ size) * 0x9E3779B97F4A7C15ULL;
  hash = (hash ^ (hash >> 29) ^ high) * 0xBF58476D1CE4E5B9ULL;
  return hash ^ (hash >> 32);
}

/// Keeps the first `size` bytes, at most 16, of the key that begins with `low` and `high`.
inline void cut_key(std::uint64_t& low, std::uint64_t& high, std::size_t size) {
  static constexpr std::array<char, 32> kept = [] {
    std::array<char, 32> bytes{};
    for (std::size_t i = 0; i < short_key; ++i) bytes[i] = static_cast<char>(0xFF);
    return bytes;
  }();
  low &= load_bytes(kept.data() + short_key - size);
  high &= load_bytes(kept.data() + short_key - size + sizeof low);
}

/// The hash of the first `size` bytes, at most 16, of `key`, which has as many.
inline std::uint64_t prefix_hash(const WordKey& key, std::size_t size) {
  std::uint64_t low = key.low;
  std::uint64_t high = key.high;
  cut_key(low, high, size);
  return mixed_hash(low, high, size);
}

/// A key of up to 16 bytes that stands at the beginning of 16 readable ones.
inline WordKey key_of_short(const char* bytes, std::size_t size) {
  WordKey key{load_bytes(bytes), load_bytes(bytes + sizeof(std::uint64_t)), {bytes, size}, 0};
  cut_key(key.low, key.high, size);
  key.hash = mixed_hash(key.low, key.high, size);
  return key;
}

/// Any key; refers to `bytes`, behind which 16 more must be readable.
inline WordKey key_of(std::string_view bytes) {
  if (bytes.size() <= short_key) return key_of_short(bytes.data(), bytes.size());
  WordKey key{load_bytes(bytes.data()), load_bytes(bytes.data() + sizeof(std::uint64_t)), bytes, 0};
  key.hash = mixed_hash(key.low, key.high, bytes.size());
  std::size_t at = short_key;
  for (; at + 2 * sizeof(std::uint64_t) <= bytes.size(); at += 2 * sizeof(std::uint64_t)) {
    key.hash ^= mixed_hash(load_bytes(bytes.data() + at) ^ key.hash, load_bytes(bytes.data() + at + 8), at);
  }
  const WordKey rest = key_of_short(bytes.data() + at, bytes.size() - at);
  key.hash ^= mixed_hash(rest.low ^ key.hash, rest.high, at);
  return key;
}

/// The bytes of the key of `word`, which is folded and has no half-spaces, and 16 zeros behind them.
inline std::string key_bytes(std::string_view word) {
  std::string bytes(word);
  for (char& byte : bytes) {
    if (byte == '_') byte = underscore_of_keys;
  }
  bytes.append(short_key, '\0');
  return bytes;
}

}  // namespace mazmun::match
