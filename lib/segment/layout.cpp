#include "segment/layout.hpp"

#include <algorithm>

#include "text/properties.hpp"
#include "text/time_mark.hpp"

namespace mazmun::segment {
namespace {

using text::Range;

template <class Item>
std::vector<Range> byte_ranges(const std::string& text, const std::vector<Item>& items) {
  std::vector<Range> ranges;
  text::ByteCounter counter(text);
  for (const Item& item : items) {
    const std::size_t start = counter.at(item.span.start);
    ranges.push_back({start, counter.at(item.span.end)});
  }
  return ranges;
}

// Appends `range` where it holds more than blanks and a time mark, which belongs to a speaker label.
void add_between(std::vector<Range>& ranges, std::string_view text, Range range) {
  if (range.start >= range.end) return;
  const Range trimmed = text::trim(text, range);
  if (trimmed.size() > 0 && !text::is_time_mark(text.substr(trimmed.start, trimmed.size()))) ranges.push_back(range);
}

// Appends `range` where it holds more than blanks.
void add(std::vector<Range>& ranges, std::string_view text, Range range) {
  if (range.start < range.end && text::trim(text, range).size() > 0) ranges.push_back(range);
}

std::vector<Range> blocks_of(std::string_view text, const std::vector<Range>& turns) {
  std::vector<Range> blocks;
  std::size_t behind = 0;
  for (const Range& turn : turns) {
    add_between(blocks, text, {behind, label_start(text, turn.start)});
    add(blocks, text, turn);
    behind = turn.end;
  }
  add_between(blocks, text, {behind, text.size()});
  return blocks;
}

std::vector<Range> pieces_of(std::string_view text, const std::vector<Range>& blocks,
                             const std::vector<Range>& headings) {
  std::vector<Range> pieces;
  std::size_t next = 0;
  for (const Range& block : blocks) {
    std::size_t at = block.start;
    while (next < headings.size() && headings[next].start < block.start) ++next;
    for (; next < headings.size() && headings[next].end <= block.end; ++next) {
      add(pieces, text, {at, headings[next].start});
      add(pieces, text, headings[next]);
      at = headings[next].end;
    }
    add(pieces, text, {at, block.end});
  }
  return pieces;
}

}  // namespace

std::size_t label_start(std::string_view text, std::size_t said) {
  const Range before = text::trim(text, Range{0, said});
  return text.substr(0, before.end).find_last_of('\n') + 1;  // npos + 1 is 0
}

Layout layout_of(const Document& document) {
  Layout layout;
  layout.turns = byte_ranges(document.text, document.turns);
  layout.headings = byte_ranges(document.text, document.questions);
  layout.blocks = blocks_of(document.text, layout.turns);
  layout.pieces = pieces_of(document.text, layout.blocks, layout.headings);
  return layout;
}

}  // namespace mazmun::segment
