#include "code/scope.hpp"

#include <algorithm>

#include "text/properties.hpp"

namespace mazmun::code {
namespace {

// `pattern` against the whole of `name`; "*" stands for any letters. Goes back to the last star where it fails.
bool fits(std::string_view pattern, std::string_view name) {
  std::size_t p = 0;
  std::size_t n = 0;
  std::size_t star = std::string_view::npos;
  std::size_t behind_star = 0;
  while (n < name.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      behind_star = n;
    } else if (p < pattern.size() && pattern[p] == name[n]) {
      ++p;
      ++n;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      n = ++behind_star;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

bool is_among(const std::vector<std::string>& names, const std::string& name) {
  if (names.empty()) return true;
  if (name.empty()) return false;
  const std::string plain = text::ascii_digits(text::nfc(name));
  return std::any_of(names.begin(), names.end(), [&](const std::string& pattern) { return fits(pattern, plain); });
}

}  // namespace

bool holds_in(const Scope& scope, const Segment& segment) {
  return is_among(scope.speakers, segment.speaker) && is_among(scope.questions, segment.question) &&
         is_among(scope.documents, segment.document);
}

}  // namespace mazmun::code
