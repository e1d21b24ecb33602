#include "text/sentences.hpp"

#include "text/sentence_exceptions.hpp"

namespace mazmun::text {

void SentenceSplitter::split(std::string_view text, const std::function<void(Range)>& take) {
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size();) {
    at = rules_.next_border(text, at);
    if (at < text.size() && sentence_goes_on(text, {start, at})) continue;
    take({start, at});
    start = at;
  }
}

}  // namespace mazmun::text
