#include "text/sentence_rules.hpp"

#include <unicode/locid.h>
#include <unicode/rbbi.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <stdexcept>

#include "base/error.hpp"
#include "text/sentence_classes.hpp"
#include "text/utf8.hpp"

namespace mazmun::text {
namespace {

constexpr std::uint32_t attached = class_bit(U_SB_EXTEND) | class_bit(U_SB_FORMAT);
constexpr std::uint32_t letters = class_bit(U_SB_OLETTER) | class_bit(U_SB_UPPER) | class_bit(U_SB_LOWER);

// Reads classes along a text.
class Walk {
 public:
  Walk(std::string_view text, std::size_t at) : text_(text), table_(sentence_class_table()), at_(at) { look(); }

  bool at_end() const { return at_ >= text_.size(); }
  std::size_t at() const { return at_; }
  bool is(std::uint32_t classes) const { return !at_end() && (class_bit(class_) & classes) != 0; }
  bool is(USentenceBreak one) const { return is(class_bit(one)); }
  void step() {
    at_ += length_;
    look();
  }
  /// Also past the marks and format characters that belong to it (SB5).
  void step_whole() {
    step();
    while (is(attached)) step();
  }

 private:
  void look() {
    if (at_end()) return;
    const Decoded decoded = decode(text_, at_);
    length_ = decoded.length;
    class_ = decoded.code_point < class_table_end ? table_[decoded.code_point] : sentence_class(decoded.code_point);
  }

  std::string_view text_;
  const std::array<SentenceClass, class_table_end>& table_;
  std::size_t at_;
  std::size_t length_ = 0;
  SentenceClass class_ = 0;
};

bool cased_letter_before(std::string_view text, std::size_t start, std::size_t at) {
  while (at > start) {
    --at;
    while ((static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    const Walk walk(text, at);
    if (!walk.is(attached)) return walk.is(class_bit(U_SB_UPPER) | class_bit(U_SB_LOWER));
  }
  return false;
}

void step_over_separator(Walk& walk) {
  const bool carriage_return = walk.is(U_SB_CR);
  walk.step();
  if (carriage_return && walk.is(U_SB_LF)) walk.step();
}

// Goes on from a terminator. True where the sentence ends at where the walk then is.
bool ends_sentence(std::string_view text, std::size_t start, Walk& walk) {
  const bool full_stop = walk.is(U_SB_ATERM);
  const std::size_t terminator = walk.at();
  walk.step_whole();
  if (full_stop && walk.is(U_SB_NUMERIC)) return false;                                                // SB6
  if (full_stop && walk.is(U_SB_UPPER) && cased_letter_before(text, start, terminator)) return false;  // SB7
  while (walk.is(U_SB_CLOSE)) walk.step_whole();
  while (walk.is(U_SB_SP)) walk.step_whole();
  if (full_stop) {  // SB8
    Walk ahead = walk;
    while (!ahead.at_end() && !ahead.is(letters | separator_classes | terminator_classes)) ahead.step();
    if (ahead.is(U_SB_LOWER)) return false;
  }
  if (walk.is(terminator_classes) || walk.is(U_SB_SCONTINUE)) return false;  // SB8a
  if (walk.is(separator_classes)) step_over_separator(walk);
  return true;
}

}  // namespace

std::size_t root_sentence_border(std::string_view text, std::size_t at) {
  for (std::size_t stop = next_sentence_stop(text, at); stop < text.size();) {
    Walk walk(text, stop);
    if (walk.is(separator_classes)) {
      step_over_separator(walk);
      return walk.at();
    }
    if (ends_sentence(text, at, walk)) return walk.at();
    stop = next_sentence_stop(text, walk.at());
  }
  return text.size();
}

struct SentenceRules::Iterator {
  std::unique_ptr<icu::BreakIterator> breaks;
  std::size_t line = 0;      // where the line begins that the iterator has
  std::size_t line_end = 0;  // behind its line feed

  void set_line(std::string_view text, std::size_t start) {
    line = start;
    line_end = std::min(text.find('\n', start), text.size() - 1) + 1;
    if (line_end - line > INT32_MAX) throw InputError(Place{}, "a line of more than 2 GB can't be cut into sentences");
    UErrorCode status = U_ZERO_ERROR;
    UText bytes = UTEXT_INITIALIZER;  // reads UTF-8 as it stands: positions are bytes, and nothing is copied
    utext_openUTF8(&bytes, text.data() + line, static_cast<std::int64_t>(line_end - line), &status);
    breaks->setText(&bytes, status);
    utext_close(&bytes);
    if (U_FAILURE(status)) throw std::logic_error("ICU could not read a text");
  }
};

SentenceRules::SentenceRules(const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(language, status);
  if (language.empty() || U_FAILURE(status) || locale.isBogus()) return;
  std::unique_ptr<icu::BreakIterator> breaks(icu::BreakIterator::createSentenceInstance(locale, status));
  const std::unique_ptr<icu::BreakIterator> root(
      icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status)) throw std::logic_error("ICU has no sentence rules");
  const auto* ours = dynamic_cast<const icu::RuleBasedBreakIterator*>(breaks.get());
  const auto* theirs = dynamic_cast<const icu::RuleBasedBreakIterator*>(root.get());
  if (ours != nullptr && theirs != nullptr && ours->getRules() == theirs->getRules()) return;
  iterator_ = std::make_unique<Iterator>();
  iterator_->breaks = std::move(breaks);
}

SentenceRules::~SentenceRules() = default;
SentenceRules::SentenceRules(SentenceRules&&) noexcept = default;
SentenceRules& SentenceRules::operator=(SentenceRules&&) noexcept = default;

std::size_t SentenceRules::next_border(std::string_view text, std::size_t at) {
  if (!iterator_) return root_sentence_border(text, at);
  if (at >= text.size()) return text.size();
  // A line feed always ends a sentence, and what stands before it has no say in what follows.
  if (at == 0 || text[at - 1] == '\n') iterator_->set_line(text, at);
  const auto inside = static_cast<std::int32_t>(at - iterator_->line);
  const std::int32_t border = iterator_->breaks->following(inside);
  return border == icu::BreakIterator::DONE ? iterator_->line_end : iterator_->line + static_cast<std::size_t>(border);
}

}  // namespace mazmun::text
