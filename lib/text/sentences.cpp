#include "text/sentences.hpp"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <stdexcept>

namespace mazmun::text {

struct SentenceSplitter::State {
  std::unique_ptr<icu::BreakIterator> breaks;
};

SentenceSplitter::SentenceSplitter(const std::string& language) : state_(std::make_unique<State>()) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(language, status);
  status = U_ZERO_ERROR;
  const bool usable = !language.empty() && !locale.isBogus();
  state_->breaks.reset(icu::BreakIterator::createSentenceInstance(usable ? locale : icu::Locale::getRoot(), status));
  if (U_FAILURE(status)) throw std::logic_error("ICU has no sentence rules");
}

SentenceSplitter::~SentenceSplitter() = default;
SentenceSplitter::SentenceSplitter(SentenceSplitter&&) noexcept = default;
SentenceSplitter& SentenceSplitter::operator=(SentenceSplitter&&) noexcept = default;

std::vector<Range> SentenceSplitter::split(std::string_view text) {
  // ICU cuts UTF-16; its borders go back to bytes by walking both texts together.
  const icu::UnicodeString wide = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  state_->breaks->setText(wide);
  std::vector<Range> sentences;
  std::size_t byte = 0;
  std::int32_t unit = 0;
  state_->breaks->first();
  for (std::int32_t end = state_->breaks->next(); end != icu::BreakIterator::DONE; end = state_->breaks->next()) {
    const std::size_t start = byte;
    while (unit < end) {
      const Decoded decoded = decode(text, byte);
      byte += decoded.length;
      unit += decoded.code_point > 0xFFFF ? 2 : 1;
    }
    sentences.push_back({start, byte});
  }
  return sentences;
}

}  // namespace mazmun::text
