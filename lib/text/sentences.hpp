// Sentences: Unicode's borders (sentence_rules.hpp) but those that the table of exceptions takes away.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "text/sentence_rules.hpp"
#include "text/utf8.hpp"

namespace mazmun::text {

/// Cuts texts of one language into sentences. One for all texts; not for use by two threads at once.
class SentenceSplitter {
 public:
  /// `language` is a BCP 47 tag; an unknown or empty one means the rules of the root locale.
  explicit SentenceSplitter(const std::string& language) : rules_(language) {}

  /// Calls `take` with byte ranges that tile `text`, in order (blanks behind a sentence belong to it).
  void split(std::string_view text, const std::function<void(Range)>& take);

 private:
  SentenceRules rules_;
};

}  // namespace mazmun::text
