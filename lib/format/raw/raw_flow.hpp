// What readers of files with paragraphs have in common: from a Flow to a RawText.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "format/raw/flow.hpp"
#include "format/raw/raw_text.hpp"

namespace mazmun::format::raw {

/// Text and notes of `flow`.
RawText raw_of(FlowText flow, std::string type);

/// "author: text", or the text alone where nobody signed.
std::string remark(std::string_view author, std::string_view text);

/// Warns that `count` pieces of a kind were left out; nothing for 0.
void add_left_out(RawText& raw, const std::string& name, std::size_t count, std::string_view what, std::string hint);

}  // namespace mazmun::format::raw
