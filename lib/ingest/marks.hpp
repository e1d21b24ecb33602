// Codes that people wrote into a text: [[code]] at the end of a line, {{code|words}} around words.
//
//   line-mark = "[[" codes "]]"            codes the line at whose end it stands; several may follow each other
//   word-mark = "{{" codes "|" words "}}"  codes these words; they may hold marks and lines, but no empty line
//   codes     = code *(("," / "،" / ";") code)
// Line marks alone on a line code the paragraph above it, as far as it is one turn. "\[[" and "\{{" are brackets.
#pragma once

#include <cstddef>
#include <vector>

#include "base/error.hpp"
#include "model/document.hpp"

namespace mazmun::ingest {

struct LiftedMarks {
  std::vector<std::size_t> paragraphs;  ///< which marks of the document stood alone on a line
  std::vector<Finding> warnings;        ///< brackets that were left in the text, with line and column
};

/// Takes the marks out of the text of `document` into its list of marks, and moves everything else that lies in the
/// text. Marks are ordered by their start. What is no mark stays as it is.
LiftedMarks lift_marks(Document& document);

/// When the turns are known: no mark begins in the label of a speaker, and those of paragraphs begin with the last turn
/// that they reach.
void settle_marks(Document& document, const LiftedMarks& lifted);

}  // namespace mazmun::ingest
