// What whoever gave the pseudonyms wants to know, and nobody else may: which names became what, and which were left.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace mazmun::ingest {

enum class NameFinding {
  replaced,  ///< a word that was a name, as it was written
  inside,    ///< a longer word that holds the letters of a name, left as it is
  unfound,   ///< a form of a name that stands nowhere
  unknown    ///< a word that looks like a name
};

struct NameNote {
  NameFinding finding = NameFinding::replaced;
  std::string pseudonym;
  std::string word;
  std::string why;
};

/// Where a word stands first: a document, and in its text.
struct WordPlace {
  std::string document;
  std::optional<std::size_t> start;  ///< code point, of the text with pseudonyms
};

class NameReport {
 public:
  void add(const NameNote& note, const WordPlace& place, std::size_t times = 1);

  /// How many words were found so, each counted once.
  std::size_t words(NameFinding finding) const;

  /// With a header: finding, pseudonym, word, why, times, document, start.
  std::vector<std::vector<std::string>> rows() const;

 private:
  struct Seen {
    std::size_t times = 0;
    WordPlace first;
  };
  using Key = std::tuple<NameFinding, std::string, std::string, std::string>;
  std::map<Key, Seen> seen_;
};

}  // namespace mazmun::ingest
