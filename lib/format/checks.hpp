// What the readers of formats let pass because the stages can work with it, and `mazmun validate` doesn't: figures that
// don't add up, references one way only, names given twice. Each function returns every finding.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "model/agreement.hpp"
#include "model/claim.hpp"
#include "model/history.hpp"
#include "model/theme_model.hpp"
#include "model/value.hpp"

namespace mazmun::format {

/// How far a share may lie from the one that its counts give.
inline constexpr double rounding = 1e-9;

inline std::string in_quotes(const std::string& word) { return "\"" + word + "\""; }

/// True for 64 lower-case hexadecimal digits.
bool is_sha256(std::string_view text);

/// `place` is that of the record with the header.
std::vector<Finding> check_history(const History& history, const Place& place);

std::vector<Finding> check_model(const Value& document, const ThemeModel& model, const std::string& file);
std::vector<Finding> check_agreement(const Value& document, const Agreement& agreement, const std::string& file);
std::vector<Finding> check_verification(const Value& document, const Verification& verification,
                                        const std::string& file);

/// The files that a manifest names must lie beside it and have the contents that it says. `folder` is where it lies,
/// with a slash at its end or empty.
std::vector<Finding> check_manifest(const Value& document, const std::string& file, const std::string& folder);

}  // namespace mazmun::format
