#include "reanchor/segments.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::reanchor {
namespace {

constexpr std::size_t most_between = 60;  // words, between two parts of one segment

// A stretch of new words that came from one segment, in order.
struct Part {
  text::Range words;
  std::size_t linked = 0;
};

// The part with most of the segment's words.
Part largest_part(const Versions& versions, text::Range old_words) {
  Part best;
  Part part;
  std::size_t last_old = old_words.start;
  const Alignment& alignment = versions.alignment;
  for (std::size_t word = old_words.start; word < old_words.end; ++word) {
    if (alignment.of_old[word] == no_link) continue;
    const Link& link = alignment.links[alignment.of_old[word]];
    const bool goes_on = part.linked > 0 && link.new_end() >= part.words.end &&
                         link.new_word <= part.words.end + (word - last_old) + most_between;
    if (!goes_on) part = {{link.new_word, link.new_word}, 0};
    part.words.end = link.new_end();
    ++part.linked;
    last_old = word;
    if (part.linked > best.linked) best = part;
  }
  return best;
}

// Turns are in the order of the text.
const Turn* turn_at(const Document& document, std::size_t code_point) {
  const auto found = std::partition_point(document.turns.begin(), document.turns.end(),
                                          [&](const Turn& turn) { return turn.span.end <= code_point; });
  return found == document.turns.end() || found->span.start > code_point ? nullptr : &*found;
}

bool is_line_end(const std::vector<char32_t>& text, std::size_t at) { return at >= text.size() || text[at] == U'\n'; }

bool is_blank_at(const std::vector<char32_t>& text, std::size_t at) {
  return at < text.size() && text::is_blank(text[at]) && text[at] != U'\n';
}

// The borders of what is around one place of a text, as far as bounds of a segment may go: turn, else line.
struct Borders {
  Span turn;
  Span line;
  bool has_turn = false;
};

Borders borders_at(const Document& document, const std::vector<char32_t>& text, std::size_t code_point) {
  Borders borders;
  std::size_t start = code_point;
  std::size_t end = code_point;
  while (start > 0 && text[start - 1] != U'\n') --start;
  while (!is_line_end(text, end)) ++end;
  while (is_blank_at(text, start)) ++start;
  while (end > start && is_blank_at(text, end - 1)) --end;
  borders.line = {start, end};
  if (const Turn* turn = turn_at(document, code_point)) {
    borders.turn = turn->span;
    borders.has_turn = true;
    borders.line = {std::max(start, turn->span.start), std::min(end, turn->span.end)};
  }
  return borders;
}

class NewBounds {
 public:
  NewBounds(const Versions& versions, Span span, text::Range old_words, text::Range new_words)
      : versions_(versions), span_(span), old_words_(old_words), new_words_(new_words) {}

  Span bounds() const {
    const Words& words = versions_.new_words;
    const Span letters{words.start_of(new_words_.start), words.end_of(new_words_.end - 1)};
    return {start(letters.start), end(letters.end)};
  }

 private:
  // Words of nobody else: without a link, or linked to the segment.
  bool is_own(std::size_t word) const {
    const std::size_t link = versions_.alignment.of_new[word];
    if (link == no_link) return true;
    const std::size_t old_word = versions_.alignment.links[link].old_word;
    return old_words_.start <= old_word && old_word < old_words_.end;
  }
  bool all_own(text::Range range) const {
    for (std::size_t word = range.start; word < range.end; ++word) {
      if (!is_own(word)) return false;
    }
    return true;
  }
  bool all_own(Span span) const { return all_own(versions_.new_words.inside({span.start, span.end})); }

  std::size_t start(std::size_t letter) const {
    const Borders before = borders_at(*versions_.before, versions_.old_text, span_.start);
    const Borders after = borders_at(*versions_.after, versions_.new_text, letter);
    if (before.has_turn && after.has_turn && before.turn.start == span_.start &&
        all_own(Span{after.turn.start, letter}))
      return after.turn.start;
    if (before.line.start == span_.start && all_own(Span{after.line.start, letter})) return after.line.start;
    return over_signs_before(over_words_before(letter, after.line.start));
  }

