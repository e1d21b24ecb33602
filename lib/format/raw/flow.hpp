// The text of a document with paragraphs, as it grows while a reader walks through a Word, OpenDocument, rich text or
// HTML file. One rule for all of them: a blank line between paragraphs, a line feed for a line break and between the
// rows of a table, a tab between its cells, a blank between paragraphs inside a cell; paragraphs and rows that hold
// nothing but blanks leave no trace.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/utf8.hpp"

namespace mazmun::format::raw {

/// A remark beside the text.
struct FlowNote {
  text::Range range;  ///< bytes of the text
  std::string text;
};

struct FlowText {
  std::string text;
  std::vector<FlowNote> notes;  ///< by where they begin
};

class Flow {
 public:
  /// Words of the text. Line ends in them become blanks; soft hyphens, which are no letters but advice, go; so do
  /// control characters. What is no UTF-8 becomes U+FFFD.
  void add(std::string_view words);
  void line_break();
  /// Ends a paragraph; between two, one blank line.
  void end_paragraph();

  void begin_table();
  void begin_row();
  void begin_cell();
  void end_table();

  /// Where the next words will stand, for notes: before blanks that may go again.
  std::size_t here() const;
  /// A note on the words between two places.
  void note(text::Range range, std::string text);

  /// The whole text. Notes begin and end at words, not at the blanks around.
  FlowText take();

 private:
  enum class Gap { none, blank, line, paragraph };
  void separate(Gap gap) { gap_ = gap > gap_ ? gap : gap_; }
  std::size_t words_end() const;  // since the last gap, without blanks behind them
  bool is_blank_since(std::size_t start) const;
  void write_gap();
  bool in_cell() const { return tables_ > 0; }

  std::string text_;
  std::vector<FlowNote> notes_;
  Gap gap_ = Gap::none;    // wanted before the next words
  std::size_t tabs_ = 0;   // wanted behind the gap, for cells
  std::size_t piece_ = 0;  // where the words since the last gap begin
  struct Before {
    std::size_t size = 0;
    Gap gap = Gap::none;
    std::size_t tabs = 0;
  };
  Before before_;           // how it was before the last gap was written
  std::size_t tables_ = 0;  // tables inside each other
  bool first_cell_ = true;
};

}  // namespace mazmun::format::raw
