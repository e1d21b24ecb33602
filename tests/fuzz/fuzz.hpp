// What the fuzz targets share. A target reads bytes as a program would, and holds what it read against what it knows:
// a reader that accepts, a writer that writes it, and the reader again must agree. Input is refused by the errors for
// people alone; all else that is thrown ends the target, as sanitizers, time and memory do.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mazmun::fuzz {

/// One input. A target defines it; fuzz.cpp calls it.
void run(std::string_view input);

/// Runs `read`: false where it refuses the input by an InputError or a UsageError. One without a message, or without
/// any finding, ends the target.
bool accepted(const std::function<void()>& read);

/// Ends the target with `what` where it doesn't hold.
void require(bool holds, const char* what);

/// The path of a file with these bytes, in memory; the same file the next time it has this name.
std::string file_of(std::string_view bytes, const std::string& name = "input");

/// A path beside it, to write to.
std::string output_path();

/// The first line, by which an input says how it is to be read, and what stands behind it.
std::pair<std::string_view, std::string_view> first_line(std::string_view input);

/// Files that lie in one input, as tests/torture/fuzz packs them: each begins with a line "@@ NAME".
std::vector<std::pair<std::string, std::string>> files_in(std::string_view input);

}  // namespace mazmun::fuzz
