// The language that a file says it is in, where that can be believed.
#pragma once

#include <string>
#include <string_view>

namespace mazmun::format::raw {

/// What the default style of an office document says: one language for text from left to right, one from right to left.
struct DeclaredLanguages {
  std::string left_to_right;  ///< BCP 47, may be empty
  std::string right_to_left;
};

/// The one that is meant for most letters of `text`, or "" where that isn't sure: office programs write a language into
/// every file, asked or not. It is believed where its script is that of most letters, unless it is plain "en-US", which
/// is what they write when nobody chose, or Arabic for a text with letters that only Persian and its neighbours have.
std::string believable_language(const DeclaredLanguages& declared, std::string_view text);

}  // namespace mazmun::format::raw
