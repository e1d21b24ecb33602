// Coders who disagree as much as they are told to.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/random.hpp"
#include "model/codebook.hpp"
#include "model/text_table.hpp"

namespace mazmun::simulate {

/// What each unit gets: an index of a theme, or no_code.
using Labels = std::vector<std::size_t>;
inline constexpr std::size_t no_code = static_cast<std::size_t>(-1);

/// A coder who gives the true label to a share √κ of the units, and to the others their labels in another order, so
/// that labels are as frequent as in truth. Two such coders agree in truth on a share κ of the units and by chance on
/// the rest, of which they share Σp² (p: the share of each label): their expected agreement is κ + (1-κ) Σp², which is
/// Cohen's κ (1960, Educational and Psychological Measurement 20(1), 37-46, equation 1) solved for it. `kappa` is 0-1.
Labels judged(const Labels& truth, double kappa, Random& random);

/// What a coder gives instead of each label: weights by label, for those that the table names.
using Confusion = std::map<std::size_t, std::vector<std::pair<std::size_t, std::size_t>>>;

/// Rows: what is true; columns: what is given; cells: counts as weights. "none" is no code. Throws InputError with
/// every code that the book doesn't have, every cell that is no count, and rows of zeros.
Confusion confusion_from(const TextTable& table, const Codebook& codebook);

/// A coder who draws each label from the row of the true one; labels without a row stay.
Labels confused(const Labels& truth, const Confusion& confusion, Random& random);

}  // namespace mazmun::simulate
