// Printed figures against computed ones: the decimals printed set the tolerance.
#pragma once

#include <string>
#include <vector>

#include "model/agreement.hpp"
#include "model/claim.hpp"
#include "model/value.hpp"

namespace mazmun::verify {

/// Half a unit of the last printed digit: 0.005 for "0.70", 0.5 for "53".
double half_unit(const Figure& figure);

/// What may have been printed as the figure if it was a fraction: half a unit to both sides, both ends included, or a
/// unit away from zero where digits were cut off.
Interval printed_range(const Figure& figure);

/// The same for a figure of its own kind: a whole number without per cent sign is exact.
Interval range_of(const Figure& figure);

/// True where `value` may be printed as the figure, up or down where it lies in the middle.
bool rounds_to(const Figure& figure, double value);

/// True where the figure may have been printed for `value`: whole numbers are exact, unless a per cent sign says that
/// they are rounded; everything else as rounds_to().
bool agrees(const Figure& figure, double value);

/// True where both may have been printed for one number: counts are equal, rounded figures overlap, "72.5 %" and 0.725
/// are the same.
bool may_be_same(const Figure& a, const Figure& b);

/// True where the ranges meet, give or take the dust of binary fractions.
bool meet(const Interval& a, const Interval& b);

/// The figure as a number that remembers how it was printed.
Value value_of(const Figure& figure);

/// A number as a Value: an integer where it is whole.
Value number_value(double number);

/// Sums of printed decimals without the dust of binary fractions.
double to_decimals(double number, int decimals);

/// "43.65" without what only binary fractions have, "43" where it is whole.
std::string number_text(double number);

}  // namespace mazmun::verify
