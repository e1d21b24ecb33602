// Repairs a document: its text, the positions of what lies in it, and the counts of what was done.
#pragma once

#include <vector>

#include "ingest/repair/rules.hpp"
#include "model/document.hpp"
#include "model/repair.hpp"

namespace mazmun::ingest::repair {

/// Applies `rules` one after the other to the text of `document`, moves turns, questions, marks, notes and pages along,
/// and fills document.repairs (rules that changed something, in the order of the names). No change encloses the border
/// of a turn, a question, a mark or a note. The list of all repairs comes back if `keep_list`.
std::vector<Repair> repair_document(Document& document, const std::vector<const Rule*>& rules, bool keep_list);

/// `text` with the repairs undone: the raw text where `repairs` is the list of repair_document().
std::string undone(std::string text, const std::vector<Repair>& repairs);

}  // namespace mazmun::ingest::repair
