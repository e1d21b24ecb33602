#include "format/foreign/offsets.hpp"

#include <algorithm>
#include <numeric>

#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::format::foreign {
namespace {

constexpr char32_t byte_order_mark_point = 0xFEFF;
constexpr std::string_view ellipsis = "\xE2\x80\xA6";

// What a character of a file is: how many bytes it has, how many units a program counts, how many code points stay.
struct FileStep {
  std::size_t bytes = 0;
  std::size_t units = 0;
  std::size_t points = 1;
};

FileStep step_at(std::string_view text, std::size_t at, const OffsetRule& rule) {
  const text::Decoded decoded = text::decode(text, at);
  const auto units_of = [&](std::size_t bytes, std::size_t utf16) {
    if (rule.unit == OffsetUnit::byte) return bytes;
    return rule.unit == OffsetUnit::utf16 ? utf16 : std::size_t{1};
  };
  if (at == 0 && decoded.code_point == byte_order_mark_point)
    return {decoded.length, rule.mark_counts ? units_of(decoded.length, 1) : 0, 0};
  if (decoded.code_point == U'\r' && at + 1 < text.size() && text[at + 1] == '\n')
    return {2, rule.line_end_is_one ? 1U : 2U, 1};
  return {decoded.length, units_of(decoded.length, decoded.code_point > 0xFFFF ? 2 : 1), 1};
}

template <class Position>
std::vector<std::size_t> rising_order(const std::vector<Position>& positions) {
  std::vector<std::size_t> order(positions.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return positions[a] < positions[b]; });
  return order;
}

// Without blanks, and without the cut at its end.
std::u32string squeezed_quote(std::string_view text, bool& cut) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
  cut = text.ends_with(ellipsis) || text.ends_with("...");
  if (cut) text.remove_suffix(3);
  std::u32string letters;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::decode(text, at);
    at += decoded.length;
    if (!text::is_blank(decoded.code_point)) letters += decoded.code_point;
  }
  return letters;
}

struct Squeezed {
  std::u32string letters;
  std::vector<std::size_t> places;  // code points, of each letter
};

Squeezed squeeze(std::string_view text) {
  Squeezed squeezed;
  std::size_t point = 0;
  for (std::size_t at = 0; at < text.size(); ++point) {
    const text::Decoded decoded = text::decode(text, at);
    at += decoded.length;
    if (text::is_blank(decoded.code_point)) continue;
    squeezed.letters += decoded.code_point;
    squeezed.places.push_back(point);
  }
  return squeezed;
}

constexpr std::size_t shortest_quote = 3;
constexpr std::size_t shortest_cut = 40;  // programs cut quotes behind some 50, 70 or 100 letters, some without a sign

// The rules that give different positions for these texts, the standard's first.
std::vector<OffsetRule> candidates(const std::vector<Testimony>& testimonies, std::optional<OffsetUnit> unit) {
  bool line_ends = false;
  bool mark = false;
  bool beyond = false;
  bool wide = false;
  for (const Testimony& testimony : testimonies) {
    const std::string_view text = testimony.file_text;
    line_ends = line_ends || text.find("\r\n") != std::string_view::npos;
    mark = mark || text.starts_with("\xEF\xBB\xBF");
    const std::string_view behind = text.substr(text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    wide = wide || std::any_of(behind.begin(), behind.end(), [](char c) { return static_cast<signed char>(c) < 0; });
    beyond =
        beyond || std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xF0; });
  }
  std::vector<OffsetUnit> units{OffsetUnit::code_point};
  if (beyond) units.push_back(OffsetUnit::utf16);
  if (wide) units.push_back(OffsetUnit::byte);
  if (unit) units = {*unit};
  std::vector<OffsetRule> rules;
  for (const bool mark_counts : {false, true}) {
    for (const OffsetUnit each : units) {
      for (const bool one : {false, true}) {
        if ((one && !line_ends) || (mark_counts && !mark)) continue;
        rules.push_back({each, one, mark_counts});
      }
    }
  }
  return rules;
}