  std::size_t end(std::size_t letter) const {
    const Borders before = borders_at(*versions_.before, versions_.old_text, span_.end - 1);
    const Borders after = borders_at(*versions_.after, versions_.new_text, letter - 1);
    if (before.has_turn && after.has_turn && before.turn.end == span_.end && all_own(Span{letter, after.turn.end}))
      return after.turn.end;
    if (before.line.end == span_.end && all_own(Span{letter, after.line.end})) return after.line.end;
    return over_signs_behind(over_words_behind(letter, after.line.end));
  }

  // New words in place of old ones that are gone at the beginning.
  std::size_t over_words_before(std::size_t letter, std::size_t border) const {
    if (versions_.alignment.of_old[old_words_.start] != no_link) return letter;
    std::size_t word = new_words_.start;
    while (word > 0 && versions_.alignment.of_new[word - 1] == no_link &&
           versions_.new_words.start_of(word - 1) >= border) {
      --word;
    }
    return versions_.new_words.start_of(word);
  }
  std::size_t over_words_behind(std::size_t letter, std::size_t border) const {
    if (versions_.alignment.of_old[old_words_.end - 1] != no_link) return letter;
    std::size_t word = new_words_.end;
    while (word < versions_.new_words.size() && versions_.alignment.of_new[word] == no_link &&
           versions_.new_words.end_of(word) <= border) {
      ++word;
    }
    return versions_.new_words.end_of(word - 1);
  }

  // Quotes, full stops and the like that touch the words.
  bool is_sign(std::size_t at) const {
    const char32_t sign = versions_.new_text[at];
    return !text::is_blank(sign) && !text::is_word_character(sign) && sign != text::zwnj;
  }
  std::size_t over_signs_before(std::size_t at) const {
    while (at > 0 && is_sign(at - 1)) --at;
    return at;
  }
  std::size_t over_signs_behind(std::size_t at) const {
    while (at < versions_.new_text.size() && is_sign(at)) ++at;
    return at;
  }

  const Versions& versions_;
  Span span_;
  text::Range old_words_;
  text::Range new_words_;
};

std::string text_at(const std::vector<char32_t>& text, Span span) {
  std::string result;
  for (std::size_t at = span.start; at < span.end; ++at) text::append(result, text[at]);
  return result;
}

std::string speaker_of(const Document& document, Span span) {
  const Turn* turn = turn_at(document, span.start);
  return turn != nullptr && span.end <= turn->span.end ? turn->speaker : std::string();
}

// That of the last heading before the segment or at its beginning, if no other stands in it.
std::string question_of(const Document& document, Span span) {
  const auto next = std::partition_point(document.questions.begin(), document.questions.end(),
                                         [&](const Question& each) { return each.span.start <= span.start; });
  const bool others = next != document.questions.end() && next->span.start < span.end;
  return others || next == document.questions.begin() ? std::string() : std::prev(next)->number;
}

}  // namespace

Placed place_of_segment(const Versions& versions, Span span, double least) {
  const text::Range words = versions.old_words.inside({span.start, span.end});
  if (words.size() == 0) return place_of(versions, span, least);
  const Part part = largest_part(versions, words);
  if (part.linked == 0) return {How::refused, std::nullopt, 0, "its words are gone"};
  Placed placed{How::context, NewBounds(versions, span, words, part.words).bounds(), 0, {}};
  const std::size_t size = versions.new_words.inside({placed.span->start, placed.span->end}).size();
  placed.score = 2.0 * static_cast<double>(part.linked) / static_cast<double>(words.size() + size);
  if (placed.score < least) {
    placed.how = How::refused;
    placed.reason = "too many of its words changed";
  } else if (part.linked == words.size() && size == words.size()) {
    const std::size_t link = versions.alignment.of_old[words.start];
    placed.how = versions.alignment.links[link].moved ? How::moved : How::exact;
  }
  return placed;
}

Segment in_new_text(const Versions& versions, Segment segment, Span span) {
  const Document& document = *versions.after;
  std::string text = text_at(versions.new_text, span);
  if (text != text_at(versions.old_text, segment.span)) segment.hash.clear();
  if (!segment.text.empty()) segment.text = std::move(text);
  segment.span = span;
  if (!document.turns.empty() || !versions.before->turns.empty()) segment.speaker = speaker_of(document, span);
  if (!document.questions.empty() || !versions.before->questions.empty())
    segment.question = question_of(document, span);
  return segment;
}

}  // namespace mazmun::reanchor
