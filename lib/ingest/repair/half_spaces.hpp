// Half-spaces that were lost.
#pragma once

#include "ingest/repair/rules.hpp"

namespace mazmun::ingest::repair {

/// Puts a half-space between the parts of a word that are written together (میرود, دادهها), or with a blank or a hyphen
/// between them (می رود, کتاب ها, کانال-های). What is a word: the built-in list and what the text itself spells with a
/// half-space, at least as often as without.
void half_spaces(Rewriter& rewriter, const Layout& layout);

}  // namespace mazmun::ingest::repair
