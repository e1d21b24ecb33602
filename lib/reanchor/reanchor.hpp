// Codings of an old version of a document, carried over to a new one.
#pragma once

#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "model/segment.hpp"
#include "model/table.hpp"
#include "reanchor/place.hpp"

namespace mazmun::reanchor {

/// What became of a coding, or of a whole segment (then code and coder are empty).
struct Move {
  std::string document;
  std::string segment;
  std::string new_segment;  ///< where another segment holds the place now; else empty
  std::string coder;
  std::string code;
  Span span;  ///< in the old text; of the segment where the coding has none
  Placed placed;
  std::string text;  ///< what stood there; empty for streams without text
  std::string new_text;
};

struct Limits {
  double span = 0.75;    ///< least score of a span
  double segment = 0.5;  ///< least score of a segment
};

struct Outcome {
  std::vector<Segment> segments;  ///< in the order of the old ones, with their ids
  std::vector<Move> moves;        ///< every segment and every coding, in the order of the stream
  std::size_t uncovered =
      0;  ///< words of the new text (of its turns, if it has any) that are new and lie in no segment
};

/// The coded segments of `before` as they are in `after`. What can't be placed is left out of the segments and stands
/// in the moves with its reason; nothing else is lost. A span that lies in another segment now goes there, where the
/// same coder judged it.
Outcome reanchor(const Document& before, const Document& after, const std::vector<Segment>& segments, Limits limits);

/// The same where there may be no `after` (null): then all segments and codings are refused.
Outcome carry(const Document& before, const Document* after, const std::vector<Segment>& segments, Limits limits);

/// Throws InputError where `coded`, a document of a coded stream, isn't `before` (null: there is no such document, but
/// those of `ids`).
void check_document(const Document* before, const Document& coded, const std::vector<std::string>& ids, Place place);
/// Throws InputError where the text of `segment` isn't that of `before`, inside of which it lies.
void check_text(const Document& before, const Segment& segment, Place place);
/// What to say of new words that nobody judged: nothing, or one finding.
std::vector<Finding> uncovered_words(const std::string& document, const Outcome& outcome);

/// What to say of a document of the new corpus that nobody coded.
Finding without_codings(const std::string& document);

template <class Item>
void append(std::vector<Item>& to, std::vector<Item> items) {
  to.insert(to.end(), std::make_move_iterator(items.begin()), std::make_move_iterator(items.end()));
}

/// The moves as a table; `all`: those that stayed where they were, too.
Table table_of(const std::vector<Move>& moves, bool all);

/// The rows of a table as objects.
Value rows_of(const Table& table);

/// True where neither place nor text changed.
bool is_unmoved(const Move& move);

/// One finding for each that was refused.
std::vector<Finding> refusals(const std::vector<Move>& moves);

/// "412 codings: 400 in place, 8 moved, 4 refused; 120 segments: …".
std::string summary(const std::vector<Move>& moves);

}  // namespace mazmun::reanchor
