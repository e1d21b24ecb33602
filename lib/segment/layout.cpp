#include "segment/layout.hpp"

#include <algorithm>

#include "text/properties.hpp"
#include "text/time_mark.hpp"

namespace mazmun::segment {
namespace {

using text::Range;

template <class Item>
std::vector<Range> byte_ranges(const Document& document, const std::vector<Item>& items) {
  std::vector<Range> ranges;
  ranges.reserve(items.size());
  text::ByteCounter counter(document.text, document.length);
  for (const Item& item : items) {
    const std::size_t start = counter.at(item.span.start);
    ranges.push_back({start, counter.at(item.span.end)});
  }
  return ranges;
}

// Appends `range` where it holds more than blanks.
void add(std::vector<Range>& ranges, std::string_view text, Range range) {
  if (range.start < range.end && text::trim(text, range).size() > 0) ranges.push_back(range);
}

// The same, but not where it is a time mark alone, which belongs to the turn behind it.
void add_between(std::vector<Range>& ranges, std::string_view text, Range range) {
  if (range.start >= range.end) return;
  const Range trimmed = text::trim(text, range);
  if (trimmed.size() > 0 && !text::is_time_mark(text.substr(trimmed.start, trimmed.size()))) ranges.push_back(range);
}

// A label is what stands before a turn from the start of the line on that ends there, blanks aside. Without the name of
// the speaker in it, it is text: captions have turns without labels.
std::size_t label_start(std::string_view text, std::size_t behind, std::size_t said, const std::string& speaker) {
  const Range before = text::trim(text, Range{behind, said});
  const std::string_view between = text.substr(behind, before.end - behind);
  const std::size_t line = between.find_last_of('\n') + 1;  // npos + 1 is 0
  const bool named = !speaker.empty() && between.find(speaker, line) != std::string_view::npos;
  return named ? behind + line : said;
}

std::vector<std::size_t> labels_of(const Document& document, const std::vector<Range>& turns) {
  std::vector<std::size_t> labels;
  labels.reserve(turns.size());
  std::size_t behind = 0;
  for (std::size_t i = 0; i < turns.size(); ++i) {
    labels.push_back(label_start(document.text, behind, turns[i].start, document.turns[i].speaker));
    behind = turns[i].end;
  }
  return labels;
}

std::vector<Range> blocks_of(std::string_view text, const Layout& layout) {
  std::vector<Range> blocks;
  blocks.reserve(layout.turns.size() + 1);
  std::size_t behind = 0;
  for (std::size_t i = 0; i < layout.turns.size(); ++i) {
    add_between(blocks, text, {behind, layout.labels[i]});
    add(blocks, text, layout.turns[i]);
    behind = layout.turns[i].end;
  }
  add_between(blocks, text, {behind, text.size()});
  return blocks;
}

std::vector<Range> pieces_of(std::string_view text, const std::vector<Range>& blocks,
                             const std::vector<Range>& headings) {
  std::vector<Range> pieces;
  pieces.reserve(blocks.size() + headings.size());
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

Layout layout_of(const Document& document) {
  Layout layout;
  layout.turns = byte_ranges(document, document.turns);
  layout.headings = byte_ranges(document, document.questions);
  layout.labels = labels_of(document, layout.turns);
  layout.blocks = blocks_of(document.text, layout);
  layout.pieces = pieces_of(document.text, layout.blocks, layout.headings);
  return layout;
}

}  // namespace mazmun::segment
