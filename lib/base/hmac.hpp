// Keyed hashes: what a text was can be checked by those who have the key, and by nobody else.
#pragma once

#include <string>
#include <string_view>

namespace mazmun {

/// HMAC with SHA-256 (RFC 2104) as 64 lowercase hexadecimal digits.
std::string hmac_sha256(std::string_view key, std::string_view message);

/// The key in a file: its bytes without line ends behind them. Throws InputError where it has fewer than 16 bytes,
/// which somebody could try one by one.
std::string read_key(const std::string& path);

}  // namespace mazmun
