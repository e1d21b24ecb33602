// The names that came in streams, so that a name that nobody has is told from one that finds nothing here.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "model/document.hpp"
#include "model/segment.hpp"
#include "query/expression.hpp"

namespace mazmun::query {

/// A value of an attribute as a name: numbers in their shortest form.
std::string words_of(const Value& value);

class SeenNames {
 public:
  /// Keeps the names of those kinds only that `terms` ask for. With `codes_are_checked`, nothing is said of codes.
  SeenNames(std::vector<Term> terms, bool codes_are_checked);

  void note(const Document& document);
  void note(const Segment& segment);

  /// A finding for each term whose name fits nothing that came, with the nearest one that came, in the order of the
  /// terms and each once. None where no segment came.
  std::vector<Finding> unknown() const;

 private:
  void note(const Attributes& attributes);
  void note(Term::Kind kind, const std::string& name);
  Finding finding_for(const Term& term) const;
  Finding finding_for_attribute(const Term& term) const;
  bool fits_any(const Term& term, const std::set<std::string>& names) const;

  std::vector<Term> terms_;
  std::map<Term::Kind, std::set<std::string>> names_;
  std::map<std::string, std::set<std::string>> values_;  // by attribute
  bool has_segments_ = false;
};

}  // namespace mazmun::query
