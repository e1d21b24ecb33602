// Whether a segment is as an expression says.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "match/matcher.hpp"
#include "model/codebook.hpp"
#include "model/document.hpp"
#include "model/segment.hpp"
#include "query/expression.hpp"
#include "query/name_pattern.hpp"

namespace mazmun::query {

class Condition {
 public:
  /// A code is the code of that name.
  explicit Condition(const Expression& expression);
  /// A theme of the codebook stands for itself and all below it. Throws InputError, which names the file, with every
  /// code of the expression that the codebook doesn't have.
  Condition(const Expression& expression, const Codebook& codebook, const std::string& codebook_file);

  /// True where only the text can tell.
  bool needs_text() const { return needs_text_; }

  /// Call for each document before its segments.
  void enter(const Document& document);
  bool holds(const Segment& segment);

 private:
  struct Test {
    Term term;
    NamePattern pattern;
    std::set<std::string> codes;  // of code terms with a codebook: those that count
    // Of attribute terms, for the document that was entered last: the answer for everybody, and for speakers that have
    // a value of their own.
    bool for_everybody = false;
    std::map<std::string, bool> for_speakers;
    bool is_in_text = false;  // of text terms, for the segment that is being read
  };

  static void enter(Test& test, const Document& document);
  static bool fits(const Test& test, const Value& value);
  static bool holds_for(const Test& test, const std::string& speaker);
  bool holds(const Operation& operation, const Segment& segment) const;
  bool holds(const Test& test, const Segment& segment) const;
  bool has_code(const Test& test, const Segment& segment) const;
  void read(const std::string& text);

  std::vector<Test> tests_;
  Operation root_;
  bool has_codebook_ = false;
  bool needs_text_ = false;
  match::Matcher matcher_;  // its rules are numbers of tests
};

}  // namespace mazmun::query
