// What the control words of rich text mean, as far as the text is concerned.
#pragma once

#include <string>
#include <string_view>

namespace mazmun::format::raw {

/// What becomes of the text in a group.
enum class RtfPlace {
  body,      ///< part of the text
  hollow,    ///< no text itself, but may hold groups that are
  nowhere,   ///< no text, nor anything inside
  footnote,  ///< a footnote or endnote
  comment,
  fonts,  ///< the table of fonts
  title,
  author,         ///< of the comment that follows
  comment_start,  ///< the number of a comment: its words begin here
  comment_end,
  comment_number
};

/// Where the text of a group goes that begins with this word, or `otherwise` for words that begin no such group.
RtfPlace rtf_place(std::string_view word, RtfPlace otherwise);

/// The characters that a word stands for ("emdash", "zwnj"), empty for others.
std::string_view rtf_characters(std::string_view word);

/// ICU's name of a Windows code page as \ansicpg and \cpg number it; windows-1252 where it isn't known.
std::string code_page(int number);
/// The code page of a font by its \fcharset; 0 where that is the document's own, as for number 1.
int code_page_of_charset(int charset);

}  // namespace mazmun::format::raw
