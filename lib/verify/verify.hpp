// Does what a publication says follow from the data, and do its figures agree with each other?
#pragma once

#include "verify/outcome.hpp"

namespace mazmun::verify {

/// Every claim with its verdict, in the order of the study. `documents` are the model and the agreement, as far as
/// given: what has no data is unchecked, and the readings say what is missing.
Verification verify(const Study& study, const Documents& documents);

/// True where every claim came out as the study expects it to.
bool all_expected(const Verification& verification);

}  // namespace mazmun::verify
