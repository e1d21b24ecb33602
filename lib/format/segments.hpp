// Reading the segments of streams, wherever what stands around them doesn't matter.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "model/segment.hpp"

namespace mazmun::format {

/// Calls `work` with each segment of streams of segments or coded segments, file by file.
void for_each_segment(const std::vector<std::string>& files, const std::function<void(const Segment&)>& work);

/// The segment `id`, with its text. Throws InputError where no file has it, with the nearest ids of the same document,
/// or where its text was left out.
Segment find_segment(const std::vector<std::string>& files, const std::string& id);

}  // namespace mazmun::format
