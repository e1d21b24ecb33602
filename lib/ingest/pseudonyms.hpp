// Pseudonyms for names, in everything that a document and a participant table say.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/name_finder.hpp"
#include "ingest/name_guesses.hpp"
#include "ingest/name_report.hpp"
#include "model/document.hpp"
#include "model/pseudonyms.hpp"
#include "model/text_table.hpp"
#include "text/rewriting.hpp"

namespace mazmun::ingest {

/// Not for use by two threads at once.
class Pseudonyms {
 public:
  /// Throws InputError as NameFinder, and where a pseudonym holds one of the names. No message names a name.
  explicit Pseudonyms(std::vector<Pseudonym> names);

  /// `text` with pseudonyms, counted and noted for the report.
  std::string replaced(std::string_view text, NamesIn where = NamesIn::words, const std::string& document = {});

  /// Replaces the names in text, title, source, attributes, speakers, notes and marks of `document`, which has its id.
  /// Positions of turns, questions, marks, notes and pages are moved with the text. The digest of the source becomes
  /// that of the new text: with the old one, whoever has the new text could try which name gives it.
  void replace_in(Document& document);

  /// The same of a participant table: header, keys and cells. Throws InputError where two columns get one name.
  void replace_in(TextTable& table);

  /// The digest of a table with pseudonyms, for the history.
  static std::string digest(const TextTable& table);

  /// `text`, which may be any bytes, for messages and options: names inside of longer words too, nothing is counted.
  std::string without_names(std::string_view text);

  /// Looks for names in a document that was replaced and has its turns.
  void guess(const Document& document) { guesses_.read(document); }

  /// The pseudonyms whose names were not found anywhere so far, in the order of the list.
  std::vector<std::string> unfound() const;
  /// The pseudonyms that stood in the texts before anything was replaced, where they may mean somebody else.
  std::vector<std::string> taken() const;
  /// "P1 30, P2 27", in the order of the list; empty where nothing was replaced.
  std::string counts() const;
  /// With the forms that were not found, and the guesses.
  NameReport report() const;

 private:
  text::Edits edits_of(const FoundNames& found, std::string_view text) const;
  using Position = std::function<std::optional<std::size_t>(text::Range)>;
  void note(NameFinding finding, const std::vector<FoundName>& names, std::string_view text,
            const std::string& document, const Position& position);
  void replace_text(Document& document);
  void look_for_pseudonyms(const Document& document);
  void replace_in(Attributes& attributes, const std::string& document);

  std::vector<Pseudonym> names_;
  NameFinder finder_;
  NameFinder pseudonym_finder_;
  NameGuesses guesses_;
  NameReport report_;
  std::vector<std::vector<std::size_t>> uses_;  // of each form of each name
  std::set<std::size_t> taken_;
};

}  // namespace mazmun::ingest
