// The forms that a claim may have, and how each is read. Every function reports what is wrong at its field.
#pragma once

#include <string>
#include <vector>

#include "format/fields.hpp"
#include "format/quantities.hpp"
#include "model/claim.hpp"

namespace mazmun::format {

/// The form of the claim, its `equals`, and a `whole` that is a figure: what other claims may speak of.
void read_own_figures(const Field& field, Claim& claim);

/// Measure and rules of a table claim; the columns that it names, empty for all.
std::vector<std::string> table_columns(const Field& field, Claim& claim);

/// Once its file is read: holds the names of the rules against the table, and marks per cent.
void finish_table(Claim& claim, const Field& field);

/// What is left: what the claim says of published figures, its own and others'.
void read_form(const Field& field, const Quantities& quantities, Claim& claim);

}  // namespace mazmun::format
