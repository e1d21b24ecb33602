// A document: the text of one interview and what lies in it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/value.hpp"

namespace mazmun {

/// Half-open range of code points in a document's text.
struct Span {
  std::size_t start = 0;
  std::size_t end = 0;
  friend bool operator==(const Span&, const Span&) = default;
};

struct Source {
  std::string name;  ///< without folder
  std::string type;  ///< "txt", "md", …
  std::string sha256;
  std::string inside;    ///< which of several documents in the file; empty: the only one
  std::string encoding;  ///< of its bytes, where they were no UTF-8: "windows-1256"
};

/// What one speaker says at a stretch, without the speaker label.
struct Turn {
  std::string speaker;
  Span span;
  std::optional<double> time;  ///< seconds from the start of the recording
};

/// The heading of a question.
struct Question {
  std::string number;  ///< in ASCII digits
  Span span;
};

/// A code that somebody wrote into the text.
struct Mark {
  std::string code;  ///< as it was written
  Span span;
  std::size_t line = 0;  ///< where it stood in the text of the raw file, from 1; 0 where unknown
  std::size_t column = 0;
};

struct Note {
  Span span;
  std::string text;
};

/// Name and value (a string, or a number in a numeric column), in the order of the table.
using Attributes = std::vector<std::pair<std::string, Value>>;

struct Document {
  std::string id;
  std::string title;
  std::string language;  ///< BCP 47; empty where unknown
  Source source;
  Attributes attributes;
  std::vector<std::pair<std::string, Attributes>> speakers;  ///< attributes of single speakers
  std::size_t length = 0;                                    ///< code points of the text
  std::string text;                                          ///< in a corpus only
  std::vector<Turn> turns;
  std::vector<Question> questions;
  std::vector<Mark> marks;
  std::vector<Note> notes;
  std::vector<Span> pages;
  std::vector<std::pair<std::string, std::size_t>> repairs;
};

}  // namespace mazmun
