// Full stops that end no sentence although Unicode's rules say so: abbreviations, initials, numbers of a list, pauses.
//
// The one table of exceptions. A row only takes a border away; it never makes one, and never takes away the end of a
// line. Rows hold in documents of every language, whose language is often not told: the words of one don't mean
// anything in another. docs/segments.md shows the same table to researchers.
#pragma once

#include <span>
#include <string_view>

#include "text/utf8.hpp"

namespace mazmun::text {

/// A full stop where the rules see the end of a sentence.
struct FullStop {
  std::string_view text;
  Range sentence;         ///< from where the sentence begins to the border, in bytes
  std::size_t dot = 0;    ///< the full stop
  std::string_view word;  ///< before it: letters, digits, marks, ZWNJ and full stops between them; may be empty
  char32_t next = 0;      ///< the code point behind the border
};

struct SentenceException {
  std::string_view language;  ///< BCP 47; empty: any
  std::string_view what;      ///< words without their last full stop, or a description
  bool (*holds)(const FullStop&, std::string_view what);
  std::string_view why;
};

std::span<const SentenceException> sentence_exceptions();

/// Whether an exception takes the border at sentence.end away. sentence.end < text.size().
bool sentence_goes_on(std::string_view text, Range sentence);

}  // namespace mazmun::text
