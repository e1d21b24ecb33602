// Numbered questions: "۱-", "- ۳-", "1.", "1)", "Q1:", and a bare number that continues the sequence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/speakers.hpp"
#include "text/pattern.hpp"
#include "text/utf8.hpp"

namespace mazmun::ingest {

/// The heading of a question in bytes: from its bullet or number to the end of its line.
struct FoundQuestion {
  std::string number;  ///< ASCII digits without leading zeros
  text::Range heading;
};

/// Headings by the built-in rules: at the start of a line or of a turn, the first has the number 1, each other the next
/// number; all have the separator of the first one ("-", ".", ")" …) or none. "Q" or سوال with a number may begin and
/// go on with any rising number. A single heading without "Q" is a list item, not a question.
std::vector<FoundQuestion> find_questions(std::string_view text, const std::vector<FoundTurn>& turns);

/// A heading is a line that `heading` matches at its start; its number is the first run of digits in the match, or how
/// many headings there are so far.
std::vector<FoundQuestion> find_questions(std::string_view text, const std::vector<FoundTurn>& turns,
                                          const text::Pattern& heading);

}  // namespace mazmun::ingest
