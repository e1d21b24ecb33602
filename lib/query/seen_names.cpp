#include "query/seen_names.hpp"

#include <algorithm>

#include "base/number.hpp"
#include "base/suggest.hpp"
#include "query/name_pattern.hpp"
#include "text/utf8.hpp"

namespace mazmun::query {
namespace {

// What is said of a name that fits nothing, and where no name at all came.
struct Complaint {
  Term::Kind kind;
  std::string_view message;
  std::string_view hint_where_none;
};
constexpr Complaint complaints[] = {
    {Term::Kind::code, "no segment has the code", "there are no codes at all here: mazmun code gives them"},
    {Term::Kind::coder, "no segment was judged by", "nobody has judged these segments: mazmun code does"},
    {Term::Kind::speaker, "no segment is spoken by", "no segment here has a speaker"},
    {Term::Kind::question, "no segment belongs to the question", "no segment here belongs to a question"},
    {Term::Kind::document, "no document is called", ""}};

const Complaint* complaint_of(Term::Kind kind) {
  const auto* found = std::find_if(std::begin(complaints), std::end(complaints),
                                   [&](const Complaint& complaint) { return complaint.kind == kind; });
  return found == std::end(complaints) ? nullptr : found;
}

// None for a single character, which is as near to one as to another.
std::string suggestion(const std::string& name, const std::set<std::string>& names) {
  if (text::length(name) < 2) return {};
  return did_you_mean(name, {names.begin(), names.end()});
}

}  // namespace

std::string words_of(const Value& value) {
  if (value.is_string()) return value.string();
  return value.is_integer() ? std::to_string(value.integer()) : shortest(value.number());
}

SeenNames::SeenNames(std::vector<Term> terms, bool codes_are_checked) : terms_(std::move(terms)) {
  std::erase_if(terms_, [&](const Term& term) {
    const bool is_named = complaint_of(term.kind) != nullptr || term.kind == Term::Kind::attribute;
    return !is_named || (codes_are_checked && term.kind == Term::Kind::code);
  });
  for (const Term& term : terms_) names_[term.kind];
}

void SeenNames::note(Term::Kind kind, const std::string& name) {
  const auto names = names_.find(kind);
  if (names != names_.end() && !name.empty()) names->second.insert(name);
}

void SeenNames::note(const Attributes& attributes) {
  for (const auto& [name, value] : attributes) {
    note(Term::Kind::attribute, name);
    const std::string plain = comparable(name);
    const bool is_asked = std::any_of(terms_.begin(), terms_.end(),
                                      [&](const Term& term) { return comparable(term.attribute) == plain; });
    if (is_asked) values_[plain].insert(words_of(value));
  }
}

void SeenNames::note(const Document& document) {
  note(Term::Kind::document, document.id);
  if (!names_.contains(Term::Kind::attribute)) return;
  note(document.attributes);
  for (const auto& [speaker, attributes] : document.speakers) note(attributes);
}

void SeenNames::note(const Segment& segment) {
  has_segments_ = true;
  note(Term::Kind::speaker, segment.speaker);
  note(Term::Kind::question, segment.question);
  for (const std::string& coder : segment.coders) note(Term::Kind::coder, coder);
  for (const Coding& coding : segment.codes) note(Term::Kind::code, coding.code);
}

bool SeenNames::fits_any(const Term& term, const std::set<std::string>& names) const {
  const NamePattern pattern(term.value);
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    const auto number = number_of(name);
    return term.bounds ? number.has_value() : pattern.fits(name) || (number && number == number_of(term.value));
  });
}

Finding SeenNames::finding_for_attribute(const Term& term) const {
  const std::string name = "the attribute \"" + term.attribute + "\"";
  const auto values = values_.find(comparable(term.attribute));
  if (values == values_.end()) {
    std::set<std::string> known = names_.at(Term::Kind::attribute);
    for (const char* field : {"code", "coder", "document", "question", "speaker", "text"}) known.insert(field);
    const bool none = names_.at(Term::Kind::attribute).empty();
    const std::string hint = suggestion(term.attribute, known);
    return {{},
            "no document or speaker has " + name,
            hint.empty() && none ? "there are no attributes at all here: mazmun ingest --attributes adds them" : hint};
  }
  if (fits_any(term, values->second)) return {};
  if (term.bounds) return {{}, name + " has no numbers here", "such as \"" + *values->second.begin() + "\""};
  return {{}, name + " is nowhere \"" + term.value + "\"", suggestion(term.value, values->second)};
}

Finding SeenNames::finding_for(const Term& term) const {
  if (term.kind == Term::Kind::attribute) return finding_for_attribute(term);
  const std::set<std::string>& names = names_.at(term.kind);
  if (fits_any(term, names)) return {};
  const Complaint& complaint = *complaint_of(term.kind);
  if (term.bounds) return {{}, "no segment belongs to a question with a number", {}};
  return {{},
          std::string(complaint.message) + " \"" + term.value + "\"",
          names.empty() ? std::string(complaint.hint_where_none) : suggestion(term.value, names)};
}

std::vector<Finding> SeenNames::unknown() const {
  std::vector<Finding> findings;
  if (!has_segments_) return findings;
  for (const Term& term : terms_) {
    Finding finding = finding_for(term);
    const bool is_new = std::none_of(findings.begin(), findings.end(),
                                     [&](const Finding& other) { return other.message == finding.message; });
    if (!finding.message.empty() && is_new) findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace mazmun::query
