#include "text/pattern.hpp"

#include <re2/re2.h>

#include <array>

#include "base/error.hpp"
#include "base/limits.hpp"

namespace mazmun::text {
namespace {

re2::RE2::Options quiet_options() {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(static_cast<std::int64_t>(limit(Limit::expression_memory)));
  return options;
}

Range range_in(std::string_view text, const re2::StringPiece& piece) {
  const auto start = static_cast<std::size_t>(piece.data() - text.data());
  return {start, start + piece.size()};
}

}  // namespace

struct Pattern::State {
  explicit State(const std::string& expression) : regex(expression, quiet_options()) {}
  re2::RE2 regex;
};

Pattern::Pattern(const std::string& expression, const std::string& option)
    : state_(std::make_unique<State>(expression)) {
  if (state_->regex.error_code() == re2::RE2::ErrorPatternTooLarge)
    throw UsageError(option + ": the regular expression is too large", limit_hint(Limit::expression_memory));
  if (!state_->regex.ok()) {
    throw UsageError(option + ": not a regular expression: \"" + expression + "\": " + state_->regex.error(),
                     "the syntax is that of RE2, without look-around and back-references");
  }
}

Pattern::~Pattern() = default;
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;

bool Pattern::matches_whole(std::string_view text) const {
  return re2::RE2::FullMatch(re2::StringPiece(text.data(), text.size()), state_->regex);
}

std::optional<Pattern::Match> Pattern::match_at_start(std::string_view text) const {
  std::array<re2::StringPiece, 2> groups;
  const int wanted = state_->regex.NumberOfCapturingGroups() > 0 ? 2 : 1;
  const re2::StringPiece piece(text.data(), text.size());
  if (!state_->regex.Match(piece, 0, text.size(), re2::RE2::ANCHOR_START, groups.data(), wanted)) return std::nullopt;
  const Range whole = range_in(text, groups[0]);
  const bool grouped = wanted == 2 && groups[1].data() != nullptr;
  return Match{whole, grouped ? range_in(text, groups[1]) : whole};
}

}  // namespace mazmun::text
