#include "format/raw/rtf_reader.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/limits.hpp"
#include "format/raw/raw_flow.hpp"
#include "format/raw/symbol_font.hpp"
#include "text/encoding.hpp"
#include "text/properties.hpp"

namespace mazmun::format::raw {
namespace {

bool is_captured(RtfPlace place) {
  return place == RtfPlace::title || place == RtfPlace::author || place == RtfPlace::comment_start ||
         place == RtfPlace::comment_end || place == RtfPlace::comment_number;
}

bool is_note(RtfPlace place) { return place == RtfPlace::footnote || place == RtfPlace::comment; }

struct CodePageWord {
  std::string_view word;
  int page;
};
constexpr std::array<CodePageWord, 4> code_page_words{{{"ansi", 1252}, {"mac", 10000}, {"pc", 437}, {"pca", 850}}};

bool is_ascii(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

RtfReader::RtfReader(std::string_view bytes, std::string name, bool number_notes)
    : tokens_(bytes), name_(std::move(name)), number_notes_(number_notes) {}

void RtfReader::read() {
  for (;;) {
    const RtfToken token = tokens_.next();
    switch (token.kind) {
      case RtfToken::Kind::open:
        open();
        continue;
      case RtfToken::Kind::close:
        close();
        if (!complete_) continue;
        break;
      case RtfToken::Kind::word:
        word(token);
        break;
      case RtfToken::Kind::symbol:
        symbol(token.text.front());
        break;
      case RtfToken::Kind::byte:
        bytes(std::string_view(&token.byte, 1));
        break;
      case RtfToken::Kind::text:
        bytes(token.text);
        break;
      case RtfToken::Kind::end:
        flush();
        return;
    }
    if (complete_) return;
    group_begins_ = group_begins_ && starred_;
  }
}

void RtfReader::open() {
  flush();
  to_skip_ = 0;
  if (outer_.size() >= limit(Limit::rtf_depth))
    throw above_limit(Limit::rtf_depth, {name_, 0, 0, {}},
                      "nests deeper than " + limit_text(Limit::rtf_depth) + " groups");
  outer_.push_back(state_);
  group_begins_ = true;
  starred_ = false;
}

void RtfReader::close() {
  flush();
  to_skip_ = 0;
  group_begins_ = false;
  starred_ = false;
  if (outer_.empty()) return;
  const State inner = state_;
  state_ = outer_.back();
  outer_.pop_back();
  if (inner.place != state_.place) leave(inner);
  complete_ = outer_.empty();
}

// The group that has just begun is of this kind.
void RtfReader::enter(RtfPlace place) {
  state_.place = place;
  if (is_captured(place)) capture_.clear();
  if (!is_note(place)) return;
  if (note_) {  // a note inside a note
    state_.place = RtfPlace::nowhere;
    return;
  }
  if (place == RtfPlace::footnote && number_notes_) put_body("[" + std::to_string(footnotes_.size() + 1) + "]");
  note_.emplace();
  comment_number_.clear();
}

void RtfReader::leave(const State& state) {
  switch (state.place) {
    case RtfPlace::title:
      title_ = capture_;
      break;
    case RtfPlace::author:
      author_ = capture_;
      break;
    case RtfPlace::comment_number:
      comment_number_ = capture_;
      break;
    case RtfPlace::comment_start:
      comments_.insert_or_assign(capture_, text::Range{flow_.here(), flow_.here()});
      break;
    case RtfPlace::comment_end:
      if (const auto found = comments_.find(capture_); found != comments_.end()) found->second.end = flow_.here();
      break;
    case RtfPlace::footnote:
      footnotes_.push_back(note_->take().text);
      note_.reset();
      break;
    case RtfPlace::comment: {
      const auto found = comments_.find(comment_number_);
      const text::Range here{flow_.here(), flow_.here()};
      flow_.note(found == comments_.end() ? here : found->second, remark(author_, note_->take().text));
      note_.reset();
      break;
    }
    default:
      break;
  }
}

void RtfReader::word(const RtfToken& token) {
  const std::string_view name = token.text;
  if (name == "u") return unicode(token.number.value_or(0));
  flush();
  to_skip_ = 0;
  if (group_begins_) {
    const RtfPlace known = rtf_place(name, starred_ ? RtfPlace::nowhere : state_.place);
    const bool closed = state_.place == RtfPlace::nowhere || (state_.place == RtfPlace::fonts && !starred_);
    if (!closed && known != state_.place) enter(known);
    group_begins_ = false;
  }
  starred_ = false;
  if (state_.place == RtfPlace::nowhere) return;
  if (state_.place == RtfPlace::fonts) return font_word(token);
  if (format_word(token)) return;
  if (const std::string_view characters = rtf_characters(name); !characters.empty()) return put(characters);
  if (state_.place != RtfPlace::hollow && shown()) layout_word(name);
}

// Words that say how the text that follows is to be read.
bool RtfReader::format_word(const RtfToken& token) {
  const std::string_view name = token.text;
  const bool on = token.number.value_or(1) != 0;
  if (name == "f") return state_.font = token.number.value_or(-1), true;
  if (name == "uc") return state_.fallback = std::clamp(token.number.value_or(1), 0, 100), true;
  if (name == "v") return state_.hidden = on, true;
  if (name == "deleted") return state_.deleted = on, true;
  if (name == "plain") return state_.hidden = false, state_.deleted = false, state_.font = default_font_, true;
  if (name == "pard") return state_.in_table = false, true;
  if (name == "intbl") return state_.in_table = true, true;
  if (name == "deff") return default_font_ = state_.font = token.number.value_or(-1), true;
  if (name == "ansicpg") return document_page_ = token.number.value_or(1252), true;
  const auto* page = std::find_if(code_page_words.begin(), code_page_words.end(),
                                  [&](const CodePageWord& one) { return one.word == name; });
  if (page != code_page_words.end()) return document_page_ = page->page, true;
  return false;
}

// Words that stand for ends of lines, paragraphs and cells.
bool RtfReader::layout_word(std::string_view name) {
  if (name == "par" || name == "sect" || name == "page" || name == "column") return end_paragraph(), true;
  if (name == "line" || name == "lbr") return line_break(), true;
  if (name == "tab") return put("\t"), true;
  if (name == "cell") return cell(), true;
  if (name == "row") return row(), true;
  if (name == "nestcell" || name == "nestrow") return put(" "), true;
  return false;
}

void RtfReader::font_word(const RtfToken& token) {
  if (token.text == "f") font_defined_ = token.number.value_or(0);
  Font& defined = fonts_[font_defined_];
  if (token.text == "f") defined = {};
  if (token.text == "cpg") defined.page = token.number.value_or(0);
  if (token.text != "fcharset") return;
  defined.symbols = token.number == 2;
  if (defined.page == 0) defined.page = code_page_of_charset(token.number.value_or(1));
}

void RtfReader::symbol(char symbol) {
  if (symbol == '*') {
    starred_ = group_begins_;
    return;
  }
  if (symbol == '{' || symbol == '}' || symbol == '\\') return bytes(std::string_view(&symbol, 1));
  flush();
  to_skip_ = 0;
  if (symbol == '~') put("\u00A0");
  if (symbol == '_') put("\u2011");
  if (symbol == '\t') put("\t");
  if ((symbol == '\n' || symbol == '\r') && state_.place != RtfPlace::hollow && shown()) end_paragraph();
}

void RtfReader::bytes(std::string_view bytes) {
  const std::size_t skipped = std::min(bytes.size(), static_cast<std::size_t>(to_skip_));
  to_skip_ -= static_cast<int>(skipped);
  bytes.remove_prefix(skipped);
  if (bytes.empty()) return;
  if (state_.place == RtfPlace::fonts) {
    const std::size_t end = bytes.find(';');
    if (std::string& font = fonts_[font_defined_].name; font.size() < 100) font += bytes.substr(0, end);
    return;
  }
  if (state_.place == RtfPlace::nowhere || state_.place == RtfPlace::hollow) return;
  high_ = 0;
  const Font* current = font();
  if (current != nullptr && current->symbols) {
    flush();
    for (const char c : bytes) put(symbol_text(current->name, static_cast<unsigned char>(c)));
    return;
  }
  pending_page_ = code_page(current != nullptr && current->page != 0 ? current->page : document_page_);
  pending_ += bytes;
}

const RtfReader::Font* RtfReader::font() const {
  const auto found = fonts_.find(state_.font < 0 ? default_font_ : state_.font);
  return found == fonts_.end() ? nullptr : &found->second;
}

// \u gives UTF-16: signed, and letters beyond it in two halves.
void RtfReader::unicode(int number) {
  flush();
  group_begins_ = false;
  to_skip_ = state_.fallback;
  const auto unit = static_cast<char32_t>(static_cast<unsigned>(number) & 0xFFFFU);
  if (unit >= 0xD800 && unit < 0xDC00) {
    high_ = unit;
    return;
  }
  char32_t letter = unit;
  if (unit >= 0xDC00 && unit < 0xE000)
    letter = high_ == 0 ? 0xFFFD : 0x10000 + ((high_ - 0xD800) << 10) + unit - 0xDC00;
  high_ = 0;
  const Font* current = font();
  if (letter >= 0xF000 && letter <= 0xF0FF && current != nullptr) return put(symbol_text(current->name, letter));
  std::string utf8;
  text::append(utf8, letter);
  put(utf8);
}

void RtfReader::flush() {
  if (pending_.empty()) return;
  if (is_ascii(pending_)) {
    put(pending_);
  } else {
    const text::Converted converted = text::convert(pending_, pending_page_, true);
    replaced_ += converted.replaced;
    put(converted.text);
  }
  pending_.clear();
}

// False for text that nobody sees: deleted while changes were tracked, or hidden.
bool RtfReader::shown() {
  if (state_.hidden && !state_.deleted && !hiding_) ++hidden_;
  hiding_ = state_.hidden;
  return !state_.hidden && !state_.deleted;
}

void RtfReader::put(std::string_view utf8) {
  if (is_captured(state_.place)) {
    capture_ += utf8;
  } else if (state_.place != RtfPlace::hollow && state_.place != RtfPlace::nowhere && shown()) {
    put_body(utf8);
  }
}

void RtfReader::put_body(std::string_view utf8) {
  if (note_) return note_->add(utf8);
  if (!table_ && state_.in_table) {
    flow_.begin_table();
    table_ = row_begins_ = true;
  }
  if (table_ && !state_.in_table) {
    flow_.end_table();
    table_ = false;
  }
  if (table_ && row_begins_) flow_.begin_row();
  if (table_ && (row_begins_ || cell_begins_)) flow_.begin_cell();
  row_begins_ = cell_begins_ = false;
  flow_.add(utf8);
}

void RtfReader::end_paragraph() { target().end_paragraph(); }

void RtfReader::line_break() { target().line_break(); }

void RtfReader::cell() {
  if (note_) return;
  if (!table_ && !state_.in_table) return flow_.add("\t");  // a table that was never begun
  put_body("");
  flow_.end_paragraph();
  cell_begins_ = true;
}

void RtfReader::row() {
  if (note_) return;
  if (!table_) return flow_.line_break();
  row_begins_ = true;
  cell_begins_ = false;
}

}  // namespace mazmun::format::raw
