// Two histories in words. They never make a difference by themselves.
#pragma once

#include <string>

#include "model/history.hpp"

namespace mazmun::diff {

/// `the histories differ: code (other inputs: codebook.yaml), aggregate (version 0.1.0, then 0.2.0)`; empty where they
/// are the same.
std::string history_words(const History& before, const History& after);

}  // namespace mazmun::diff
