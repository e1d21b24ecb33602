// ROCK, the Reproducible Open Coding Kit: text files with codes in them, and trees of codes in YAML between.
//
//   I trust them. [[trust]] [[work>colleagues]]    a code on an utterance (a line), or a path to one
//   [[cid=1]] [[uid=7d8m]]                         who or which it is; [[documentId=…]] names the document
//   [[intensity||2]]  [[a->b||causes||1]]          a value; a relation
//   ---<<paragraph_break>>---                      a section ends
#pragma once

#include "format/foreign/foreign.hpp"
#include "format/foreign/refi.hpp"

namespace mazmun::format::foreign {

bool is_rock(const ForeignInput& input);
/// One document a file, or one a `document_break`; the codes of a line lie on the whole line.
Project read_rock(const ForeignInput& input, const ReadOptions& options);
/// One file: documents with `document_break` between, each line with the codes that lie on it.
Written write_rock(const Project& project);

}  // namespace mazmun::format::foreign
