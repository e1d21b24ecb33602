// Values and subjects in the words that people read.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "diff/difference.hpp"
#include "model/value.hpp"

namespace mazmun::diff {

/// On one line: text as it is, with blanks for line ends and other control characters; lists with commas; a coding as
/// `"trusted" 37-44; memo why`; nothing for null.
std::string words(const Value& value);

/// What a coding marked and where: `"trusted" 37-44`, `"I trusted them." all of it`.
std::string mark_words(const Value& coding);

/// `text`, or its first `most` code points and "…".
std::string shortened(const std::string& text, std::size_t most);

/// Two long texts where they part: what both begin and end with is cut down to a few words on each side.
std::pair<std::string, std::string> where_they_part(const std::string& before, const std::string& after);

/// Two figures, with four decimals where these tell them apart, else with all; "–" for null.
std::pair<std::string, std::string> figure_words(const Value& before, const Value& after);
/// True of a number, or of null.
bool is_figure(const Value& value);

/// "themes", "match rules", "totals": the heading of what is told of a subject.
std::string heading_of(std::string_view subject);

/// True of subjects of which there is only one: "totals".
bool is_single(std::string_view subject);

/// "+", "-", "~".
std::string_view sign_of(What what);

/// `themes: 4 → 5, +2 −1, 1 changed`, `code trust: 12 → 14 assignments, +3 −1, 2 moved`.
std::string tally_words(const Tally& tally);

}  // namespace mazmun::diff