// Whether a word begins or ends at a byte of the text, or none is there.
bool is_border(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return true;
  std::size_t before = at - 1;
  while ((static_cast<unsigned char>(text[before]) & 0xC0U) == 0x80U) --before;
  return !text::is_word_character(text::decode(text, at).code_point) ||
         !text::is_word_character(text::decode(text, before).code_point);
}

// How one rule does on all selections, in their order.
struct Score {
  std::int64_t points = 0;  // for quotes and for lying inside
  std::vector<bool> quoted;
  std::vector<bool> borders;  // of each end: is it one?
};

void add_score(Score& score, const Testimony& testimony, std::string_view text, const OffsetRule& rule) {
  std::vector<std::int64_t> positions;
  for (const Witness& witness : testimony.witnesses) positions.insert(positions.end(), {witness.start, witness.end});
  const auto points = to_code_points(testimony.file_text, rule, positions);
  // A position inside a character (of two units, or of a line end) is none that a program would give.
  std::vector<std::int64_t> before;
  for (const std::int64_t position : positions) before.push_back(position - 1);
  const auto points_before = to_code_points(testimony.file_text, rule, before);
  std::vector<std::size_t> rising;
  for (const auto& point : points) rising.push_back(point.value_or(0));
  std::vector<std::size_t> bytes(rising.size());
  text::ByteCounter counter(text);
  for (const std::size_t i : rising_order(rising)) bytes[i] = counter.at(rising[i]);
  for (std::size_t i = 0; i < testimony.witnesses.size(); ++i) {
    const bool inside = points[2 * i] && points[2 * i + 1] && bytes[2 * i] <= bytes[2 * i + 1];
    const std::string_view words =
        inside ? text.substr(bytes[2 * i], bytes[2 * i + 1] - bytes[2 * i]) : std::string_view();
    score.quoted.push_back(inside && is_quoted(words, testimony.witnesses[i].quote));
    score.points += (inside ? 1 : 0) + (score.quoted.back() ? 1 : 0);
    for (const std::size_t end : {2 * i, 2 * i + 1})
      score.borders.push_back(inside && points[end] != points_before[end] && is_border(text, bytes[end]));
  }
}

// Whether ends of selections speak for `other` against `first`: those that are borders of words under one rule alone.
// People select whole words nearly always, so that few are enough where next to none speaks against it; where many do
// on both sides it takes three standard deviations of a sign test.
bool has_better_borders(const Score& other, const Score& first) {
  std::int64_t for_it = 0;
  std::int64_t against_it = 0;
  for (std::size_t i = 0; i < first.borders.size(); ++i) {
    if (other.borders[i] && !first.borders[i]) ++for_it;
    if (!other.borders[i] && first.borders[i]) ++against_it;
  }
  constexpr std::int64_t clear_ratio = 3;
  constexpr std::int64_t deviations = 3;
  const std::int64_t more = for_it - against_it;
  if (more < 2) return false;
  return for_it >= clear_ratio * against_it || more * more >= deviations * deviations * (for_it + against_it);
}

// The first of those that do best by their quotes, unless another has better borders.
std::size_t best_of(const std::vector<Score>& scores) {
  std::int64_t most = 0;
  for (const Score& score : scores) most = std::max(most, score.points);
  std::size_t best = scores.size();
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (scores[i].points < most) continue;
    if (best == scores.size() || has_better_borders(scores[i], scores[best])) best = i;
  }
  return best;
}

}  // namespace

std::string describe(const OffsetRule& rule) {
  constexpr std::array<std::string_view, 3> units{"code points", "UTF-16 units", "bytes"};
  std::string words(units[static_cast<std::size_t>(rule.unit)]);
  if (rule.line_end_is_one) words += ", CR LF as one";
  if (rule.mark_counts) words += ", the byte order mark counted";
  return words;
}

std::optional<OffsetUnit> offset_unit_named(std::string_view name) {
  if (name == "codepoint") return OffsetUnit::code_point;
  if (name == "utf16") return OffsetUnit::utf16;
  if (name == "byte") return OffsetUnit::byte;
  return std::nullopt;
}

