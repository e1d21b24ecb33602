// Sentences that carry exactly the code that they are to carry.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "model/codebook.hpp"
#include "simulate/filler.hpp"

namespace mazmun::simulate {

/// What somebody says in a document, as rules see it.
struct Said {
  std::string document;
  std::string speaker;
  std::string text;
};

/// The themes that the rules of the codebook find in it, rising, each once.
using ThemesOf = std::function<std::vector<std::size_t>(const Said&)>;

struct Sentences {
  std::map<std::size_t, std::vector<std::string>> of_theme;  ///< at least one for each theme that was asked for
  std::vector<std::string> answers;                          ///< carry nothing
  std::vector<std::string> questions;                        ///< carry nothing
  std::vector<Finding> warnings;                             ///< themes without rules: only coders' files have them
};

/// Themes that have an example or a phrase to make sentences of.
std::vector<std::size_t> themes_with_sentences(const Codebook& codebook);

/// Takes a theme's examples, and its phrases in a frame, if the rules find this theme in them and no other; the
/// sentences of `language` if they find nothing. A theme without rules takes what they find nothing in. Throws
/// InputError with every theme of `themes` that has no such sentence, and where the codebook finds something in nearly
/// all others.
Sentences sentences_for(const Codebook& codebook, const std::vector<std::size_t>& themes, const Language& language,
                        const ThemesOf& themes_of);

}  // namespace mazmun::simulate
