// From the text of a raw file to a document: turns and questions found, positions in code points.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "model/document.hpp"
#include "text/pattern.hpp"

namespace mazmun::ingest {

struct Recognition {
  std::optional<text::Pattern> speakers;   ///< instead of the built-in rules
  std::optional<text::Pattern> questions;  ///< instead of the built-in rules
};

/// From the options --speakers and --questions; empty means the built-in rules. Throws UsageError where one is no
/// regular expression.
Recognition recognition(const std::string& speakers, const std::string& questions);

/// What a reader would not expect: a document without words.
std::vector<Finding> warnings(const Document& document);

/// Fills length, turns and questions of `document` from its text. With `has_turns` its turns are those that are there;
/// questions that are there stay in any case.
void find_structure(Document& document, const Recognition& recognition, bool has_turns = false);

}  // namespace mazmun::ingest
