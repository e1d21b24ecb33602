// From the answer of a program to a judgement, with every code and span checked.
#pragma once

#include <string>

#include "code/judgement.hpp"
#include "model/answer.hpp"
#include "model/codebook.hpp"

namespace mazmun::code {

/// What `answer` says of `segment`; a quote stands where its words come first in the segment, or where the span says.
/// Throws InputError with everything that is wrong, at pointers into `place`: an unknown code, a span outside the
/// segment, a quote whose words don't stand there, the same code twice for the same words.
Judgement judgement_of(const Answer& answer, const Segment& segment, const Codebook& codebook, const std::string& coder,
                       const Place& place);

}  // namespace mazmun::code
