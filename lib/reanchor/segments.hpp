// Where a segment of the old text lies in the new one.
#pragma once

#include "model/segment.hpp"
#include "reanchor/place.hpp"

namespace mazmun::reanchor {

/// The new place of a segment: from the first to the last of its words that are in the new text, in the order of the
/// old one and near each other. Where the segment began or ended with a turn or a line, it does so again, as far as no
/// words of others lie between; words that were added at an end within the same sentence go with it, too. Refused where
/// less than `least` of the words (Dice) are the same: with the place where it would be.
Placed place_of_segment(const Versions& versions, Span span, double least);

/// `segment` as it is in the new text at `span`: bounds, text if it had one, the speaker and the question that it lies
/// in. Its codes still stand where they stood. A keyed hash goes where the text is another.
Segment in_new_text(const Versions& versions, Segment segment, Span span);

}  // namespace mazmun::reanchor
