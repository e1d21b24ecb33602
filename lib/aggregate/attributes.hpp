// Participant attributes over all documents.
#pragma once

#include <string>
#include <vector>

#include "model/theme_model.hpp"

namespace mazmun::aggregate {

/// The group of documents without a value.
inline constexpr const char* missing_value = "(missing)";

/// A value as the name of a group; missing_value where `attribute` isn't there.
std::string value_text(const Attributes& attributes, const std::string& attribute);

/// The values of `attribute` in natural order. Throws UsageError with a suggestion where no document has it.
std::vector<std::string> values_of(const std::string& attribute, const std::vector<DocumentFigures>& documents);

/// For each attribute, in first-seen order, the counts of its values, or minimum, maximum and mean where all are
/// numbers.
std::vector<AttributeFigures> summarise_attributes(const std::vector<DocumentFigures>& documents);

}  // namespace mazmun::aggregate
