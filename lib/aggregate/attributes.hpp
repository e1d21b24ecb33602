// Participant attributes over all documents, and over the speakers that have their own.
#pragma once

#include <string>
#include <vector>

#include "model/counts.hpp"
#include "model/theme_model.hpp"

namespace mazmun::aggregate {

/// The group of what has no value.
inline constexpr const char* missing_value = "(missing)";

/// Null where there is none.
const Value* find_attribute(const Attributes& attributes, const std::string& name);

/// A value as the name of a group.
std::string value_text(const Value& value);

/// All names, in first-seen order.
std::vector<std::string> attribute_names(const std::vector<DocumentCounts>& documents);

/// The values of `name`, one a participant: of a document whose speakers have it, theirs; else its own. Null for a
/// document without it.
std::vector<const Value*> values_of(const std::string& name, const DocumentCounts& document);

/// For each attribute, in first-seen order, the counts of its values, or minimum, maximum and mean where all are
/// numbers.
std::vector<AttributeFigures> summarise_attributes(const std::vector<DocumentCounts>& documents);

}  // namespace mazmun::aggregate
