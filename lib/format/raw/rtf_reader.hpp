// Walks through the pieces of a rich text file and writes its text into a Flow.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "format/raw/flow.hpp"
#include "format/raw/rtf_tokens.hpp"
#include "format/raw/rtf_words.hpp"

namespace mazmun::format::raw {

class RtfReader {
 public:
  /// Messages call the file `name`. With `number_notes` a footnote leaves "[1]" where the text refers to it.
  RtfReader(std::string_view bytes, std::string name, bool number_notes);

  /// Reads the whole file. Throws InputError where groups nest too deep.
  void read();

  Flow& flow() { return flow_; }
  const std::string& title() const { return title_; }
  const std::vector<std::string>& footnotes() const { return footnotes_; }
  /// False where the file ends inside a group: it was cut off.
  bool complete() const { return complete_; }
  std::size_t hidden() const { return hidden_; }      ///< pieces of hidden text, left out
  std::size_t replaced() const { return replaced_; }  ///< bytes that are no letters in their code page, now U+FFFD

 private:
  struct Font {
    int page = 0;  // 0: that of the document
    std::string name;
    bool symbols = false;
  };
  struct State {  // what a group inherits and may change
    RtfPlace place = RtfPlace::body;
    int font = -1;
    int fallback = 1;  // characters behind \u for programs without Unicode
    bool hidden = false;
    bool deleted = false;
    bool in_table = false;
  };

  void open();
  void close();
  void word(const RtfToken& token);
  bool format_word(const RtfToken& token);
  bool layout_word(std::string_view name);
  void font_word(const RtfToken& token);
  void symbol(char symbol);
  void bytes(std::string_view bytes);
  void unicode(int number);
  void enter(RtfPlace place);
  void leave(const State& state);

  void flush();
  void put(std::string_view utf8);
  void put_body(std::string_view utf8);
  bool shown();
  void end_paragraph();
  void line_break();
  void cell();
  void row();
  const Font* font() const;
  Flow& target() { return note_ ? *note_ : flow_; }

  RtfTokens tokens_;
  std::string name_;
  bool number_notes_;
  Flow flow_;
  std::vector<State> outer_;
  State state_;
  std::map<int, Font> fonts_;
  int font_defined_ = 0;  // inside the table of fonts
  int default_font_ = -1;
  int document_page_ = 1252;
  std::string pending_;  // bytes of one code page that are not decoded yet
  std::string pending_page_;
  int to_skip_ = 0;       // characters behind \u
  char32_t high_ = 0;     // first half of a pair
  bool starred_ = false;  // \* stands before the next word
  bool group_begins_ = false;
  std::optional<Flow> note_;  // the footnote or comment that is being read
  std::string capture_;       // title, author, number
  std::string title_;
  std::string author_;
  std::string comment_number_;
  std::vector<std::string> footnotes_;
  std::map<std::string, text::Range> comments_;  // by number: the words that they are about
  bool table_ = false;
  bool row_begins_ = false;
  bool cell_begins_ = false;
  bool complete_ = false;
  bool hiding_ = false;
  std::size_t hidden_ = 0;
  std::size_t replaced_ = 0;
};

}  // namespace mazmun::format::raw
