// Where names stand in a text, however they are written (docs/privacy.md has the table with an example a row).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/name_forms.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace mazmun::ingest {

struct FoundName {
  std::size_t name = 0;  ///< its number in the list
  std::size_t form = 0;  ///< the number of the form in the name
  text::Range bytes;     ///< of the name without its ending; with a "*" the whole word
};

struct FoundNames {
  std::vector<FoundName> names;   ///< in the order of the text, without overlaps
  std::vector<FoundName> inside;  ///< names of four letters and more inside of longer words that are no form of them
};

/// How names stand in a text.
enum class NamesIn {
  words,      ///< as words with their endings
  everywhere  ///< also inside of longer words, from four letters on: file names, messages
};

/// Not for use by two threads at once.
class NameFinder {
 public:
  /// Throws InputError, which names no name, where a form has no letters or two names have one form.
  explicit NameFinder(const std::vector<Pseudonym>& names);

  /// `text` must be valid UTF-8. Leftmost, then longest.
  FoundNames find(std::string_view text, NamesIn where = NamesIn::words);

 private:
  struct State {
    NameTree::Node node = NameTree::root;
    bool split = false;
  };
  struct Rules {
    std::size_t least = 0;  // letters of the name
    bool any_end = false;   // also in the middle of a word
  };
  struct Scan {
    std::string_view text;
    NamesIn where = NamesIn::words;
    std::size_t at = 0;
    std::size_t done = 0;         // the end of the last name
    std::size_t inside_done = 0;  // … and of the last one inside of a word
    char32_t before = 0;          // the letter or digit before in the same word; 0 behind a border
    std::string prefix;           // folded letters since the last border, as long as they may be one
    FoundNames found;
  };
  void take_letter(Scan& scan, const text::Decoded& decoded);
  struct Walk {
    std::string_view text;
    std::size_t at = 0;
    std::size_t line_feeds = 0;  // since the last letter
    std::size_t letters = 0;     // of the word
    std::vector<State> states;
  };
  std::optional<FoundName> longest(const NameTree& tree, std::string_view text, std::size_t start, const Rules& rules);
  std::optional<FoundName> at_letter(std::string_view text, std::size_t start, std::size_t least);
  bool step(const NameTree& tree, Walk& walk);
  void step_letter(const NameTree& tree, Walk& walk, char32_t letter) const;
  void step_gap(const NameTree& tree, Walk& walk, char32_t sign) const;
  static void reach(const NameTree& tree, std::vector<State>& states, State state);
  std::optional<std::size_t> end_of(const NameEnd& end, std::string_view text, text::Range range, const Rules& rules);
  bool is_letter(const text::Decoded& decoded);
  char32_t visible_before(std::string_view text, std::size_t at);
  std::string rest_of_word(std::string_view text, std::size_t at);
  std::size_t word_end(std::string_view text, std::size_t at);
  std::size_t word_start(std::string_view text, std::size_t at);

  std::vector<Pseudonym> names_;
  NameTree words_;
  NameTree inner_;  // of forms that begin with a star
  bool has_inner_ = false;
  text::FoldTable fold_;
};

}  // namespace mazmun::ingest
