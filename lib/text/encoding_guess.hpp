// Which encoding bytes that are no UTF-8 are in. A guess: by zero bytes for UTF-16 and UTF-32, else by ICU's detector
// (letters that stand together), held against what a converter makes of the bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mazmun::text {

/// UTF-16 or UTF-32 without a byte order mark; nothing where the bytes hold no zero byte or don't read well that way.
std::optional<std::string> wide_encoding(std::string_view bytes);

/// The most likely encoding of `bytes`, of which the one at `first` is the first that is no UTF-8. "UTF-8" where less
/// than one sequence in a hundred is wrong, or nothing else reads well.
std::string guess_encoding(std::string_view bytes, std::size_t first);

}  // namespace mazmun::text
