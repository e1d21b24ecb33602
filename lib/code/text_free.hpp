// Coded streams without a word of the transcripts: what may leave the machine where texts may not (docs/privacy.md).
#pragma once

#include <map>
#include <optional>
#include <string>

#include "model/document.hpp"
#include "model/history.hpp"
#include "model/segment.hpp"

namespace mazmun::code {

/// Options of earlier steps that hold words of transcripts, such as the speakers to keep, become "left out".
void leave_words_out(History& history);

/// Takes the words out of documents and their segments, in the order of a stream.
/// A message about a broken stream without what it quotes of a document: names of speakers in its pointer, keys.
std::string without_quotation(const std::string& message);

class TextFree {
 public:
  /// With a key, each segment gets a keyed hash of its text.
  explicit TextFree(std::optional<std::string> key) : key_(std::move(key)) {}

  /// A document keeps id, language, source, length and attributes; title and all that lies
  /// in the text go, and its speakers become S1, S2 …
  void strip(Document& document);

  /// A segment of the document before keeps id, positions, coders and codes, and gets the number of its words. Its
  /// speaker becomes one of S1, S2 …, counted in each document; a question whose number isn't one, Q1 …; texts, memos,
  /// what people wrote beside decisions, and what a code came by go, unless that is a plain word such as "phrase". The
  /// hash is the keyed one of "SEGMENT\nTEXT"; where there was no text any more, hash and number of words stay.
  void strip(Segment& segment);

 private:
  using Labels = std::map<std::string, std::string>;
  static std::string label(Labels& labels, const std::string& name, char letter);

  std::optional<std::string> key_;
  Labels speakers_;  // of the document
  Labels questions_;
};

}  // namespace mazmun::code
