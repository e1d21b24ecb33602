// Which words of whom stand for a theme.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/document.hpp"
#include "model/quote.hpp"
#include "model/segment.hpp"
#include "text/sentences.hpp"

namespace mazmun::report {

/// Whose words may be quoted: documents (or speakers) whose attribute has this value. Without a value: yes, true, 1 or
/// بله.
struct QuoteGate {
  std::string attribute;
  std::string value;
};

/// Whether `attributes` let words be quoted; false where they don't have the attribute.
bool lets_quote(const Attributes& attributes, const QuoteGate& gate);

/// Chooses up to N quotes a code while coded segments pass by; holds no more than 2 N of each.
///
/// A quote is the sentences of the segment that the coded span touches, or the whole segment where the code has no
/// span. The better one has, in this order: more coders who gave the code in that segment; a length of 40 to 300 code
/// points (else the one nearer to it); fewer other codes beside it; then it comes first in the natural order of
/// documents and in its document. Where there are enough documents, each gives one quote, so that no theme rests on one
/// voice.
class QuotePicker {
 public:
  QuotePicker(std::size_t most, std::optional<QuoteGate> gate) : most_(most), gate_(std::move(gate)) {}

  /// The segments that follow are of this document.
  void begin(const Document& document);
  void add(const Segment& segment);
  /// False where segments had codes, and none had text.
  bool had_text() const { return with_text_ > 0 || without_text_ == 0; }
  /// By code, the best first.
  Quotes picked() const;

 private:
  struct Candidate {
    std::size_t few_coders = 0;  // the fewer coders, the larger
    std::size_t odd_length = 0;
    std::size_t other_codes = 0;
    Quote quote;
  };
  struct Best {
    std::vector<Candidate> one_each;  // a document, the best first
    std::vector<Candidate> any;
  };
  static bool better(const Candidate& a, const Candidate& b);
  void consider(Best& best, const Candidate& candidate) const;
  bool may_quote(const std::string& speaker) const;

  std::size_t most_;
  std::optional<QuoteGate> gate_;
  bool open_ = true;                           // the document lets itself be quoted
  std::map<std::string, bool> open_speakers_;  // where speakers have the attribute themselves
  std::string language_;
  text::SentenceSplitter sentences_{""};
  std::size_t with_text_ = 0;
  std::size_t without_text_ = 0;
  std::map<std::string, Best> best_;
};

/// A quote for each theme, by id: its own best one, else that of the first of its children that has one.
std::map<std::string, const Quote*> theme_quotes(const Quotes& quotes,
                                                 const std::map<std::string, std::vector<std::string>>& children);

}  // namespace mazmun::report
