#include "ingest/questions.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "base/number.hpp"
#include "ingest/lines.hpp"
#include "text/fold.hpp"
#include "text/properties.hpp"

namespace mazmun::ingest {
namespace {

using text::Range;

// Where headings may begin: the start of each line, behind a speaker label that stands there.
struct Candidate {
  Range line;
  bool labelled = false;
};

class Candidates {
 public:
  Candidates(std::string_view text, const std::vector<FoundTurn>& turns) : text_(text), turns_(turns), lines_(text) {}

  std::optional<Candidate> next() {
    while (auto line = lines_.next()) {
      while (turn_ < turns_.size() && turns_[turn_].label.end < line->start) ++turn_;
      const bool labelled = turn_ < turns_.size() && turns_[turn_].label.start < turns_[turn_].label.end &&
                            turns_[turn_].label.end >= line->start && turns_[turn_].label.end <= line->end;
      if (labelled) line->start = turns_[turn_].label.end;
      const Range trimmed = text::trim(text_, *line);
      if (trimmed.size() > 0) return Candidate{trimmed, labelled};
    }
    return std::nullopt;
  }

 private:
  std::string_view text_;
  const std::vector<FoundTurn>& turns_;
  Lines lines_;
  std::size_t turn_ = 0;
};

// Reads along a line.
class Cursor {
 public:
  Cursor(std::string_view text, Range range) : text_(text.substr(0, range.end)), at_(range.start) {}

  char32_t peek() const { return at_ < text_.size() ? text::decode(text_, at_).code_point : 0; }
  void skip() { at_ += text::decode(text_, at_).length; }
  bool skip_any(std::u32string_view of) {
    const bool found = peek() != 0 && of.find(peek()) != std::u32string_view::npos;
    if (found) skip();
    return found;
  }
  void skip_blanks() {
    while (peek() != 0 && text::is_blank(peek())) skip();
  }
  /// ASCII digits of a number in any script, at most four; empty where there is none.
  std::string number() {
    std::string digits;
    while (peek() != 0 && text::digit_value(peek()) >= 0 && digits.size() < 5) {
      digits += static_cast<char>('0' + text::digit_value(peek()));
      skip();
    }
    return digits.size() > 4 ? std::string() : digits;
  }
  /// A word of letters, folded.
  std::string word() {
    std::string letters;
    while (peek() != 0 && text::is_letter(peek())) {
      text::append(letters, peek());
      skip();
    }
    return text::fold(letters);
  }
  bool at_end() const { return at_ >= text_.size(); }
  void back_to(std::size_t at) { at_ = at; }
  std::size_t at() const { return at_; }

 private:
  std::string_view text_;
  std::size_t at_;
};

// Which letters the name of a heading may begin with. Words are folded letter by letter, so that the first one tells;
// asked once a letter, since every line begins with one.
class NameLetters {
 public:
  bool may_begin(char32_t letter) {
    if (letter >= known_.size()) return true;
    std::int8_t& known = known_[letter];
    if (known == 0) known = begins(letter) ? 1 : -1;
    return known > 0;
  }

 private:
  static bool begins(char32_t letter) {
    std::string written;
    text::append(written, letter);
    const std::string folded = text::fold(written);
    // A letter that leaves nothing behind, kashida, leaves the answer to the next.
    return folded.empty() || folded.starts_with("q") || folded.starts_with("س") || folded.starts_with("پ");
  }

  std::array<std::int8_t, 0x800> known_{};  // 0: not asked yet
};

struct Numbered {
  std::int64_t number = 0;
  char32_t separator = 0;  // 0: a bare number
  bool named = false;      // "Q1", "سوال ۱"
};

// heading = [bullet] ([name] number separator / name number / number blank) text
std::optional<Numbered> numbered_at(std::string_view text, Range line, NameLetters& letters) {
  Cursor cursor(text, line);
  if (cursor.skip_any(U"-•*–—")) cursor.skip_blanks();
  const std::size_t start = cursor.at();
  if (text::is_letter(cursor.peek()) && !letters.may_begin(cursor.peek())) return std::nullopt;
  const std::string name = cursor.word();
  Numbered found;
  found.named = name == "q" || name == "question" || name == "سوال" || name == "پرسش";
  if (found.named) {
    cursor.skip_blanks();
  } else {
    cursor.back_to(start);
  }
  const auto number = parse_integer(cursor.number());
  if (!number) return std::nullopt;
  found.number = *number;
  const bool blank_before = text::is_blank(cursor.peek());
  cursor.skip_blanks();
  const char32_t separator = cursor.peek();
  if (cursor.skip_any(U"-–.):،ـ")) {
    found.separator = separator == U'–' || separator == U'ـ' ? U'-' : separator;
    const bool number_goes_on = text::digit_value(cursor.peek()) >= 0;
    return number_goes_on ? std::nullopt : std::optional(found);
  }
  const bool bare = blank_before && text::is_letter(cursor.peek());
  return bare || found.named ? std::optional(found) : std::nullopt;
}

bool continues(const Numbered& found, const std::vector<Numbered>& before) {
  if (found.named) return before.empty() || found.number > before.back().number;
  if (before.empty()) return found.number == 1 && found.separator != 0;
  const bool same_style = found.separator == before.front().separator || found.separator == 0;
  return found.number == before.back().number + 1 && same_style;
}

}  // namespace

std::vector<FoundQuestion> find_questions(std::string_view text, const std::vector<FoundTurn>& turns) {
  std::vector<FoundQuestion> questions;
  std::vector<Numbered> accepted;
  NameLetters letters;
  Candidates candidates(text, turns);
  while (const auto candidate = candidates.next()) {
    const auto& [line, labelled] = *candidate;
    const auto found = numbered_at(text, line, letters);
    // What somebody says may begin with a number ("P1: 2 of us"): a bare one is a heading only on a line of its own.
    const bool bare = found && !found->named && found->separator == 0;
    if (!found || (bare && labelled) || !continues(*found, accepted)) continue;
    accepted.push_back(*found);
    questions.push_back({std::to_string(found->number), line});
  }
  const bool list_item = accepted.size() == 1 && !accepted.front().named;
  return list_item ? std::vector<FoundQuestion>() : questions;
}

std::vector<FoundQuestion> find_questions(std::string_view text, const std::vector<FoundTurn>& turns,
                                          const text::Pattern& heading) {
  std::vector<FoundQuestion> questions;
  Candidates candidates(text, turns);
  while (const auto candidate = candidates.next()) {
    const Range line = candidate->line;
    const auto match = heading.match_at_start(text.substr(line.start, line.size()));
    if (!match || match->whole.size() == 0) continue;
    const std::string digits = text::ascii_digits(text.substr(line.start + match->whole.start, match->whole.size()));
    const std::size_t start = std::min(digits.find_first_of("0123456789"), digits.size());
    const std::size_t end = std::min(digits.find_first_not_of("0123456789", start), digits.size());
    const auto number = parse_integer(std::string_view(digits).substr(start, end - start));
    questions.push_back({std::to_string(number.value_or(static_cast<std::int64_t>(questions.size()) + 1)), line});
  }
  return questions;
}

}  // namespace mazmun::ingest
