// What may be written together with a name, so that the word is still the name.
#pragma once

#include <cstddef>
#include <string_view>

namespace mazmun::ingest {

/// A name as far as endings depend on it.
struct NameShape {
  std::size_t letters = 0;
  char32_t last = 0;  ///< its last letter, folded
};

/// True where the folded letters `rest`, right behind a name, are an ending of it: "ها" behind "احمدی", "s" behind
/// "Ahmadi". Short endings ask for long names, since with a short one they are often another word (علی, علیت).
bool is_name_ending(std::string_view rest, const NameShape& name);

/// How many letters a name must have, so that the folded letters `before` it in the same word are a conjunction or an
/// article ("واحمدی"); 0 where they are none.
std::size_t letters_behind_prefix(std::string_view before);

}  // namespace mazmun::ingest