std::string plain_text(std::string_view file_text) {
  std::string plain;
  plain.reserve(file_text.size());
  for (std::size_t at = 0; at < file_text.size();) {
    const FileStep step = step_at(file_text, at, {});
    if (file_text[at] == '\r')
      plain += '\n';
    else if (step.points > 0)
      plain += file_text.substr(at, step.bytes);
    at += step.bytes;
  }
  return plain;
}

std::vector<std::optional<std::size_t>> to_code_points(std::string_view file_text, const OffsetRule& rule,
                                                       const std::vector<std::int64_t>& positions) {
  std::vector<std::optional<std::size_t>> points(positions.size());
  std::size_t at = 0;
  std::size_t units = 0;
  std::size_t count = 0;
  for (const std::size_t i : rising_order(positions)) {
    if (positions[i] < 0) continue;
    const auto wanted = static_cast<std::size_t>(positions[i]);
    while (at < file_text.size()) {
      const FileStep step = step_at(file_text, at, rule);
      if (units + step.units > wanted) break;
      units += step.units;
      count += step.points;
      at += step.bytes;
    }
    if (at < file_text.size() || units == wanted) points[i] = count;
  }
  return points;
}

std::vector<std::int64_t> to_file_positions(std::string_view file_text, const std::vector<std::size_t>& code_points) {
  std::vector<std::int64_t> positions(code_points.size());
  std::size_t at = 0;
  std::size_t units = 0;
  std::size_t count = 0;
  for (const std::size_t i : rising_order(code_points)) {
    while (at < file_text.size()) {
      const FileStep step = step_at(file_text, at, {});
      if (count + step.points > code_points[i]) break;
      units += step.units;
      count += step.points;
      at += step.bytes;
    }
    positions[i] = static_cast<std::int64_t>(units);
  }
  return positions;
}

Verdict find_rule(const std::vector<Testimony>& testimonies, std::optional<OffsetUnit> unit) {
  const std::vector<OffsetRule> rules = candidates(testimonies, unit);
  if (rules.size() == 1 && testimonies.empty()) return {rules.front(), false, 0, 0};
  std::vector<Score> scores(rules.size());
  for (const Testimony& testimony : testimonies) {
    const std::string text = plain_text(testimony.file_text);
    for (std::size_t i = 0; i < rules.size(); ++i) add_score(scores[i], testimony, text, rules[i]);
  }
  const std::size_t best = best_of(scores);
  Verdict verdict{rules[best], rules.size() > 1, 0, 0};
  for (std::size_t i = 0; i < scores[best].quoted.size(); ++i) {
    if (scores[best].quoted[i]) ++verdict.quotes;
    if (std::any_of(scores.begin(), scores.end(), [&](const Score& score) { return score.quoted[i]; })) ++verdict.of;
  }
  return verdict;
}

bool is_quoted(std::string_view words, std::string_view quote) {
  if (quote.empty()) return false;
  bool cut = false;
  const std::u32string letters = squeezed_quote(quote, cut);
  if (letters.size() < shortest_quote) return false;
  const std::u32string said = squeeze(words).letters;
  if (said == letters) return true;
  return (cut || letters.size() >= shortest_cut) && std::u32string_view(said).starts_with(letters);
}

QuoteFinder::QuoteFinder(std::string_view text) {
  Squeezed squeezed = squeeze(text);
  letters_ = std::move(squeezed.letters);
  places_ = std::move(squeezed.places);
}

std::vector<Span> QuoteFinder::find(std::string_view quote) const {
  bool cut = false;
  const std::u32string letters = squeezed_quote(quote, cut);
  if (letters.size() < shortest_quote) return {};
  std::vector<Span> places;
  for (std::size_t at = letters_.find(letters); at != std::u32string::npos; at = letters_.find(letters, at + 1))
    places.push_back({places_[at], places_[at + letters.size() - 1] + 1});
  return places;
}

}  // namespace mazmun::format::foreign
