// A difference cut into what is told together.
#pragma once

#include <string>
#include <vector>

#include "diff/difference.hpp"

namespace mazmun::diff {

/// What a page of it shows.
struct Style {
  std::string format = "text";  ///< text, md, csv or json
  std::size_t limit = 20;       ///< changes of each section; the rest is counted; 0: no sections
  bool summary = false;         ///< the tallies only
};

/// How many changes of each section are needed: machines get them all.
std::size_t kept(const Style& style);

/// The changes of one subject, or of one code.
struct Section {
  std::string subject;
  std::string heading;  ///< "themes", "code trust"
  std::vector<const Change*> changes;
  std::size_t rest = 0;  ///< changes that are not among them
};

/// In the order of the changes. The pointers are into `difference`.
std::vector<Section> sections_of(const Difference& difference, const Style& style);

/// "… and 12 more"
std::string rest_words(const Section& section);

}  // namespace mazmun::diff
