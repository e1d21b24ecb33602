// Words that look like names: behind a title, with a capital letter inside a sentence, as the label of a speaker.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/name_report.hpp"
#include "model/document.hpp"

namespace mazmun::ingest {

class NameGuesses {
 public:
  /// Words of the pseudonyms are no names.
  explicit NameGuesses(const std::vector<std::string>& pseudonyms);

  /// Reads a document with its turns. Titles are Persian and English ones; capital letters count where the language has
  /// them for names alone (not in German), and where the word never stands with a small letter in what was read.
  void read(const Document& document);

  /// Adds what looks like a name to the report, as `unknown`.
  void tell(NameReport& report) const;

 private:
  struct Word;
  struct Guess {
    std::size_t times = 0;
    WordPlace first;
  };
  void read_word(const Word& word, const Document& document);
  void add(const Word& word, const std::string& why, const Document& document);

  std::set<std::string> known_;                                   // folded words of pseudonyms
  std::set<std::string> small_;                                   // folded words that stood with a small letter
  std::map<std::pair<std::string, std::string>, Guess> guesses_;  // by reason and word
};

}  // namespace mazmun::ingest
