// Where a span of the old text lies in the new one.
#pragma once

#include <optional>
#include <string>

#include "model/document.hpp"
#include "reanchor/versions.hpp"

namespace mazmun::reanchor {

enum class How {
  exact,    ///< its words, between what stood there before
  moved,    ///< its words, in a passage that stands elsewhere now
  context,  ///< not all of its words, where those around it say
  refused   ///< nowhere
};

/// "exact", "moved", "context", "refused".
std::string name_of(How how);

struct Placed {
  How how = How::refused;
  std::optional<Span> span;  ///< of a refused one: where it may be, for people to decide
  double score = 0;          ///< 0-1: how many of the words, old and new, are the same (Dice)
  std::string reason;        ///< why refused
};

/// The place of `span`, in code points of the old text. Words count as the same by the fold, with or without
/// half-space.
///
/// Where all words of the span follow each other in the new text they are its place, unless another place is as good:
/// for each other occurrence of these words in the new text, and for each in the old text that might have come here,
/// the words around (12, then 48, then 192 on each side, by their longest common sequence) must speak clearly against
/// it. Where words are missing or new ones stand between, the place is what lies between the first and the last, or
/// behind and before the words beside it; a `score` below `least` refuses it.
Placed place_of(const Versions& versions, Span span, double least);

}  // namespace mazmun::reanchor
