#include "query/term.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "base/number.hpp"
#include "match/phrase.hpp"
#include "text/properties.hpp"

namespace mazmun::query {
namespace {

struct Field {
  std::string_view name;
  Term::Kind kind;
  bool has_numbers;
};
constexpr Field fields[] = {{"code", Term::Kind::code, false},         {"coder", Term::Kind::coder, false},
                            {"speaker", Term::Kind::speaker, false},   {"question", Term::Kind::question, true},
                            {"document", Term::Kind::document, false}, {"text", Term::Kind::text, false}};
constexpr Field attribute_field{"", Term::Kind::attribute, true};

const Field& field_of(const Part& name) {
  const auto* found =
      std::find_if(std::begin(fields), std::end(fields), [&](const Field& field) { return field.name == name.text; });
  return name.quoted || found == std::end(fields) ? attribute_field : *found;
}

double number_at(const Token& token, std::string_view text) {
  const auto number = number_of(text);
  if (number) return *number;
  fail_at(token.column, "expected a number in \"" + token.written + "\", found \"" + std::string(text) + "\"",
          "write names behind a colon, such as sex:female, and those with two dots into quotation marks");
}

Bounds bounds_of_relation(const Token& token) {
  const double number = number_at(token, token.second.text);
  Bounds bounds;
  const bool is_open = token.relation.size() == 1;
  if (token.relation.front() == '>') {
    bounds.low = number;
    bounds.low_is_open = is_open;
  } else {
    bounds.high = number;
    bounds.high_is_open = is_open;
  }
  return bounds;
}

Bounds bounds_of_range(const Token& token, std::size_t dots) {
  const std::string_view range = token.second.text;
  const std::string_view low = range.substr(0, dots);
  const std::string_view high = range.substr(dots + 2);
  if (low.empty() && high.empty())
    fail_at(token.column, "expected a number before or behind the dots of \"" + token.written + "\"",
            "such as age:30..39, or age:40..");
  Bounds bounds;
  if (!low.empty()) bounds.low = number_at(token, low);
  if (!high.empty()) bounds.high = number_at(token, high);
  if (bounds.low > bounds.high)
    fail_at(token.column, "no number lies in \"" + token.written + "\"", "write the smaller number first");
  return bounds;
}

Term phrase_term(const Token& token, const std::string& phrase) {
  if (match::is_empty(match::parse_phrase(phrase)))
    fail_at(token.column, "the phrase \"" + phrase + "\" has no letters to look for");
  Term term;
  term.value = phrase;
  term.column = token.column;
  return term;
}

Term bare_term(const Token& token) {
  Term term;
  term.column = token.column;
  if (token.written == "coded") {
    term.kind = Term::Kind::coded;
  } else if (token.written == "uncoded") {
    term.kind = Term::Kind::uncoded;
  } else {
    term = phrase_term(token, token.first.text);
  }
  return term;
}

}  // namespace

std::optional<double> number_of(std::string_view text) {
  constexpr std::string_view persian_point = "٫";
  std::string plain = text::ascii_digits(text);
  if (const std::size_t point = plain.find(persian_point); point != std::string::npos)
    plain.replace(point, persian_point.size(), ".");
  const auto number = parse_double(plain);
  return number && std::isfinite(*number) ? number : std::nullopt;
}

Term term_of(const Token& token) {
  if (token.relation.empty()) return bare_term(token);
  const Field& field = field_of(token.first);
  if (field.kind == Term::Kind::text && token.relation == ":") return phrase_term(token, token.second.text);
  if (token.relation != ":" && !field.has_numbers)
    fail_at(token.column, "\"" + token.first.text + "\" has no numbers to compare", "write " + token.first.text + ":…");
  Term term;
  term.kind = field.kind;
  term.column = token.column;
  if (field.kind == Term::Kind::attribute) term.attribute = token.first.text;
  const std::size_t dots = token.second.quoted ? std::string::npos : token.second.text.find("..");
  if (token.relation != ":") {
    term.bounds = bounds_of_relation(token);
  } else if (field.has_numbers && dots != std::string::npos) {
    term.bounds = bounds_of_range(token, dots);
  } else {
    term.value = token.second.text;
  }
  return term;
}

}  // namespace mazmun::query
