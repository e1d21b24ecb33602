#include "ingest/label.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/properties.hpp"

namespace mazmun::ingest {
namespace {

using text::Decoded;
using text::Range;
using text::TimeForm;
using text::TimeMark;

constexpr std::size_t longest_name = 40;  // code points

// Marks that only turn the direction of writing.
bool is_direction(char32_t c) {
  return c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool is_colon(char32_t c) { return c == U':' || c == U'：' || c == U'∶' || c == U'﹕'; }

bool may_stand_in_name(char32_t c) {
  constexpr std::u32string_view extra = U" .-'’()#/&";
  return text::is_word_character(c) || c == text::zwnj || is_direction(c) || extra.find(c) != std::u32string_view::npos;
}

// How the letters of names are looked at: most lines begin with words that go on and on, and are no label.
constexpr std::uint8_t plain = 1U << 0U;   // may stand in a name, and begins or ends nothing there
constexpr std::uint8_t alien = 1U << 1U;   // stands in no name, so that none can end behind it
constexpr std::uint8_t letter = 1U << 2U;  // may begin a name, and nothing else that lines begin with

std::uint8_t look_at(char32_t c) {
  constexpr std::u32string_view meaningful = U"[(#<{*_,";  // in the middle of a name
  std::uint8_t found = text::is_letter(c) ? letter : 0;
  if (is_colon(c) || text::digit_value(c) >= 0 || meaningful.find(c) != std::u32string_view::npos) return found;
  return static_cast<std::uint8_t>(found | (may_stand_in_name(c) ? plain : alien));
}

// Of Latin, Greek, Cyrillic, Hebrew and Arabic characters.
using Kinds = std::array<std::uint8_t, 0x800>;

const Kinds& known_kinds() {
  static const Kinds kinds = [] {
    Kinds made{};
    for (char32_t each = 0; each < made.size(); ++each) made[each] = look_at(each);
    return made;
  }();
  return kinds;
}

// Reads along a line.
//   line   = [mark] ["-" / "•" / ">>"] label
//   label  = "<v" name ">" / "[" name "]" / [emphasis] name [emphasis] [mark] [":"] [emphasis] [mark]
class LineReader {
 public:
  LineReader(std::string_view text, Range line) : text_(text), at_(line.start), end_(line.end) { skip_invisible(); }

  LineStart read() {
    start_ = at_;
    LineStart found;
    if ((kind() & letter) != 0) {
      found.label = named();
      return found;
    }
    auto mark = text::time_mark_at(text_, {at_, end_});
    if (mark) {
      time_ = mark->seconds;
      at_ = mark->range.end;
      skip_invisible();
    }
    const bool bare = mark && mark->form == TimeForm::short_bare;
    found.label = label();
    if (bare && found.label && found.label->form != LabelForm::colon) found.label.reset();
    if (mark && !bare && mark->form != TimeForm::enclosed) found.mark = mark;
    return found;
  }

 private:
  // Of the next character; 0 for those that have to be looked at.
  std::uint8_t kind() const {
    const char32_t c = peek();
    return c < kinds_.size() ? kinds_[c] : 0;
  }
  // Steps over plain characters, `most` of them; returns how many.
  std::size_t skip_plain(std::size_t most) {
    std::size_t count = 0;
    for (; count < most && at_ < end_; ++count) {
      const Decoded next = text::decode(text_, at_);
      if (next.code_point >= kinds_.size() || (kinds_[next.code_point] & plain) == 0) break;
      at_ += next.length;
    }
    return count;
  }
  char32_t peek() const { return at_ < end_ ? text::decode(text_, at_).code_point : 0; }
  void skip() { at_ += text::decode(text_, at_).length; }
  void skip_invisible() {
    if ((kind() & letter) != 0) return;
    while (at_ < end_ && (text::is_blank(peek()) || is_direction(peek()) || peek() == 0xFEFF)) skip();
  }
  bool skip_text(std::string_view expected) {
    if (!text_.substr(at_, end_ - at_).starts_with(expected)) return false;
    at_ += expected.size();
    return true;
  }

  std::optional<Label> label() {
    const bool voices = skip_text(">>");
    while (voices && skip_text(">")) continue;
    if (voices) skip_invisible();
    if (skip_text("<v")) return voice();
    if (peek() == U'[') return bracketed();
    bool item = false;
    for (const std::string_view bullet : {std::string_view("- "), std::string_view("– "), std::string_view("— "),
                                          std::string_view("• "), std::string_view("* ")}) {
      if (!item && skip_text(bullet)) item = true;
    }
    if (item) skip_invisible();
    auto found = named();
    if (found && item) found->weak = true;
    return found;
  }

  // "<v.loud Sara>", as captions write it
  std::optional<Label> voice() {
    while (at_ < end_ && peek() == U'.') {
      while (at_ < end_ && !text::is_blank(peek()) && peek() != U'>') skip();
    }
    const std::size_t close = text_.substr(0, end_).find('>', at_);
    if (close == std::string_view::npos || !text::is_blank(peek())) return std::nullopt;
    const Range name = trim_invisible(text_, {at_, close});
    at_ = close + 1;
    if (name.size() == 0) return std::nullopt;
    return made(name, LabelForm::voice);
  }

  std::optional<Label> bracketed() {
    const std::size_t open = at_ + 1;
    const std::size_t close = text_.substr(0, std::min(end_, at_ + longest_name)).find(']', open);
    if (close == std::string_view::npos) return std::nullopt;
    const Range name = trim_invisible(text_, {open, close});
    at_ = close + 1;
    if (at_ < end_ && is_colon(peek())) skip();
    const bool apart = at_ == end_ || text::is_blank(peek());
    if (name.size() == 0 || !apart || !text::is_letter(text::decode(text_, name.start).code_point)) return std::nullopt;
    return made(name, LabelForm::bracketed);
  }

  void skip_emphasis() {
    while (at_ < end_ && (text_[at_] == '*' || text_[at_] == '_')) ++at_;
  }

  std::optional<Label> named() {
    const std::size_t before = at_;
    skip_emphasis();
    const bool emphasised = at_ > before;
    const std::size_t first = at_;
    if (at_ >= end_ || !text::is_letter(peek())) return std::nullopt;
    std::optional<TimeMark> beside;
    for (std::size_t count = 0;; ++count) {
      count += skip_plain(longest_name + 1 - count);
      if (at_ >= end_ || is_colon(peek())) break;
      if (count > longest_name || (kind() & alien) != 0) return std::nullopt;
      if (count > 0) beside = mark_here();
      const bool closed = emphasised && (peek() == U'*' || (peek() == U'_' && ends_emphasis()));
      if (beside || closed) break;
      if (!may_stand_in_name(peek()) && !(peek() == U',' && mark_follows())) return std::nullopt;
      skip();
    }
    return behind_name({first, at_}, beside, emphasised);
  }

  bool ends_emphasis() const {
    const std::size_t behind = std::min(text_.find_first_not_of('_', at_), end_);
    return behind >= end_ || !text::is_word_character(text::decode(text_, behind).code_point);
  }

  // A time mark that begins here, apart from what is before it.
  std::optional<TimeMark> mark_here() const {
    const char32_t c = peek();
    const bool opens = c == U'[' || c == U'(' || c == U'#' || c == U'<' || c == U'{';
    if (!opens && (text::digit_value(c) < 0 || !text::is_blank(static_cast<unsigned char>(text_[at_ - 1]))))
      return std::nullopt;
    return text::time_mark_at(text_, {at_, colon_or_end()});
  }
  bool mark_follows() const {
    LineReader ahead = *this;
    ahead.skip();
    ahead.skip_invisible();
    return ahead.at_ < end_ && ahead.mark_here();
  }
  // A bare time ends before the colon of its label: "Sara 00:12:31: text".
  std::size_t colon_or_end() const {
    std::size_t at = at_;
    while (at < end_ && (text_[at] == ':' || text::digit_value(text::decode(text_, at).code_point) >= 0))
      at += text::decode(text_, at).length;
    const bool colon_last = at > at_ && text_[at - 1] == ':';
    return colon_last ? at - 1 : end_;
  }

  std::optional<Label> behind_name(Range name, const std::optional<TimeMark>& beside, bool emphasised) {
    name = trim_name(name);
    if (name.size() == 0) return std::nullopt;
    bool timed = beside.has_value();
    if (beside) {
      time_ = beside->seconds;
      at_ = beside->range.end;
    }
    if (emphasised) {
      skip_emphasis();
      if (!timed) timed = take_mark_behind();
    }
    if (at_ < end_ && is_colon(peek())) {
      auto found = behind_colon(name, emphasised);
      if (found)
        found->weak = beside && beside->form == TimeForm::short_bare && trim_invisible(text_, {at_, end_}).size() > 0;
      return found;
    }
    const bool alone = trim_invisible(text_, {at_, end_}).size() == 0;
    const bool bracketed_time = beside && beside->form == TimeForm::bracketed;
    const bool counts = alone ? time_.has_value() : timed && (emphasised || bracketed_time);
    if (!counts) return std::nullopt;
    auto found = made(name, LabelForm::timed);
    found.weak = !timed;  // "[0:12] Yeah." is a line with its time
    return found;
  }

  std::optional<Label> behind_colon(Range name, bool emphasised) {
    const bool wide = peek() != U':';
    skip();
    if (emphasised) skip_emphasis();
    const bool apart = wide || at_ == end_ || text::is_blank(peek()) || is_direction(peek());
    if (!apart && !text::is_letter(peek())) return std::nullopt;
    const std::size_t behind = at_;
    if (apart && !take_mark_behind()) at_ = behind;
    return made(name, apart ? LabelForm::colon : LabelForm::tight);
  }

  // A time mark that follows, blanks aside; true where there is one.
  bool take_mark_behind() {
    const std::size_t before = at_;
    skip_invisible();
    const auto mark = text::time_mark_at(text_, {at_, end_});
    if (!mark || mark->form == TimeForm::short_bare) {
      at_ = before;
      return false;
    }
    if (!time_) time_ = mark->seconds;
    at_ = mark->range.end;
    return true;
  }

  Range trim_name(Range name) const {
    name = trim_invisible(text_, name);
    while (name.size() > 0 && text_[name.end - 1] == ',') --name.end;
    return trim_invisible(text_, name);
  }

  Label made(Range name, LabelForm form) const {
    return {text_.substr(name.start, name.size()), {start_, at_}, time_, form, false};
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t end_;
  const Kinds& kinds_ = known_kinds();
  std::size_t start_ = 0;
  std::optional<double> time_;
};

}  // namespace

text::Range trim_invisible(std::string_view text, Range range) {
  range = text::trim(text, range);
  for (;;) {
    const Range before = range;
    if (range.size() > 0) {
      const Decoded first = text::decode(text, range.start);
      if (is_direction(first.code_point)) range.start += first.length;
    }
    if (range.size() > 0) {
      std::size_t last = range.end - 1;
      while ((static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) --last;
      if (is_direction(text::decode(text, last).code_point)) range.end = last;
    }
    if (range == before) return range;
    range = text::trim(text, range);
  }
}

LineStart line_start(std::string_view text, Range line) { return LineReader(text, line).read(); }

}  // namespace mazmun::ingest
