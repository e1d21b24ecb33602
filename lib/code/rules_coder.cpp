#include "code/rules_coder.hpp"

#include <algorithm>
#include <tuple>

#include "code/word_pattern.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::code {
namespace {

// What an exact phrase and its hit must share letter by letter: blanks and half-spaces were compared by the matcher.
std::string letters_only(std::string_view text) {
  std::string letters;
  const std::string composed = text::nfc(text);
  for (std::size_t at = 0; at < composed.size();) {
    const text::Decoded decoded = text::decode(composed, at);
    const bool skipped = decoded.code_point == text::zwnj || text::is_blank(decoded.code_point);
    if (!skipped) letters += composed.substr(at, decoded.length);
    at += decoded.length;
  }
  return letters;
}

struct ThemeHit {
  std::size_t theme = 0;
  text::Range range;
};

// Leftmost-longest per theme: sorts and keeps the first of those that overlap.
std::vector<ThemeHit> winners(std::vector<ThemeHit> hits) {
  std::sort(hits.begin(), hits.end(), [](const ThemeHit& a, const ThemeHit& b) {
    return std::tuple(a.theme, a.range.start, b.range.end) < std::tuple(b.theme, b.range.start, a.range.end);
  });
  std::vector<ThemeHit> kept;
  for (const ThemeHit& hit : hits) {
    if (kept.empty() || kept.back().theme != hit.theme || kept.back().range.end <= hit.range.start) kept.push_back(hit);
  }
  std::stable_sort(kept.begin(), kept.end(), [](const ThemeHit& a, const ThemeHit& b) {
    return std::tuple(a.range.start, a.theme) < std::tuple(b.range.start, b.theme);
  });
  return kept;
}

}  // namespace

RulesCoder::RulesCoder(const Codebook& codebook) : ids_(codebook.ids()) {
  std::vector<Finding> empty;
  for (std::size_t theme = 0; theme < codebook.themes.size(); ++theme) {
    for (const MatchRule& rule : codebook.themes[theme].match) {
      const Phrase phrase = parse_phrase(rule.phrase);
      const bool only_stars = std::all_of(phrase.words.begin(), phrase.words.end(), [](const auto& word) {
        return word.find_first_not_of('*') == std::string::npos;
      });
      if (only_stars) {
        empty.push_back({rule.place, "the phrase \"" + rule.phrase + "\" has no letters to match", {}});
        continue;
      }
      if (phrase.trimmed) {
        warnings_.push_back(
            {rule.place, "punctuation at the ends of the phrase \"" + rule.phrase + "\" is not compared", {}});
      }
      matcher_.add(phrase, rules_.size());
      rules_.push_back({theme, rule.phrase, rule.exact});
    }
  }
  if (!empty.empty()) throw InputError(empty);
}

bool RulesCoder::holds(const Rule& rule, std::string_view found) const {
  return !rule.exact || matches(letters_only(rule.phrase), letters_only(found));
}

std::vector<Coding> RulesCoder::code(const Segment& segment, const std::string& coder) {
  std::vector<ThemeHit> hits;
  for (const Hit& hit : matcher_.find(segment.text)) {
    const Rule& rule = rules_[hit.rule];
    if (!holds(rule, std::string_view(segment.text).substr(hit.bytes.start, hit.bytes.size()))) continue;
    hits.push_back({rule.theme, hit.code_points});
  }
  std::vector<Coding> codings;
  for (const ThemeHit& hit : winners(std::move(hits))) {
    Coding coding;
    coding.code = ids_[hit.theme];
    coding.coder = coder;
    coding.span = Span{segment.span.start + hit.range.start, segment.span.start + hit.range.end};
    coding.by = "phrase";
    codings.push_back(std::move(coding));
  }
  return codings;
}

void judge(Segment& segment, RulesCoder& rules, const std::string& coder, bool replace, const Place& place) {
  if (segment.text.empty() && segment.span.end > segment.span.start) {
    throw InputError(place, "has no text for the rules to match", "code a stream that was written without --text-free");
  }
  const auto known = std::find(segment.coders.begin(), segment.coders.end(), coder);
  if (known != segment.coders.end()) {
    if (!replace) {
      throw InputError(place, "the coder \"" + coder + "\" has judged this segment already",
                       "--replace puts the new codes in place of the old, --coder gives another name");
    }
    std::erase_if(segment.codes, [&](const Coding& coding) { return coding.coder == coder; });
  } else {
    segment.coders.push_back(coder);
  }
  for (Coding& coding : rules.code(segment, coder)) segment.codes.push_back(std::move(coding));
}

}  // namespace mazmun::code
