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

// Lines of `piece`, or with `blank_lines` the stretches between lines that hold nothing.
std::vector<Range> lines_of(std::string_view text, Range piece, bool paragraphs) {
  std::vector<Range> result;
  bool open = false;
  for (std::size_t start = piece.start; start < piece.end;) {
    const std::size_t end = std::min({text.find('\n', start), piece.end});
    const bool blank = text::trim(text, Range{start, end}).size() == 0;
    if (!blank && open && paragraphs) result.back().end = end;
    if (!blank && !(open && paragraphs)) result.push_back({start, end});
    open = !blank;
    start = end + 1;
  }
  return result;
}

std::vector<Range> questions_of(std::string_view text, const Layout& layout) {
  std::vector<Range> result;
  const auto ends_before = [&](std::size_t heading) {
    const auto turn = std::lower_bound(layout.turns.begin(), layout.turns.end(), heading,
                                       [](const Range& range, std::size_t at) { return range.start < at; });
    const bool opens_turn = turn != layout.turns.end() && turn->start == heading;
    const std::size_t behind = turn == layout.turns.begin() ? 0 : std::prev(turn)->end;
    return opens_turn ? std::max(label_start(text, heading), behind) : heading;
  };
  std::size_t start = 0;
  for (const Range& heading : layout.headings) {
    result.push_back({start, ends_before(heading.start)});
    start = heading.end;
  }
  result.push_back({start, text.size()});
  return result;
}

std::vector<Range> windows_of(const std::vector<Range>& sentences, const Cut& cut) {
  std::vector<Range> windows;
  for (std::size_t first = 0; first < sentences.size(); first += cut.step) {
    const std::size_t last = std::min(first + cut.sentences, sentences.size());
    windows.push_back({sentences[first].start, sentences[last - 1].end});
    if (last == sentences.size()) break;
  }
  return windows;
}

// "1." at the start of a heading or an item is no sentence of its own: it goes with what it numbers.
void join_numbers(std::string_view text, std::vector<Range>& sentences) {
  for (std::size_t i = 0; i + 1 < sentences.size(); ++i) {
    const std::string plain = text::ascii_digits(text.substr(sentences[i].start, sentences[i].size()));
    const bool is_number = plain.find_first_not_of("0123456789.)-") == std::string::npos && plain.size() <= 5;
    if (!is_number) continue;
    sentences[i].end = sentences[i + 1].end;
    sentences.erase(sentences.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

void append(std::vector<Range>& to, const std::vector<Range>& from) { to.insert(to.end(), from.begin(), from.end()); }

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

std::vector<Range> Segmenter::ranges(const Document& document, const Layout& layout) {
  const std::string_view text = document.text;
  std::vector<Range> result;
  switch (cut_.by) {
    case By::turn:
      return layout.blocks;
    case By::document:
      return {{0, text.size()}};
    case By::question:
      return questions_of(text, layout);
    case By::line:
    case By::paragraph:
      for (const Range& piece : layout.pieces) append(result, lines_of(text, piece, cut_.by == By::paragraph));
      return result;
    case By::sentence:
    case By::window:
      break;
  }
  for (const Range& piece : layout.pieces) {
    std::vector<Range> sentences = splitter(document.language).split(text.substr(piece.start, piece.size()));
    std::erase_if(sentences, [&](Range& sentence) {
      sentence = text::trim(text, Range{sentence.start + piece.start, sentence.end + piece.start});
      return sentence.size() == 0;
    });
    join_numbers(text, sentences);
    append(result, cut_.by == By::sentence ? sentences : windows_of(sentences, cut_));
  }
  return result;
}

bool Segmenter::passes(const Segment& segment) const {
  if (segment.span.end - segment.span.start < filter_.min) return false;
  if (filter_.keep && !filter_.keep->matches_whole(segment.speaker)) return false;
  return !filter_.drop || !filter_.drop->matches_whole(segment.speaker);
}

std::vector<Segment> Segmenter::cut(const Document& document) {
  std::vector<Segment> segments;
  text::CodePointCounter starts(document.text);
  std::size_t next_turn = 0;
  std::size_t next_question = 0;
  std::size_t ordinal = 0;
  for (const Range& untrimmed : ranges(document, layout_of(document))) {
    const Range range = text::trim(document.text, untrimmed);
    if (range.size() == 0) continue;
    Segment segment;
    segment.id = document.id + ":" + std::to_string(++ordinal);
    segment.document = document.id;
    segment.text = document.text.substr(range.start, range.size());
    segment.span.start = starts.at(range.start);
    segment.span.end = segment.span.start + text::length(segment.text);
    const Turn* turn = last_before(document.turns, segment.span.start, next_turn);
    if (turn != nullptr && segment.span.end <= turn->span.end) segment.speaker = turn->speaker;
    const Question* question = last_before(document.questions, segment.span.start, next_question);
    const bool others =
        next_question < document.questions.size() && document.questions[next_question].span.start < segment.span.end;
    if (question != nullptr && !others) segment.question = question->number;
    if (passes(segment)) segments.push_back(std::move(segment));
  }
  return segments;
}

}  // namespace mazmun::segment
