// The lines of a text, as the rules on the layout of pages look at them.
#pragma once

#include <string_view>
#include <vector>

#include "text/utf8.hpp"

namespace mazmun::ingest::repair {

struct PageLine {
  text::Range bytes;       ///< without blanks at both ends and without the line feed
  text::Range whole;       ///< with them
  std::size_t length = 0;  ///< code points of `bytes`
  bool blank() const { return bytes.size() == 0; }
};

std::vector<PageLine> page_lines(std::string_view text);

/// A footnote as extractors leave it among the lines: "¹ Verhoef", "2. Forrester".
bool is_footnote(std::string_view line);

/// A line that begins something new: a bullet, a number with its sign, a speaker's label, a row of a table, Markdown.
bool begins_anew(std::string_view line);

/// A line at whose end a sentence may be: a stop, a colon, a closing quotation mark.
bool ends_sentence(std::string_view line);

/// A line that can't be the end of a sentence: its last word asks for another, or it ends with a comma.
bool must_go_on(std::string_view line);

}  // namespace mazmun::ingest::repair
