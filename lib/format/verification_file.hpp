// The verification as a JSON document (docs/reference/verification.md).
#pragma once

#include <string>

#include "model/claim.hpp"
#include "model/history.hpp"
#include "model/value.hpp"

namespace mazmun::format {

/// The document, claims in the order of the study.
Value verification_value(const Verification& verification, const History& history);

/// The verification that `document` holds. Throws InputError with every finding where it is none. `file` is for
/// messages.
Verification read_verification(const Value& document, const std::string& file);

}  // namespace mazmun::format
