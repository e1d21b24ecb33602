// Regular expressions: the first line on the rest as a text, and as the command line and codebooks take them.
#include "text/pattern.hpp"

#include "fuzz.hpp"
#include "text/folded_pattern.hpp"
#include "text/folded_text.hpp"
#include "text/utf8.hpp"

namespace mazmun::fuzz {

void run(std::string_view input) {
  const auto [expression, text] = first_line(input);
  if (text::first_invalid_byte(input)) return;
  accepted([&, expression = std::string(expression), text = text] {
    const text::Pattern pattern(expression, "--speakers");
    pattern.matches_whole(text);
    if (const auto match = pattern.match_at_start(text)) {
      require(match->whole.end <= text.size() && match->first_group.end <= text.size(), "a match outside");
    }
  });
  const text::FoldedPattern pattern(expression);
  if (!pattern.mistake().empty()) return;
  const std::size_t length = text::length(text);
  std::size_t end = 0;
  for (const text::Range& found : pattern.find(text::fold_with_origins(text))) {
    require(found.start >= end && found.start < found.end && found.end <= length, "matches out of order");
    end = found.end;
  }
}

}  // namespace mazmun::fuzz
