// Raw transcripts: an interviewer asks, participants answer, and some answers carry a code.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/random.hpp"
#include "simulate/sentences.hpp"

namespace mazmun::simulate {

/// What a participant says at a stretch.
struct Answer {
  std::size_t turn = 0;              ///< its place among the turns of the document, from 1: the ordinal of its segment
  std::optional<std::size_t> theme;  ///< the code that it carries
};

struct Transcript {
  std::string text;  ///< Markdown, with title and language in front
  std::vector<Answer> answers;
};

struct Shape {
  std::size_t speakers = 1;       ///< participants of a document
  std::size_t bytes = 0;          ///< as long as that at least; 0: as long as the codes need
  std::vector<std::size_t> more;  ///< themes of which answers that make it longer carry one now and then
};

class Interviews {
 public:
  /// Refers to all of these.
  Interviews(const Codebook& codebook, const Sentences& sentences, const Language& language, const ThemesOf& themes_of,
             Random& random)
      : codebook_(codebook), sentences_(sentences), language_(language), themes_of_(themes_of), random_(random) {}

  /// A document with one answer for each of `themes`, in that order, and half as many that carry nothing (two at
  /// least). Each answer is held against the rules as it will be found: exactly its own code. Throws InputError where a
  /// code can't be said by any speaker of this document.
  Transcript interview(const std::string& id, std::size_t number, const std::vector<std::size_t>& themes,
                       const Shape& shape);

 private:
  void add_turns(Transcript& transcript, const std::string& id, const Shape& shape, std::optional<std::size_t> theme);
  std::string answer(const std::string& id, const std::string& speaker, std::optional<std::size_t> theme);
  bool carries(const std::string& id, const std::string& speaker, const std::string& text,
               std::optional<std::size_t> theme) const;

  const Codebook& codebook_;
  const Sentences& sentences_;
  const Language& language_;
  const ThemesOf& themes_of_;
  Random& random_;
};

/// `number` in the digits of the language.
std::string digits_of(std::size_t number, const Language& language);
/// The label of participant `number`, from 1.
std::string participant(std::size_t number, const Language& language);

}  // namespace mazmun::simulate
