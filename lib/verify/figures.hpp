// Printed figures against computed ones: the decimals printed set the tolerance.
#pragma once

#include <string>
#include <vector>

#include "model/claim.hpp"
#include "model/value.hpp"

namespace mazmun::verify {

/// Half a unit of the last printed digit: 0.005 for "0.70", 0.5 for "53".
double half_unit(const Figure& figure);

/// True where `value` rounds to the figure, up or down where it lies in the middle.
bool rounds_to(const Figure& figure, double value);

/// True where the figure may have been printed for `value`: whole numbers are exact, unless a per cent sign says that
/// they are rounded; everything else as rounds_to().
bool agrees(const Figure& figure, double value);

/// How far a figure may be from what it was printed for: 0 for a count.
double tolerance(const Figure& figure);

/// What may have happened where `recomputed` is not the figure: the signed difference, a digit slip, a factor of 100.
std::vector<std::string> readings_of(const Figure& published, double recomputed);

/// "+1", "-0.02": `recomputed` minus the figure, without digits that only binary fractions have.
std::string signed_difference(const Figure& published, double recomputed);

/// The figure as a number that remembers how it was printed.
Value value_of(const Figure& figure);

/// A number as a Value: an integer where it is whole.
Value number_value(double number);

}  // namespace mazmun::verify
