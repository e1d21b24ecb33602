// The word lists in words/, built in.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace mazmun::ingest::repair {

/// Name and content of each.
const std::vector<std::pair<std::string_view, std::string_view>>& word_lists();

}  // namespace mazmun::ingest::repair
