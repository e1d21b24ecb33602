#include "text/sentence_rules.hpp"

#include <unicode/locid.h>
#include <unicode/rbbi.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <stdexcept>

#include "base/error.hpp"
#include "text/utf8.hpp"

namespace mazmun::text {
namespace {

using Class = std::uint8_t;  // USentenceBreak

constexpr char32_t table_end = 0x3000;

Class class_by_icu(char32_t code_point) {
  return static_cast<Class>(u_getIntPropertyValue(static_cast<UChar32>(code_point), UCHAR_SENTENCE_BREAK));
}

// What most texts are made of, so that a code point costs one look.
const std::array<Class, table_end>& class_table() {
  static const auto table = [] {
    std::array<Class, table_end> made{};
    for (char32_t c = 0; c < table_end; ++c) made[c] = class_by_icu(c);
    return made;
  }();
  return table;
}

constexpr std::uint32_t bit(int value) { return std::uint32_t{1} << static_cast<unsigned>(value); }

constexpr std::uint32_t separators = bit(U_SB_SEP) | bit(U_SB_CR) | bit(U_SB_LF);
constexpr std::uint32_t terminators = bit(U_SB_ATERM) | bit(U_SB_STERM);
constexpr std::uint32_t attached = bit(U_SB_EXTEND) | bit(U_SB_FORMAT);
constexpr std::uint32_t letters = bit(U_SB_OLETTER) | bit(U_SB_UPPER) | bit(U_SB_LOWER);

// Reads classes along a text.
class Walk {
 public:
  Walk(std::string_view text, std::size_t at) : text_(text), table_(class_table()), at_(at) { look(); }

  bool at_end() const { return at_ >= text_.size(); }
  std::size_t at() const { return at_; }
  bool is(std::uint32_t classes) const { return !at_end() && (bit(class_) & classes) != 0; }
  bool is(USentenceBreak one) const { return is(bit(one)); }
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
    class_ = decoded.code_point < table_end ? table_[decoded.code_point] : class_by_icu(decoded.code_point);
  }

  std::string_view text_;
  const std::array<Class, table_end>& table_;
  std::size_t at_;
  std::size_t length_ = 0;
  Class class_ = 0;
};

bool cased_letter_before(std::string_view text, std::size_t start, std::size_t at) {
  while (at > start) {
    --at;
    while ((static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    const Walk walk(text, at);
    if (!walk.is(attached)) return walk.is(bit(U_SB_UPPER) | bit(U_SB_LOWER));
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
    while (!ahead.at_end() && !ahead.is(letters | separators | terminators)) ahead.step();
    if (ahead.is(U_SB_LOWER)) return false;
  }
  if (walk.is(terminators) || walk.is(U_SB_SCONTINUE)) return false;  // SB8a
  if (walk.is(separators)) step_over_separator(walk);
  return true;
}

}  // namespace

std::size_t root_sentence_border(std::string_view text, std::size_t at) {
  Walk walk(text, at);
  while (!walk.at_end()) {
    if (walk.is(separators)) {
      step_over_separator(walk);
      break;
    }
    if (!walk.is(terminators)) {
      walk.step();
    } else if (ends_sentence(text, at, walk)) {
      break;
    }
  }
  return walk.at();
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
