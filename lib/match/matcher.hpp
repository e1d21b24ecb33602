// Finds every phrase of a codebook in a text, in one pass over its words.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "match/phrase_graph.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace mazmun::match {

/// A rule found in a text. Both ranges go from the first to the last letter.
struct Hit {
  std::size_t rule = 0;
  text::Range code_points;
  text::Range bytes;
};

class Matcher {
 public:
  /// `phrase` must have words; hits carry `rule`.
  void add(const Phrase& phrase, std::size_t rule) {
    graph_.add(phrase, rule);
    settled_ = false;
  }

  /// All hits, overlapping ones too, in the order of their ends. Remembers words, so not for use by two threads at
  /// once.
  std::vector<Hit> find(std::string_view text);

  /// The words of the text that was read last, in code points, if they are to be kept.
  void keep_words() { keep_words_ = true; }
  const std::vector<text::Range>& words() const { return words_; }

 private:
  struct Active {
    Node node = PhraseGraph::root;
    std::size_t code_point = 0;
    std::size_t byte = 0;
  };
  struct Word {
    std::string folded;  // with half-spaces
    text::Range code_points;
    text::Range bytes;
  };
  void take(text::FoldTable::Kind kind, std::string_view folded, std::size_t code_point, text::Range bytes);
  void take_mixed(std::string_view folded, std::size_t code_point, text::Range bytes);
  void end_word();
  void follow(const Active& active, GapNumber gap, std::span<const Symbol> symbols);

  PhraseGraph graph_;
  bool settled_ = false;
  text::FoldTable fold_;
  // Of the text that is being read:
  Word word_;
  bool half_space_ = false;
  std::string punctuation_;  // since the last word
  std::vector<Active> active_;
  std::vector<Active> reached_;
  std::vector<Hit> hits_;
  bool keep_words_ = false;
  std::vector<text::Range> words_;
};

}  // namespace mazmun::match
