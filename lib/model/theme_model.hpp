// The model: what `aggregate` makes of coded segments, and what figures and tables are drawn from.
// Field names are those of the JSON document (docs/reference/model.md).
#pragma once

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
  std::size_t segments = 0;  ///< that have both
  double jaccard = 0;        ///< n_ab / (n_a + n_b - n_ab)
  double c = 0;              ///< the c-coefficient of ATLAS.ti, the same quotient over co-occurring segments
};

struct Saturation {
  std::vector<std::string> order;       ///< documents
  std::vector<std::size_t> fresh;       ///< new codes in each ("new")
  std::vector<std::size_t> cumulative;  ///< codes so far
  std::string point;                    ///< the document at which it is reached; empty: not reached
  std::string rule;                     ///< as given to --saturation
};

/// Assignments of each theme among the documents with one value of an attribute.
struct Group {
  std::string attribute;
  std::string value;
  std::size_t documents = 0;
  std::size_t assignments = 0;
  std::vector<std::pair<std::string, std::size_t>> themes;
};

struct ThemeModel {
  Totals totals;
  std::string title;
  std::string language;
  std::string framework;
  std::vector<std::pair<std::string, std::size_t>> levels;  ///< themes defined on each, leaf level first
  std::vector<ThemeFigures> themes;                         ///< in tree order
  std::vector<DocumentFigures> documents;                   ///< in order
  std::vector<AttributeFigures> attributes;
  std::vector<MatrixCell> matrix;
  std::vector<Cooccurrence> cooccurrence;
  Saturation saturation;
  std::vector<Group> groups;
  std::vector<Relation> relations;
  std::vector<std::string> findings;
};

}  // namespace mazmun
