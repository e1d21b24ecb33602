// The model: what `aggregate` makes of coded segments, and what figures and tables are drawn from.
// Field names are those of the JSON document (docs/reference/model.md).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/codebook.hpp"
#include "model/document.hpp"

namespace mazmun {

struct Totals {
  std::size_t documents = 0;
  std::size_t segments = 0;
  std::size_t coded_segments = 0;  ///< with at least one code
  std::size_t assignments = 0;     ///< one code on one segment
  std::size_t codes_used = 0;      ///< themes with an assignment of their own
  std::size_t words = 0;
};

struct ThemeFigures {
  std::string id;
  std::string level;
  std::string parent;  ///< empty: none
  std::vector<std::string> children;
  Label label;
  std::string role;
  std::optional<int> layer;
  std::size_t assignments = 0;  ///< its own and its children's
  std::size_t spans = 0;
  std::size_t segments = 0;   ///< distinct
  std::size_t documents = 0;  ///< distinct
  std::size_t words = 0;      ///< of these segments
  std::size_t coders = 0;     ///< distinct
  double share = 0;           ///< of all assignments, 0-1
  std::size_t rank = 0;       ///< within its level by assignments, ties 1, 1, 3
};

struct DocumentFigures {
  std::string id;
  std::size_t assignments = 0;
  double share = 0;           ///< of all assignments, 0-1
  std::size_t codes = 0;      ///< distinct
  std::size_t new_codes = 0;  ///< not in any document before it
  Attributes attributes;
};

/// Counts of the values of a participant attribute, or a summary where every value is a number.
struct AttributeFigures {
  std::string name;
  bool numeric = false;
  std::vector<std::pair<std::string, std::size_t>> counts;  ///< by value, sorted
  std::size_t n = 0;
  double min = 0;
  double max = 0;
  double mean = 0;
};

/// A theme's own assignments in one document.
struct MatrixCell {
  std::string code;
  std::string document;
  std::size_t assignments = 0;
};

struct Cooccurrence {
  std::string a;
  std::string b;
  std::size_t segments = 0;   ///< that have both
  double jaccard = 0;         ///< n_ab / (n_a + n_b - n_ab) over segments
  std::size_t overlaps = 0;   ///< pairs of a span of each that share a code point
  double c = 0;               ///< the c-coefficient of ATLAS.ti: the same quotient over spans and their overlaps
  std::size_t windows = 0;    ///< that have both; counted where the model has a window
  double window_jaccard = 0;  ///< over windows
};

/// What other orders of the documents would have shown.
struct SaturationBand {
  std::size_t permutations = 0;
  std::uint64_t seed = 0;
  std::vector<double> mean;  ///< codes behind the first, second … document
  std::vector<double> low;   ///< 2.5th percentile
  std::vector<double> median;
  std::vector<double> high;         ///< 97.5th percentile
  std::size_t reached = 0;          ///< permutations in which the rule was met
  std::optional<double> point_low;  ///< documents to the saturation point, over those; likewise
  std::optional<double> point_median;
  std::optional<double> point_high;
};

struct Saturation {
  std::vector<std::string> order;       ///< documents
  std::vector<std::size_t> fresh;       ///< new codes in each ("new")
  std::vector<std::size_t> cumulative;  ///< codes so far
  std::string point;                    ///< the document at which it is reached; empty: not reached
  std::string rule;                     ///< as given to --saturation
  std::string reported = {};  ///< "6+2": documents to the point, and of the run; empty where the rule has none
  std::optional<double> new_information = {};  ///< new codes of the run by those of the base
  std::optional<SaturationBand> band = {};
};

/// Assignments of each theme among the documents, or what was said by the speakers, with one value of an attribute.
struct Group {
  std::string attribute;
  std::string value;
  std::size_t documents = 0;
  std::size_t assignments = 0;
  std::vector<std::pair<std::string, std::size_t>> themes;
  std::vector<std::pair<std::string, double>> row_shares;     ///< of the theme's assignments in all groups
  std::vector<std::pair<std::string, double>> column_shares;  ///< of the group's assignments
};

/// What one level of the hierarchy makes of the one below it.
struct LevelReduction {
  std::string level;
  std::size_t defined = 0;
  std::size_t used = 0;  ///< with an assignment of their own or below them
};

/// A sentence that relates two themes, in each language in which both have a label.
struct Proposition {
  std::string from;
  std::string to;
  std::string type;
  Label text;
  std::string drawn_from;  ///< "relation" or "paradigm"
};

struct ThemeModel {
  Totals totals;
  std::string title;
  std::string language;
  std::string framework;
  std::vector<std::pair<std::string, std::size_t>> levels;  ///< themes defined on each, leaf level first
  std::vector<LevelReduction> reduction;                    ///< leaf level first
  std::vector<ThemeFigures> themes;                         ///< in tree order
  std::vector<DocumentFigures> documents;                   ///< in order
  std::vector<AttributeFigures> attributes;
  bool has_matrix = true;
  std::vector<MatrixCell> matrix;
  std::size_t window = 0;  ///< segments of a window for co-occurrence; 0: none
  std::vector<Cooccurrence> cooccurrence;
  Saturation saturation;
  std::vector<Group> groups;
  std::vector<Relation> relations;
  std::vector<Proposition> propositions;
  std::vector<std::string> findings;
};

}  // namespace mazmun
