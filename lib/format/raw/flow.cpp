#include "format/raw/flow.hpp"

#include <algorithm>

#include "text/properties.hpp"

namespace mazmun::format::raw {
namespace {

constexpr char32_t soft_hyphen = 0xAD;

// The part of `words` that is valid UTF-8, with U+FFFD for what is not.
std::string mended(std::string_view words) {
  std::string result;
  while (const auto invalid = text::first_invalid_byte(words)) {
    result += words.substr(0, *invalid);
    result += "\xEF\xBF\xBD";
    words.remove_prefix(*invalid + 1);
    while (!words.empty() && (static_cast<unsigned char>(words.front()) & 0xC0U) == 0x80) words.remove_prefix(1);
  }
  return result + std::string(words);
}

bool is_control(char32_t c) { return c < 0x20 || c == 0x7F || (c >= 0x80 && c < 0xA0); }

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

}  // namespace

void Flow::write_gap() {
  if (gap_ != Gap::none || tabs_ > 0) {
    text_.resize(words_end());
    before_ = {text_.size(), gap_, tabs_};
    if (!text_.empty()) {
      if (gap_ == Gap::blank && tabs_ == 0) text_ += ' ';
      if (gap_ == Gap::line) text_ += '\n';
      if (gap_ == Gap::paragraph) text_ += "\n\n";
    }
    text_.append(tabs_, '\t');
    piece_ = text_.size();
  }
  gap_ = Gap::none;
  tabs_ = 0;
}

std::size_t Flow::words_end() const {
  std::size_t end = text_.size();
  while (end > piece_ && is_space(text_[end - 1])) --end;
  return end;
}

std::size_t Flow::here() const { return is_blank_since(piece_) ? piece_ : words_end(); }

void Flow::add(std::string_view words) {
  std::string valid;
  if (text::first_invalid_byte(words)) {
    valid = mended(words);
    words = valid;
  }
  if (words.empty()) return;
  std::size_t at = 0;
  bool written = false;
  while (at < words.size()) {
    const text::Decoded c = text::decode(words, at);
    const std::string_view letter = words.substr(at, c.length);
    at += c.length;
    if (c.code_point == soft_hyphen) continue;
    const bool ends_line = letter == "\n" || letter == "\r" || c.code_point == 0x85 || c.code_point == 0x2028;
    if (!ends_line && letter != "\t" && is_control(c.code_point)) continue;
    if (!written) write_gap();
    written = true;
    if (ends_line || (letter == "\t" && in_cell()))
      text_ += ' ';
    else
      text_ += letter;
  }
}

void Flow::line_break() {
  if (in_cell()) return separate(Gap::blank);
  if (gap_ != Gap::none || tabs_ > 0 || is_blank_since(piece_)) return;  // nothing to end yet
  text_ += '\n';
}

void Flow::end_paragraph() {
  if (gap_ == Gap::none && tabs_ == 0 && text_.size() > piece_ && is_blank_since(piece_)) {
    // Only blanks: as if they had not been there; the gap before them is wanted as before.
    text_.resize(before_.size);
    piece_ = before_.size;
    gap_ = before_.gap;
    tabs_ = before_.tabs;
  }
  separate(in_cell() ? Gap::blank : Gap::paragraph);
}

bool Flow::is_blank_since(std::size_t start) const { return text::trim(std::string_view(text_).substr(start)).empty(); }

void Flow::begin_table() {
  if (tables_++ == 0) separate(Gap::paragraph);
}

void Flow::begin_row() {
  if (tables_ > 1) return separate(Gap::blank);
  separate(Gap::line);
  tabs_ = 0;
  first_cell_ = true;
}

void Flow::begin_cell() {
  if (tables_ > 1) return separate(Gap::blank);
  if (first_cell_) {
    first_cell_ = false;
    return;
  }
  if (gap_ == Gap::blank) gap_ = Gap::none;
  ++tabs_;
}

void Flow::end_table() {
  if (tables_ > 0 && --tables_ == 0) {
    separate(Gap::paragraph);
    tabs_ = 0;
  }
}

void Flow::note(text::Range range, std::string text) { notes_.push_back({range, std::move(text)}); }

FlowText Flow::take() {
  FlowText result;
  while (!text_.empty() && is_space(text_.back())) text_.pop_back();
  for (FlowNote& note : notes_) {
    std::size_t start = std::min(note.range.start, text_.size());
    std::size_t end = std::clamp(note.range.end, start, text_.size());
    while (start < end && is_space(text_[start])) ++start;
    while (end > start && is_space(text_[end - 1])) --end;
    note.range = {start, end};
    result.notes.push_back(std::move(note));
  }
  std::stable_sort(result.notes.begin(), result.notes.end(),
                   [](const FlowNote& a, const FlowNote& b) { return a.range.start < b.range.start; });
  result.text = std::move(text_);
  *this = Flow();
  return result;
}

}  // namespace mazmun::format::raw
