// Where Unicode's rules end a sentence (UAX #29, "Unicode Text Segmentation", section 5.1, rules SB1-SB998), as ICU has
// them.
//
//   after a paragraph separator (LF, CR, CR LF, NEL, LS, PS)                                SB3, SB4
//   after  terminator *closer *blank [separator]  where no rule says otherwise               SB9-SB11
//   not after a full stop between letter and capital, or before a digit                      SB6, SB7
//   not after a full stop where the next letter is a small one                               SB8
//   not before a comma, colon, dash or another terminator                                    SB8a
//
// The rules of most languages are those of the root locale: these are walked here, straight over UTF-8, since the
// property tests hold them to ICU. Languages with rules of their own (Greek) go through ICU's iterator, line by line.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace mazmun::text {

/// The border behind `at`, which is itself a border or 0, by the rules of the root locale; text.size() at the end.
std::size_t root_sentence_border(std::string_view text, std::size_t at);

/// The rules of one language. Not for use by two threads at once.
class SentenceRules {
 public:
  /// `language` is a BCP 47 tag; an unknown or empty one means the root locale.
  explicit SentenceRules(const std::string& language);
  ~SentenceRules();
  SentenceRules(SentenceRules&&) noexcept;
  SentenceRules& operator=(SentenceRules&&) noexcept;

  /// The border behind `at`; text.size() at the end. `at` is 0 or what the call before returned for the same text.
  std::size_t next_border(std::string_view text, std::size_t at);

 private:
  struct Iterator;
  std::unique_ptr<Iterator> iterator_;  // nothing where the root's rules hold
};

}  // namespace mazmun::text
