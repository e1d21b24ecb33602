#include "text/folded_pattern.hpp"

#include <re2/re2.h>

#include "base/limits.hpp"
#include "text/folded_expression.hpp"

namespace mazmun::text {
namespace {

re2::RE2::Options longest_options() {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(static_cast<std::int64_t>(limit(Limit::expression_memory)));
  options.set_longest_match(true);
  options.set_never_capture(true);
  return options;
}

std::size_t next_code_point(std::string_view text, std::size_t at) {
  return at < text.size() ? at + decode(text, at).length : at + 1;
}

std::size_t last_code_point(std::string_view text, std::size_t end) {
  do {
    --end;
  } while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U);
  return end;
}

}  // namespace

struct FoldedPattern::State {
  explicit State(const std::string& expression) : regex(expression, longest_options()) {}

  // The longest match that begins at or behind `from` and ends at or before `end`; empty at npos where there is none.
  Range match(std::string_view text, std::size_t from, std::size_t end, re2::RE2::Anchor anchor) const {
    re2::StringPiece found;
    if (!regex.Match({text.data(), text.size()}, from, end, anchor, &found, 1)) return {npos, npos};
    const auto start = static_cast<std::size_t>(found.data() - text.data());
    return {start, start + found.size()};
  }

  static constexpr std::size_t npos = std::string_view::npos;
  re2::RE2 regex;
};

FoldedPattern::FoldedPattern(std::string_view expression) {
  const FoldedExpression folded = fold_expression(expression);
  border_inside_ = folded.border_inside;
  border_at_start_ = folded.border_at_start;
  border_at_end_ = folded.border_at_end;
  asks_for_the_shortest_ = folded.asks_for_the_shortest;
  state_ = std::make_unique<State>(folded.text);
  if (!state_->regex.ok()) mistake_ = state_->regex.error();
  if (state_->regex.error_code() == re2::RE2::ErrorPatternTooLarge)
    mistake_ = "it is too large; " + limit_hint(Limit::expression_memory);
  if (folded.border_inside) mistake_ = "\\b and \\B may stand at the ends only";
}

FoldedPattern::~FoldedPattern() = default;
FoldedPattern::FoldedPattern(FoldedPattern&&) noexcept = default;
FoldedPattern& FoldedPattern::operator=(FoldedPattern&&) noexcept = default;

// A match whose end is no border of a word, cut back to the longest whose end is one; empty where there is none.
Range FoldedPattern::shorten(std::string_view text, Range match) const {
  while (match.size() > 0 && !is_word_border(text, match.end)) {
    std::size_t end = last_code_point(text, match.end);
    while (end > match.start && !is_word_border(text, end)) end = last_code_point(text, end);
    if (end == match.start) return {match.start, match.start};
    const Range shorter = state_->match(text, match.start, end, re2::RE2::ANCHOR_START);
    if (shorter.start == State::npos) return {match.start, match.start};
    match = shorter;
  }
  return match;
}

// The leftmost match that counts at or behind `from`.
Range FoldedPattern::match_from(std::string_view text, std::size_t from) const {
  while (from <= text.size()) {
    Range match = state_->match(text, from, text.size(), re2::RE2::UNANCHORED);
    if (match.start == State::npos) break;
    from = next_code_point(text, match.start);
    if (border_at_start_ && !is_word_border(text, match.start)) continue;
    if (border_at_end_) match = shorten(text, match);
    if (match.size() > 0) return match;
  }
  return {State::npos, State::npos};
}

std::vector<Range> FoldedPattern::find(const FoldedText& text) const {
  std::vector<Range> found;
  for (std::size_t from = 0; from < text.text.size();) {
    const Range match = match_from(text.text, from);
    if (match.start == State::npos) break;
    const Range range = text.code_points(match);
    const bool same_letter =
        !found.empty() && range.start < found.back().end;  // a ligature, found by each of its parts
    if (!same_letter) found.push_back(range);
    from = match.end;
  }
  return found;
}

}  // namespace mazmun::text
