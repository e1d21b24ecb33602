// Cuts documents into segments.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "model/segment.hpp"
#include "text/pattern.hpp"
#include "text/sentences.hpp"

namespace mazmun::segment {

enum class By { turn, paragraph, sentence, line, question, document, window };

/// What --by says: its kind, and for window:N[,STEP] how many sentences and how far to the next window.
struct Cut {
  By by = By::turn;
  std::size_t sentences = 0;
  std::size_t step = 0;
};

/// "turn", "paragraph", "sentence", "line", "question", "document" or "window:N[,STEP]". Throws UsageError with a
/// suggestion.
Cut parse_cut(const std::string& text);

struct Filter {
  std::size_t min = 0;                ///< code points; shorter segments are dropped
  std::optional<text::Pattern> keep;  ///< whole speaker names
  std::optional<text::Pattern> drop;
};

/// Cuts documents of any language, one after the other.
class Segmenter {
 public:
  Segmenter(Cut cut, Filter filter);

  /// Takes a segment without its text, and the text beside it: a long text is never copied.
  using Take = std::function<void(const Segment&, std::string_view text)>;

  /// Calls `take` with the segments of `document` in order, without blanks at their ends and without empty ones;
  /// numbered before the filter.
  void cut(const Document& document, const Take& take);

 private:
  using TakeRange = std::function<void(text::Range)>;

  void each_range(const Document& document, const struct Layout& layout, const TakeRange& take);
  text::SentenceSplitter& splitter(const std::string& language);
  bool passes(const Segment& segment) const;

  Cut cut_;
  Filter filter_;
  std::map<std::string, text::SentenceSplitter> splitters_;
};

}  // namespace mazmun::segment
