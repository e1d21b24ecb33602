// Repairs of single letters.
#pragma once

#include "ingest/repair/rules.hpp"

namespace mazmun::ingest::repair {

/// Presentation forms of Arabic and Latin letters as the letters they stand for (NFKC). Signs that are no letters, such
/// as the rial sign, stay.
void presentation_forms(Rewriter& rewriter, const Layout& layout);

/// U+064A and U+0649 as U+06CC, U+0643 as U+06A9.
void yeh_kaf(Rewriter& rewriter, const Layout& layout);

/// U+0640 in and beside words away, and lines of nothing else. Where a text is justified by kashidas (they are inside
/// of words at least five times, and oftener than alone), a blank before one goes with it; elsewhere one between blanks
/// is a dash and stays. Several between blanks are a place to fill in and stay.
void kashida(Rewriter& rewriter, const Layout& layout);

/// U+0629 at the end of a word as U+0647 U+0654, where another word follows that isn't Arabic (ال) or a particle.
void teh_marbuta(Rewriter& rewriter, const Layout& layout);

}  // namespace mazmun::ingest::repair
