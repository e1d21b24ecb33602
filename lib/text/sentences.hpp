// Sentence borders as ICU finds them (UAX #29).
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/utf8.hpp"

namespace mazmun::text {

/// Cuts texts of one language into sentences. One iterator for all texts; not for use by two threads at once.
class SentenceSplitter {
 public:
  /// `language` is a BCP 47 tag; an unknown or empty one means the rules of the root locale.
  explicit SentenceSplitter(const std::string& language);
  ~SentenceSplitter();
  SentenceSplitter(SentenceSplitter&&) noexcept;
  SentenceSplitter& operator=(SentenceSplitter&&) noexcept;

  /// Byte ranges that tile `text` (blanks behind a sentence belong to it).
  std::vector<Range> split(std::string_view text);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace mazmun::text
