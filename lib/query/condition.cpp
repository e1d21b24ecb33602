#include "query/condition.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/suggest.hpp"
#include "query/seen_names.hpp"

namespace mazmun::query {
namespace {

// The themes that fit, and all below them.
std::set<std::string> codes_of(const Codebook& codebook, const NamePattern& pattern) {
  std::set<std::string> codes;
  // In tree order, each parent comes before its children.
  for (const Theme& theme : codebook.themes) {
    const bool is_below = theme.parent != no_parent && codes.contains(codebook.themes[theme.parent].id);
    if (is_below || pattern.fits(theme.id)) codes.insert(theme.id);
  }
  return codes;
}

const Value* value_in(const Attributes& attributes, const std::string& name) {
  const std::string wanted = comparable(name);
  const auto found = std::find_if(attributes.begin(), attributes.end(),
                                  [&](const auto& attribute) { return comparable(attribute.first) == wanted; });
  return found == attributes.end() ? nullptr : &found->second;
}

bool fits_number(const Term& term, const std::string& text) {
  const auto number = number_of(text);
  return number && term.bounds->hold(*number);
}

}  // namespace

Condition::Condition(const Expression& expression) : root_(expression.root) {
  for (const Term& term : expression.terms) {
    if (term.kind == Term::Kind::text) {
      needs_text_ = true;
      matcher_.add(match::parse_phrase(term.value), tests_.size());
    }
    tests_.push_back({term, NamePattern(term.value), {}, false, {}, false});
  }
}

Condition::Condition(const Expression& expression, const Codebook& codebook, const std::string& codebook_file)
    : Condition(expression) {
  has_codebook_ = true;
  std::vector<Finding> unknown;
  for (Test& test : tests_) {
    if (test.term.kind != Term::Kind::code) continue;
    test.codes = codes_of(codebook, test.pattern);
    if (!test.codes.empty()) continue;
    unknown.push_back({{codebook_file, 0, 0, {}},
                       "has no code \"" + test.term.value + "\", which --where asks for",
                       did_you_mean(test.term.value, codebook.ids())});
  }
  if (!unknown.empty()) throw InputError(unknown);
}

void Condition::enter(const Document& document) {
  for (Test& test : tests_) {
    if (test.term.kind == Term::Kind::attribute) enter(test, document);
  }
}

void Condition::enter(Test& test, const Document& document) {
  const Value* value = value_in(document.attributes, test.term.attribute);
  test.for_everybody = value != nullptr && fits(test, *value);
  test.for_speakers.clear();
  for (const auto& [speaker, attributes] : document.speakers) {
    const Value* own = value_in(attributes, test.term.attribute);
    if (own != nullptr) test.for_speakers[speaker] = fits(test, *own);
  }
}

bool Condition::fits(const Test& test, const Value& value) {
  if (test.term.bounds)
    return value.is_number() ? test.term.bounds->hold(value.number()) : fits_number(test.term, value.string());
  if (!value.is_number()) return test.pattern.fits(value.string());
  const auto number = number_of(test.term.value);
  return number ? *number == value.number() : test.pattern.fits(words_of(value));
}

bool Condition::holds_for(const Test& test, const std::string& speaker) {
  const auto own = test.for_speakers.find(speaker);
  return own == test.for_speakers.end() ? test.for_everybody : own->second;
}

void Condition::read(const std::string& text) {
  for (Test& test : tests_) test.is_in_text = false;
  for (const match::Hit& hit : matcher_.find(text)) tests_[hit.rule].is_in_text = true;
}

bool Condition::holds(const Segment& segment) {
  if (needs_text_) read(segment.text);
  return holds(root_, segment);
}

bool Condition::holds(const Operation& operation, const Segment& segment) const {
  const auto holds_here = [&](const Operation& part) { return holds(part, segment); };
  const auto& parts = operation.parts;
  switch (operation.kind) {
    case Operation::Kind::term:
      return holds(tests_[operation.term], segment);
    case Operation::Kind::any:
      return std::any_of(parts.begin(), parts.end(), holds_here);
    case Operation::Kind::none:
      return std::none_of(parts.begin(), parts.end(), holds_here);
    case Operation::Kind::all:
      break;
  }
  return std::all_of(parts.begin(), parts.end(), holds_here);
}

bool Condition::has_code(const Test& test, const Segment& segment) const {
  return std::any_of(segment.codes.begin(), segment.codes.end(), [&](const Coding& coding) {
    return has_codebook_ ? test.codes.contains(coding.code) : test.pattern.fits(coding.code);
  });
}

bool Condition::holds(const Test& test, const Segment& segment) const {
  const auto fits_name = [&](const std::string& name) { return test.pattern.fits(name); };
  switch (test.term.kind) {
    case Term::Kind::code:
      return has_code(test, segment);
    case Term::Kind::coder:
      return std::any_of(segment.coders.begin(), segment.coders.end(), fits_name);
    case Term::Kind::speaker:
      return fits_name(segment.speaker);
    case Term::Kind::question:
      return test.term.bounds ? fits_number(test.term, segment.question) : fits_name(segment.question);
    case Term::Kind::document:
      return fits_name(segment.document);
    case Term::Kind::text:
      return test.is_in_text;
    case Term::Kind::attribute:
      return holds_for(test, segment.speaker);
    case Term::Kind::coded:
      return !segment.codes.empty();
    case Term::Kind::uncoded:
      break;
  }
  return segment.codes.empty();
}

}  // namespace mazmun::query
