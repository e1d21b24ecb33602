// Propositions: sentences that relate two themes, as a model's hypotheses are written down.
#pragma once

#include <vector>

#include "model/codebook.hpp"
#include "model/theme_model.hpp"

namespace mazmun::aggregate {

/// One for each relation of the codebook, in its order. In the framework paradigm also those that the paradigm model
/// states between themes of its slots (Strauss & Corbin 1998, chapter 9), as far as no relation of the codebook joins
/// the two: causal conditions lead to the phenomenon, which calls for strategies; context shapes and intervening
/// conditions influence strategies, which result in consequences. The text is in each language in which both themes
/// have a label and the sentence is known (en, fa); other languages, and labels without one, get "from – type → to".
std::vector<Proposition> propositions(const Codebook& codebook);

}  // namespace mazmun::aggregate
