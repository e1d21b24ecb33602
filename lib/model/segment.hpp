// A segment of a document, and the codes that coders gave it.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/document.hpp"

namespace mazmun {

/// One code given by one coder. Positions are code points of the document.
struct Coding {
  std::string code;
  std::string coder;
  std::optional<Span> span;  ///< nothing: the whole segment
  std::string by;            ///< "phrase", … ; empty where not said
  std::string memo;
  std::optional<double> confidence;  ///< 0-1
  std::string was;
};

/// What was decided about a code that some coders gave to a segment and others didn't.
struct Resolution {
  std::string code;
  std::string coder;    ///< in whose name it stands now
  bool given = false;   ///< whether the code stands
  std::string instead;  ///< codes that were given in its place, with commas
  std::string decided_by;
  std::string decided_on;  ///< as it was written down
  std::string memo;
  std::vector<std::pair<std::string, bool>> before;  ///< by coder who judged: whether they gave it
};

struct Segment {
  std::string id;  ///< DOCUMENT:ORDINAL, ordinals from 1 before any filter
  std::string document;
  Span span;
  std::string speaker;              ///< empty: none
  std::string question;             ///< empty: none
  std::string text;                 ///< document text[start:end]; empty in text-free streams
  std::string hash;                 ///< keyed hash of the text, text-free streams with a key only
  std::vector<std::string> coders;  ///< who judged it
  std::vector<Coding> codes;
  std::optional<std::size_t> words;  ///< how many the text had, text-free streams only
  std::vector<Resolution> resolutions;
};

/// The document part of "int01:3", split at the last colon.
std::string document_of(const std::string& segment_id);

}  // namespace mazmun
