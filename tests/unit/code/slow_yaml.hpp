// Rules, segments and texts as YAML that can be pasted into a codebook: how the properties show what failed.
#pragma once

#include <string>

#include "model/codebook.hpp"
#include "model/segment.hpp"

namespace mazmun::test {

std::string as_yaml(const Codebook& codebook);
std::string as_yaml(const MatchRule& rule);
/// Speaker, question and document.
std::string as_yaml(const Segment& segment);
/// In double quotes, with what one doesn't see written as \u200C.
std::string as_yaml(const std::u32string& text);

}  // namespace mazmun::test
