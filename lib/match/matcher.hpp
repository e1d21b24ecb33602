// Finds every phrase of a codebook in a text, in one pass over its words.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "match/letter_table.hpp"
#include "match/phrase_graph.hpp"
#include "match/word_key.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace mazmun::match {

/// A rule found in a text. Both ranges go from the first to the last letter.
struct Hit {
  std::size_t rule = 0;
  text::Range code_points;
  text::Range bytes;
};

/// Remembers words and folds letters as they come, so not for use by two threads at once. A copy, made behind settle(),
/// shares the phrases and may be used beside it.
class Matcher {
 public:
  Matcher();
  Matcher(const Matcher& other);
  Matcher(Matcher&&) noexcept;
  Matcher& operator=(const Matcher& other);
  Matcher& operator=(Matcher&&) noexcept;
  ~Matcher();

  /// `phrase` must have words; hits carry `rule`.
  void add(const Phrase& phrase, std::size_t rule);

  /// Makes ready for find(), which does it where nobody else has.
  void settle();

  /// All hits, overlapping ones too, in the order of their ends. Valid until the next call.
  const std::vector<Hit>& find(std::string_view text);

  /// The same without any shortcut: for tests.
  const std::vector<Hit>& find_carefully(std::string_view text);

  /// The words of the text that was read last, in code points, if they are to be kept.
  void keep_words() { keep_words_ = true; }
  const std::vector<text::Range>& words() const { return words_; }

 private:
  struct Active {
    Node node = PhraseGraph::root;
    std::size_t byte = 0;
  };
  struct Letters;    // what is remembered of letters and words
  struct Candidate;  // a word that phrases may have
  using Symbols = std::span<const Symbol>;
  struct Letter {
    text::FoldTable::Kind kind{};
    std::size_t length = 0;  // bytes
    bool odd = false;        // folds into more than one word
  };

  void begin(std::string_view text);
  const std::vector<Hit>& end();
  std::size_t read_ascii(std::size_t at);
  std::optional<std::size_t> read_others(std::size_t at);
  std::optional<std::size_t> read_word(std::size_t at);
  std::size_t read_plain_letters(std::size_t at);
  Letter read_letter(std::size_t at);
  void take_ascii(text::Range bytes);
  void take(const WordKey& key, text::Range bytes, bool half_spaces);
  void follow_candidates();
  Symbols remembered(std::string_view folded);
  Symbols look_closely(const WordKey& key, text::Range bytes, bool half_spaces);
  GapNumber gap_between(std::size_t end, std::size_t start);
  void step(Symbols symbols, GapNumber gap, text::Range bytes);
  void follow(const Active& active, GapNumber gap, Symbols symbols, std::size_t end);

  std::shared_ptr<PhraseGraph> graph_;  // several matchers read it; who adds to it has it alone
  bool settled_ = false;
  std::unique_ptr<Letters> letters_;
  // Of the text that is being read:
  std::string_view text_;
  bool is_ascii_ = true;
  bool behind_candidate_ = false;  // whether the word before is one
  std::size_t last_end_ = 0;       // of the word before
  std::vector<Active> active_;
  std::vector<Active> reached_;
  std::vector<Hit> hits_;
  bool keep_words_ = false;
  std::vector<text::Range> words_;
};

}  // namespace mazmun::match
