#include "segment/segment.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/error.hpp"
#include "base/number.hpp"
#include "base/suggest.hpp"
#include "segment/layout.hpp"
#include "text/properties.hpp"

namespace mazmun::segment {
namespace {

using text::Range;

constexpr std::array<std::pair<std::string_view, By>, 7> kinds{{{"turn", By::turn},
                                                                {"paragraph", By::paragraph},
                                                                {"sentence", By::sentence},
                                                                {"line", By::line},
                                                                {"question", By::question},
                                                                {"document", By::document},
                                                                {"window", By::window}}};

Cut parse_window(const std::string& sizes) {
  const std::size_t comma = sizes.find(',');
  const auto sentences = parse_integer(std::string_view(sizes).substr(0, comma));
  const auto step = comma == std::string::npos ? std::optional<std::int64_t>(1)
                                               : parse_integer(std::string_view(sizes).substr(comma + 1));
  if (!sentences || *sentences < 1 || !step || *step < 1) {
    throw UsageError("--by: expected window:N or window:N,STEP with numbers from 1, found \"window:" + sizes + "\"");
  }
  return {By::window, static_cast<std::size_t>(*sentences), static_cast<std::size_t>(*step)};
}

using TakeRange = std::function<void(Range)>;

// Lines of `piece`, or with `paragraphs` the stretches between lines that hold nothing.
void each_line(std::string_view text, Range piece, bool paragraphs, const TakeRange& take) {
  Range open{piece.start, piece.start};
  for (std::size_t start = piece.start; start < piece.end;) {
    const std::size_t end = std::min({text.find('\n', start), piece.end});
    const bool blank = text::trim(text, Range{start, end}).size() == 0;
    if (open.size() > 0 && (blank || !paragraphs)) {
      take(open);
      open = {end, end};
    }
    if (!blank) open = {open.size() > 0 ? open.start : start, end};
    start = end + 1;
  }
  if (open.size() > 0) take(open);
}

// From the end of a heading to the next one, or to the label of the turn that it opens.
void each_question(std::string_view text, const Layout& layout, const TakeRange& take) {
  std::size_t start = 0;
  for (const Range& heading : layout.headings) {
    const auto turn = std::lower_bound(layout.turns.begin(), layout.turns.end(), heading.start,
                                       [](const Range& range, std::size_t at) { return range.start < at; });
    const bool opens_turn = turn != layout.turns.end() && turn->start == heading.start;
    take({start, opens_turn ? layout.labels[static_cast<std::size_t>(turn - layout.turns.begin())] : heading.start});
    start = heading.end;
  }
  take({start, text.size()});
}

void each_window(const std::vector<Range>& sentences, const Cut& cut, const TakeRange& take) {
  for (std::size_t first = 0; first < sentences.size(); first += cut.step) {
    const std::size_t last = std::min(first + cut.sentences, sentences.size());
    take({sentences[first].start, sentences[last - 1].end});
    if (last == sentences.size()) break;
  }
}

// The last of `items` that begins at or before `start`; rising calls only.
template <class Item>
const Item* last_before(const std::vector<Item>& items, std::size_t start, std::size_t& next) {
  while (next < items.size() && items[next].span.start <= start) ++next;
  return next == 0 ? nullptr : &items[next - 1];
}

}  // namespace

Cut parse_cut(const std::string& text) {
  if (text.starts_with("window:")) return parse_window(text.substr(7));
  std::vector<std::string> names;
  for (const auto& [name, by] : kinds) {
    if (name == text && by != By::window) return {by, 0, 0};
    names.emplace_back(name);
  }
  if (text == "window") throw UsageError("--by: window needs a number of sentences", "for example window:3");
  throw UsageError("--by: unknown unit \"" + text + "\"", did_you_mean(text, names));
}

Segmenter::Segmenter(Cut cut, Filter filter) : cut_(cut), filter_(std::move(filter)) {}

text::SentenceSplitter& Segmenter::splitter(const std::string& language) {
  return splitters_.try_emplace(language, language).first->second;
}

void Segmenter::each_range(const Document& document, const Layout& layout, const TakeRange& take) {
  const std::string_view text = document.text;
  switch (cut_.by) {
    case By::turn:
      std::for_each(layout.blocks.begin(), layout.blocks.end(), take);
      return;
    case By::document:
      return take({0, text.size()});
    case By::question:
      return each_question(text, layout, take);
    case By::line:
    case By::paragraph:
      for (const Range& piece : layout.pieces) each_line(text, piece, cut_.by == By::paragraph, take);
      return;
    case By::sentence:
    case By::window:
      break;
  }
  text::SentenceSplitter& sentences = splitter(document.language);
  std::vector<Range> of_piece;  // for windows only
  for (const Range& piece : layout.pieces) {
    of_piece.clear();
    sentences.split(text.substr(piece.start, piece.size()), [&](Range sentence) {
      sentence = text::trim(text, Range{sentence.start + piece.start, sentence.end + piece.start});
      if (sentence.size() == 0) return;
      if (cut_.by == By::sentence) return take(sentence);
      of_piece.push_back(sentence);
    });
    each_window(of_piece, cut_, take);
  }
}

bool Segmenter::passes(const Segment& segment) const {
  if (segment.span.end - segment.span.start < filter_.min) return false;
  if (filter_.keep && !filter_.keep->matches_whole(segment.speaker)) return false;
  return !filter_.drop || !filter_.drop->matches_whole(segment.speaker);
}

void Segmenter::cut(const Document& document, const Take& take) {
  text::CodePointCounter starts(document.text, document.length);
  const bool overlapping = cut_.by == By::window;
  std::size_t next_turn = 0;
  std::size_t next_question = 0;
  std::size_t ordinal = 0;
  Segment segment;  // one for all: what its strings hold is written over
  segment.document = document.id;
  each_range(document, layout_of(document), [&](Range untrimmed) {
    const Range range = text::trim(document.text, untrimmed);
    if (range.size() == 0) return;
    segment.id.assign(document.id).append(":").append(std::to_string(++ordinal));
    const std::string_view text = std::string_view(document.text).substr(range.start, range.size());
    segment.span.start = starts.at(range.start);
    text::CodePointCounter ends = starts;
    segment.span.end = ends.at(range.end);
    if (!overlapping) starts = ends;
    const Turn* turn = last_before(document.turns, segment.span.start, next_turn);
    const bool in_turn = turn != nullptr && segment.span.end <= turn->span.end;
    segment.speaker.assign(in_turn ? std::string_view(turn->speaker) : std::string_view());
    const Question* question = last_before(document.questions, segment.span.start, next_question);
    const bool others =
        next_question < document.questions.size() && document.questions[next_question].span.start < segment.span.end;
    const bool in_question = question != nullptr && !others;
    segment.question.assign(in_question ? std::string_view(question->number) : std::string_view());
    if (passes(segment)) take(segment, text);
  });
}

}  // namespace mazmun::segment
