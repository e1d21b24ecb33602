// Assignments by the values of a participant attribute.
#pragma once

#include <string>
#include <vector>

#include "model/codebook.hpp"
#include "model/counts.hpp"
#include "model/theme_model.hpp"

namespace mazmun::aggregate {

/// Appends the groups of one attribute to `model`, in natural order of their values.
///
///   attribute = name | name ":" width | name ":" number *("/" number)
///
/// With a width or bounds the values must be numbers: "age:10" makes 20-29, 30-39 …, "age:30/40" makes <30, 30-39,
/// >=40. A name that has a colon itself is meant where a document has it. What a speaker with the attribute said is in
/// the group of that value, all else of the document in that of the document's own value. Throws UsageError where no
/// document or speaker has the attribute, a width or bound is no number, or a value to be put into a class is none.
void add_groups(const Codebook& codebook, const std::vector<DocumentCounts>& documents, const std::string& attribute,
                ThemeModel& model);

}  // namespace mazmun::aggregate
