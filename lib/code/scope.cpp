#include "code/scope.hpp"

#include <algorithm>

#include "match/name_pattern.hpp"
#include "text/properties.hpp"

namespace mazmun::code {
namespace {

bool is_among(const std::vector<std::string>& names, const std::string& name) {
  if (names.empty()) return true;
  if (name.empty()) return false;
  const std::string plain = text::ascii_digits(text::nfc(name));
  return std::any_of(names.begin(), names.end(),
                     [&](const std::string& pattern) { return match::name_fits(pattern, plain); });
}

}  // namespace

bool holds_in(const Scope& scope, const Segment& segment) {
  return is_among(scope.speakers, segment.speaker) && is_among(scope.questions, segment.question) &&
         is_among(scope.documents, segment.document);
}

}  // namespace mazmun::code
