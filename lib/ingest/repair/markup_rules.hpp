// Remnants of HTML, Markdown and LaTeX, and marks of footnotes.
#pragma once

#include "ingest/repair/rules.hpp"

namespace mazmun::ingest::repair {

/// Takes out tags of HTML by their names and turns the usual entities into characters; takes the stars off emphasised
/// words inside a line (at its start they may be a speaker's), the dollars off a figure, and marks such as ^۱, ^{1*} or
/// ² off the words behind which they stand.
void markup(Rewriter& rewriter, const Layout& layout);

}  // namespace mazmun::ingest::repair
