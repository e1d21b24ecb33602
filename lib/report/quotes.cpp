#include "report/quotes.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/natural_order.hpp"
#include "base/number.hpp"
#include "text/utf8.hpp"

namespace mazmun::report {
namespace {

constexpr std::size_t shortest_good = 40;
constexpr std::size_t longest_good = 300;

std::size_t distance_from_good(std::size_t length) {
  if (length < shortest_good) return shortest_good - length;
  return length > longest_good ? length - longest_good : 0;
}

// Without the blanks at its ends.
text::Range trimmed(std::string_view text, text::Range range) {
  constexpr std::string_view blanks = " \t\r\n";
  while (range.start < range.end && blanks.find(text[range.start]) != std::string_view::npos) ++range.start;
  while (range.start < range.end && blanks.find(text[range.end - 1]) != std::string_view::npos) --range.end;
  return range;
}

// The sentences that the range touches.
text::Range whole_sentences(std::string_view text, const text::Range& touched, text::SentenceSplitter& sentences) {
  text::Range whole{touched.start, touched.end};
  sentences.split(text, [&](text::Range sentence) {
    const bool touches = sentence.start < touched.end && touched.start < sentence.end;
    if (!touches) return;
    whole.start = std::min(whole.start, sentence.start);
    whole.end = std::max(whole.end, sentence.end);
  });
  return whole;
}

std::size_t other_codes(const Segment& segment, const std::string& code) {
  std::set<std::string_view> others;
  for (const Coding& coding : segment.codes) {
    if (coding.code != code) others.insert(coding.code);
  }
  return others.size();
}

std::size_t coders_of(const Segment& segment, const std::string& code) {
  std::set<std::string_view> coders;
  for (const Coding& coding : segment.codes) {
    if (coding.code == code) coders.insert(coding.coder);
  }
  return coders.size();
}

Quote quote_of(const Segment& segment, const Coding& coding, text::SentenceSplitter& sentences) {
  const std::string_view text = segment.text;
  text::Range range{0, text.size()};
  if (coding.span) {
    const text::Range touched{text::byte_offset(text, coding.span->start - segment.span.start),
                              text::byte_offset(text, coding.span->end - segment.span.start)};
    range = whole_sentences(text, touched, sentences);
  }
  range = trimmed(text, range);
  const std::size_t start = segment.span.start + text::length(text.substr(0, range.start));
  const std::string_view said = text.substr(range.start, range.size());
  return {coding.code,
          segment.document,
          segment.id,
          segment.speaker,
          segment.question,
          {start, start + text::length(said)},
          std::string(said),
          std::string(text.substr(0, range.start)),
          std::string(text.substr(range.end))};
}

// Whether the attribute, where there is one, lets the words be quoted.
std::optional<bool> opens(const Attributes& attributes, const QuoteGate& gate) {
  const auto found = std::find_if(attributes.begin(), attributes.end(),
                                  [&](const auto& attribute) { return attribute.first == gate.attribute; });
  if (found == attributes.end()) return std::nullopt;
  const Value& value = found->second;
  const std::string text = value.is_string() ? value.string() : shortest(value.number());
  if (!gate.value.empty()) return text == gate.value;
  return text == "yes" || text == "true" || text == "1" || text == "بله";
}

bool comes_first(const Quote& a, const Quote& b) {
  if (a.document != b.document) return natural_less(a.document, b.document);
  return std::tie(a.span.start, a.span.end) < std::tie(b.span.start, b.span.end);
}

bool same_place(const Quote& a, const Quote& b) { return a.document == b.document && a.span == b.span; }

}  // namespace

bool lets_quote(const Attributes& attributes, const QuoteGate& gate) { return opens(attributes, gate).value_or(false); }

bool QuotePicker::better(const Candidate& a, const Candidate& b) {
  const auto order =
      std::tie(a.few_coders, a.odd_length, a.other_codes) <=> std::tie(b.few_coders, b.odd_length, b.other_codes);
  return order != 0 ? order < 0 : comes_first(a.quote, b.quote);
}

void QuotePicker::consider(Best& best, const Candidate& candidate) const {
  const auto insert = [&](std::vector<Candidate>& list, const Candidate& one) {
    list.insert(std::lower_bound(list.begin(), list.end(), one, better), one);
    if (list.size() > most_) list.pop_back();
  };
  const bool known = std::any_of(best.any.begin(), best.any.end(),
                                 [&](const Candidate& each) { return same_place(each.quote, candidate.quote); });
  if (!known) insert(best.any, candidate);
  const auto same = std::find_if(best.one_each.begin(), best.one_each.end(), [&](const Candidate& each) {
    return each.quote.document == candidate.quote.document;
  });
  if (same != best.one_each.end()) {
    if (!better(candidate, *same)) return;
    best.one_each.erase(same);
  }
  insert(best.one_each, candidate);
}

void QuotePicker::begin(const Document& document) {
  if (document.language != language_) {
    language_ = document.language;
    sentences_ = text::SentenceSplitter(language_);
  }
  if (!gate_) return;
  open_ = lets_quote(document.attributes, *gate_);
  open_speakers_.clear();
  for (const auto& [speaker, attributes] : document.speakers) {
    if (const auto open = opens(attributes, *gate_)) open_speakers_[speaker] = *open;
  }
}

bool QuotePicker::may_quote(const std::string& speaker) const {
  const auto own = open_speakers_.find(speaker);
  return own == open_speakers_.end() ? open_ : own->second;
}

void QuotePicker::add(const Segment& segment) {
  if (segment.codes.empty()) return;
  ++(segment.text.empty() ? without_text_ : with_text_);
  if (most_ == 0 || segment.text.empty() || !may_quote(segment.speaker)) return;
  for (const Coding& coding : segment.codes) {
    Quote quote = quote_of(segment, coding, sentences_);
    if (quote.text.empty()) continue;
    const std::size_t length = quote.span.end - quote.span.start;
    consider(best_[coding.code], {static_cast<std::size_t>(-1) - coders_of(segment, coding.code),
                                  distance_from_good(length), other_codes(segment, coding.code), std::move(quote)});
  }
}

Quotes QuotePicker::picked() const {
  Quotes picked;
  for (const auto& [code, best] : best_) {
    std::vector<Quote>& quotes = picked[code];
    for (const Candidate& each : best.one_each) quotes.push_back(each.quote);
    for (const Candidate& each : best.any) {
      const bool known =
          std::any_of(quotes.begin(), quotes.end(), [&](const Quote& quote) { return same_place(quote, each.quote); });
      if (!known && quotes.size() < most_) quotes.push_back(each.quote);
    }
  }
  return picked;
}

std::map<std::string, const Quote*> theme_quotes(const Quotes& quotes,
                                                 const std::map<std::string, std::vector<std::string>>& children) {
  std::map<std::string, const Quote*> best;
  for (const auto& [theme, below] : children) {
    std::vector<std::string> open{theme};  // the next one is the last
    std::set<std::string> seen;
    while (!open.empty() && best.count(theme) == 0) {
      const std::string id = std::move(open.back());
      open.pop_back();
      if (!seen.insert(id).second) continue;
      if (const auto own = quotes.find(id); own != quotes.end() && !own->second.empty())
        best[theme] = &own->second.front();
      if (const auto found = children.find(id); found != children.end())
        open.insert(open.end(), found->second.rbegin(), found->second.rend());
    }
  }
  return best;
}

}  // namespace mazmun::report
