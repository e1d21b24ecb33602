// How often each code is to occur: the target table.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/codebook.hpp"
#include "model/text_table.hpp"

namespace mazmun::simulate {

struct Target {
  std::size_t theme = 0;            ///< index in the codebook
  std::vector<std::size_t> counts;  ///< by document; one number where any document will do
};

struct Targets {
  std::vector<std::string> documents;  ///< ids from the table; empty: any documents
  std::vector<Target> targets;
};

/// Reads `code,count`, or `code` and a column a document; an empty cell is 0. Throws InputError with every code that
/// the book doesn't have or that stands twice, and every cell that is no count.
Targets targets_from(const TextTable& table, const Codebook& codebook);

/// `count` of each theme of `themes`, in any document.
Targets same_for_all(const std::vector<std::size_t>& themes, std::size_t count);

}  // namespace mazmun::simulate
