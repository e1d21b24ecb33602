// A difference as people and programs read it.
#pragma once

#include <string>

#include "diff/difference.hpp"
#include "diff/sections.hpp"
#include "model/table.hpp"
#include "model/value.hpp"

namespace mazmun::diff {

/// A line that says whether there is a difference, the tallies that are not as they were, then section by section a
/// line a change: "+" added, "-" removed, "~" changed; last the notes.
std::string text_page(const Difference& difference, const Style& style);

/// The data hold one row a detail, all of them, or one a tally for a summary; the pages a table of the tallies that are
/// not as they were, then one a section, as `style` says; no pages where nothing differs.
ReportTable tables_of(const Difference& difference, const Style& style);

/// {"compared": "codebooks", "same": false, "summary": [TALLY, …], "changes": [CHANGE, …], "notes": ["…"]}; all tallies
/// and all changes, no changes in a summary.
Value tree_of(const Difference& difference, const Style& style);

/// `codebooks: no difference`, or `codebooks: different`.
std::string title_of(const Difference& difference);

}  // namespace mazmun::diff
