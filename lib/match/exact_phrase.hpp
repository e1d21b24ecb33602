// Whether what a phrase found has the very letters of the phrase.
#pragma once

#include <string_view>

namespace mazmun::match {

/// `found` is what the matcher found for `phrase`, which decided on blanks, half-spaces and words; here letters are
/// compared without the fold, in their composed form (NFC). "*" stands for letters of one word; invisible characters
/// don't count.
bool has_letters_of(std::string_view phrase, std::string_view found);

}  // namespace mazmun::match
