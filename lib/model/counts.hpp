// What `aggregate` has counted, document by document: enough for every figure of a model, and nothing that a second
// count of other documents could not be added to. Themes are indices of the codebook.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "model/document.hpp"
#include "model/history.hpp"

namespace mazmun {

/// One theme in one document.
struct ThemeCount {
  std::size_t theme = 0;
  std::size_t assignments = 0;  ///< its own
  std::size_t spans = 0;        ///< its own
  std::size_t segments = 0;     ///< distinct ones, those of the themes below it too
  std::size_t words = 0;        ///< of these segments
  friend bool operator==(const ThemeCount&, const ThemeCount&) = default;
};

/// Own assignments of themes, rising by theme.
using ThemeCells = std::vector<std::pair<std::size_t, std::size_t>>;

/// What one speaker with attributes of their own said; the rest of the document is nobody's.
struct SpeakerCounts {
  std::string speaker;
  Attributes attributes;
  ThemeCells cells;
};

struct DocumentCounts {
  std::string id;
  Attributes attributes;
  std::size_t history = 0;  ///< index into Counts::histories
  std::size_t segments = 0;
  std::size_t coded_segments = 0;
  std::size_t words = 0;
  std::vector<ThemeCount> themes;  ///< rising by theme
  std::vector<SpeakerCounts> speakers;
};

/// Two themes that met; a < b.
struct PairCount {
  std::size_t a = 0;
  std::size_t b = 0;
  std::size_t segments = 0;  ///< that have both
  std::size_t overlaps = 0;  ///< pairs of a span of each that share a code point
  std::size_t windows = 0;   ///< that have both
};

struct Counts {
  std::vector<std::string> coders;                     ///< all that judged a segment, sorted
  std::vector<std::vector<std::string>> theme_coders;  ///< those who gave a theme, or one below it; sorted
  std::vector<std::size_t> theme_windows;              ///< windows that have the theme itself
  std::vector<PairCount> pairs;                        ///< by a, then b
  std::vector<History> histories;
  std::vector<DocumentCounts> documents;
};

/// Counts of whole documents as they are kept between two programs, with what they were counted by.
struct Shard {
  InputRecord codebook;
  Value options = Object();  ///< of aggregate, as in its step of a history
  InputRecord order;         ///< the file that orders the documents; no name: none
  Counts counts;
};

}  // namespace mazmun
