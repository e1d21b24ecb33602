// The selections of a source: from positions in files, regions and quotes to words of the document.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "format/foreign/refi_parts.hpp"

namespace mazmun::format::foreign {

struct OpenSelection {
  ProjectSelection selection;  ///< without span and codings
  std::vector<Element> codings;
  std::optional<std::pair<std::int64_t, std::int64_t>> positions;  ///< in the file's text
};

/// A source whose selections have not found their words yet.
struct OpenSource {
  ProjectSource source;
  std::string file_text;   ///< as it is in the file, in UTF-8
  bool extracted = false;  ///< the text was drawn out of a PDF or Word file: positions don't belong to it
  std::vector<OpenSelection> selections;
};

/// Fills the selections of `open` and its source's element from `element`: what is said twice, of a region and of its
/// words, becomes one.
void split_selections(const Element& element, OpenSource& open);

struct Placed {
  ProjectSource source;
  std::vector<Finding> findings;
  std::vector<Loss> losses;
};

/// Gives selections their spans, codings their codes and coders, the document its notes.
Placed place_selections(OpenSource open, const OffsetRule& rule, const RefiIndex& index, const std::string& file);

}  // namespace mazmun::format::foreign
