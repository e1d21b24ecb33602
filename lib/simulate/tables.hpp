// What goes with the transcripts as tables: participants, coders, frequencies.
#pragma once

#include <string>
#include <vector>

#include "base/random.hpp"
#include "model/codebook.hpp"
#include "model/table.hpp"
#include "simulate/coders.hpp"
#include "simulate/filler.hpp"
#include "simulate/transcript.hpp"

namespace mazmun::simulate {

/// The answers of a document, without its text.
struct Answers {
  std::string document;
  std::vector<Answer> answers;
};

/// One label for each answer, in order.
Labels truth_of(const std::vector<Answers>& documents);

/// Attributes by document, or by document and speaker where there are several: sex, age.
Table participants(const std::vector<std::string>& documents, std::size_t speakers, const Language& language,
                   Random& random);

/// What a coder gave, as `code --import` reads it: document, segment, code, coder.
Table coding(const std::vector<Answers>& documents, const Labels& labels, const Codebook& codebook,
             const std::string& coder);

/// All coders beside each other, as `agree --ratings` reads it. An answer without a code has the label "none".
Table ratings(const std::vector<Answers>& documents, const std::vector<Labels>& coders, const Codebook& codebook);

/// How often each code was put into each document: a target table. Only codes that occur.
Table frequencies(const std::vector<Answers>& documents, const Codebook& codebook);

}  // namespace mazmun::simulate
