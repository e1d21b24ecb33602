#include <algorithm>

#include "base/number.hpp"
#include "reanchor/reanchor.hpp"

namespace mazmun::reanchor {
namespace {

constexpr int decimals_of_scores = 3;

Value number_or_nothing(const std::optional<Span>& span, std::size_t Span::*end) {
  return span ? Value((*span).*end) : Value(nullptr);
}

std::vector<Value> row_of(const Move& move) {
  const Placed& placed = move.placed;
  return {move.document,
          move.segment,
          move.coder,
          move.code,
          move.span.start,
          move.span.end,
          number_or_nothing(placed.span, &Span::start),
          number_or_nothing(placed.span, &Span::end),
          name_of(placed.how),
          parse_double(fixed(placed.score, decimals_of_scores)).value_or(0),
          move.new_segment,
          placed.reason,
          move.text,
          move.new_text};
}

struct Tally {
  std::size_t all = 0, unmoved = 0, refused = 0;
};

std::string words_of(const Tally& tally, const std::string& what) {
  const std::size_t moved = tally.all - tally.unmoved - tally.refused;
  return std::to_string(tally.all) + " " + what + (tally.all == 1 ? "" : "s") + ": " + std::to_string(tally.unmoved) +
         " as they were, " + std::to_string(moved) + " moved, " + std::to_string(tally.refused) + " refused";
}

}  // namespace

bool is_unmoved(const Move& move) {
  return move.placed.how != How::refused && move.placed.span == move.span && move.text == move.new_text &&
         move.new_segment.empty();
}

Table table_of(const std::vector<Move>& moves, bool all) {
  Table table;
  table.name = "moves";
  for (const char* key : {"document", "segment", "coder", "code", "start", "end", "new_start", "new_end", "how",
                          "score", "new_segment", "reason", "text", "new_text"}) {
    table.columns.push_back({key, key, ColumnKind::text});
  }
  for (const std::size_t count : {4, 5, 6, 7}) table.columns[count].kind = ColumnKind::count;
  for (const Move& move : moves) {
    if (all || !is_unmoved(move)) table.rows.push_back(row_of(move));
  }
  return table;
}

Value rows_of(const Table& table) {
  Array rows;
  for (const auto& row : table.rows) {
    Value object = Object();
    for (std::size_t i = 0; i < row.size(); ++i) object.add(table.columns[i].key, row[i]);
    rows.push_back(std::move(object));
  }
  return rows;
}

std::vector<Finding> refusals(const std::vector<Move>& moves) {
  std::vector<Finding> findings;
  for (const Move& move : moves) {
    if (move.placed.how != How::refused) continue;
    const std::string where =
        move.segment + " " + std::to_string(move.span.start) + "-" + std::to_string(move.span.end);
    const std::string what = move.code.empty() ? "the segment" : "\"" + move.code + "\" by " + move.coder;
    const std::string hint = move.placed.span ? "it may be at " + std::to_string(move.placed.span->start) + "-" +
                                                    std::to_string(move.placed.span->end) + " now"
                                              : std::string();
    findings.push_back({{}, where + ": " + what + " was left out: " + move.placed.reason, hint});
  }
  return findings;
}

std::string summary(const std::vector<Move>& moves) {
  Tally codings;
  Tally segments;
  for (const Move& move : moves) {
    Tally& tally = move.code.empty() && move.coder.empty() ? segments : codings;
    ++tally.all;
    if (is_unmoved(move)) ++tally.unmoved;
    if (move.placed.how == How::refused) ++tally.refused;
  }
  return words_of(codings, "coding") + "; " + words_of(segments, "segment");
}

}  // namespace mazmun::reanchor
