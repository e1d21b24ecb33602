// Which codes coders take for each other.
#pragma once

#include <vector>

#include "model/agreement.hpp"

namespace mazmun::agree {

/// What a coder said who judged a unit and gave it no code.
inline constexpr const char* none_label = "(none)";

/// Over all pairs of coders and the units that both judged: a code that both gave meets itself; each code that only one
/// gave meets each code that only the other gave, or "(none)" where the other gave no such code. Most frequent first,
/// then in the order of the codes.
std::vector<Confusion> confusion_of(const Ratings& ratings);

}  // namespace mazmun::agree
