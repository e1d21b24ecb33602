// The outcome for people: counts, and every claim that is not simply reproduced.
#pragma once

#include <string>

#include "model/claim.hpp"

namespace mazmun::verify {

/// Some lines of text, each with its line feed. Claims that came out otherwise than expected are marked with "!".
std::string summary_text(const Verification& verification);

}  // namespace mazmun::verify
