// What was read from a file, with what the history says of the file. Both come from the same bytes, so that a pipe or a
// file that changes meanwhile can't make the record wrong.
#pragma once

#include <string>
#include <string_view>

#include "base/input.hpp"
#include "base/sha256.hpp"
#include "model/history.hpp"

namespace mazmun::format {

template <class T>
struct Loaded {
  T value;
  InputRecord record;
};

/// The name without folder, and the digest of the bytes.
inline InputRecord record_of(const std::string& path, std::string_view bytes) {
  return {base_name(path), sha256(bytes)};
}

}  // namespace mazmun::format
