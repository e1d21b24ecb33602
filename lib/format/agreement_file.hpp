// The agreement document.
//
// {"mazmun": {"format": "agreement", …}, "units": 120, "coders": ["a", "b"], "level": "basic", "unit": "segment",
//  "overall": {NAME: FIGURE, …}, "pairs": [{"a": "a", "b": "b", NAME: FIGURE, …}], "codes": {CODE: {NAME: FIGURE, …}},
//  "coded_only": {"units": 80, NAME: FIGURE, …}}
// FIGURE is {"value": 0.7, "n": 120} or {"value": null, "why": "…", "n": 120}; `level` and `coded_only` may be absent.
#pragma once

#include <string>

#include "model/agreement.hpp"
#include "model/history.hpp"
#include "model/value.hpp"

namespace mazmun::format {

/// The document as a tree; coefficients in the order in which they stand in `agreement`.
Value agreement_value(const Agreement& agreement, const History& history);

/// Reads a document that agreement_value() made, members in any order; unknown members are ignored. Throws InputError
/// with every finding where it is not one. `file` is for messages.
Agreement read_agreement(const Value& document, const std::string& file);

}  // namespace mazmun::format
