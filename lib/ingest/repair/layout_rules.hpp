// Repairs of what the pages of a book or article leave in a text, and of blanks.
#pragma once

#include "ingest/repair/rules.hpp"

namespace mazmun::ingest::repair {

/// Takes out lines that return, page numbers counted as equal: with known pages, a first or last line (or the two next
/// to them) of at least three pages and half of all; without, a line between blank lines that stands there at least
/// four times, has at least twelve characters, and neither ends as a sentence nor looks like a speaker's label.
void boilerplate(Rewriter& rewriter, const Layout& layout);

/// Joins Latin words broken by a hyphen at the end of a line, keeping the hyphen where the text has the word with it
/// elsewhere; takes soft hyphens away.
void hyphenation(Rewriter& rewriter, const Layout& layout);

/// Joins a line and the next one, blank lines and footnotes between them skipped, where the first can't be the end of a
/// sentence (it ends with a preposition, a conjunction, a comma …), or, in texts that are broken to the width
/// of a page, where it is full and doesn't end with a stop. Labels, headings, list items and tables are left alone;
/// footnotes that were skipped come behind the joined line.
void joined_lines(Rewriter& rewriter, const Layout& layout);

/// An ornament before a list item as "-"; a line end before a bullet that follows a stop.
void bullets(Rewriter& rewriter, const Layout& layout);

/// No-break blanks as blanks, several between words as one, none before punctuation and inside brackets, one behind a
/// closing bracket.
void spaces(Rewriter& rewriter, const Layout& layout);

}  // namespace mazmun::ingest::repair
