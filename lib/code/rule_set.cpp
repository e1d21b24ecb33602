#include "code/rule_set.hpp"

#include <algorithm>

#include "match/word_pattern.hpp"
#include "text/folded_text.hpp"
#include "text/properties.hpp"

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

bool holds(const MatchRule& rule, std::string_view found) {
  return !rule.exact || match::matches(letters_only(rule.text), letters_only(found));
}

}  // namespace

RuleSet::RuleSet(const Codebook& codebook) {
  for (std::size_t theme = 0; theme < codebook.themes.size(); ++theme) {
    themes_.push_back(compile(codebook.themes[theme].match, theme));
  }
  reading_.leaves.resize(leaves_.size());
  reading_.inexact.resize(leaves_.size());
  reading_.words = &matcher_.words();
}

RuleList RuleSet::compile(const MatchList& rules, std::size_t theme) {
  RuleList list;
  for (const MatchRule& rule : rules) {
    if (rule.kind == MatchRule::Kind::only) {
      list.scopes.push_back(&rule.only);
    } else {
      auto& place = rule.kind == MatchRule::Kind::none ? list.vetoes : list.finds;
      place.push_back(compile(rule, theme));
    }
  }
  return list;
}

Rule RuleSet::compile(const MatchRule& rule, std::size_t theme) {
  Rule compiled;
  compiled.written = &rule;
  if (rule.within) matcher_.keep_words();
  if (rule.kind != MatchRule::Kind::phrase && rule.kind != MatchRule::Kind::regex) {
    compiled.list = compile(rule.items, theme);
    return compiled;
  }
  compiled.leaf = leaves_.size();
  leaves_.push_back({&rule, theme});
  if (rule.kind == MatchRule::Kind::phrase) {
    add_phrase(rule, compiled.leaf);
  } else {
    add_pattern(rule, compiled.leaf);
  }
  return compiled;
}

void RuleSet::add_phrase(const MatchRule& rule, std::size_t leaf) {
  match::Phrase phrase = match::parse_phrase(rule.text);
  if (match::is_empty(phrase)) {
    mistakes_.push_back({rule.place, "the phrase \"" + rule.text + "\" has no letters to match", {}});
    return;
  }
  if (phrase.trimmed) {
    warnings_.push_back(
        {rule.place, "punctuation at the ends of the phrase \"" + rule.text + "\" is not compared", {}});
  }
  phrase.by_stem = rule.inflect == "en";
  if (rule.inflect == "fa") {
    for (const match::Phrase& inflected : match::with_persian_endings(phrase)) matcher_.add(inflected, leaf);
  } else {
    matcher_.add(phrase, leaf);
  }
}

void RuleSet::add_pattern(const MatchRule& rule, std::size_t leaf) {
  text::FoldedPattern pattern(rule.text);
  if (pattern.asks_for_the_shortest()) {
    warnings_.push_back({rule.place,
                         "the longest match counts, so \"?\" behind a repetition in /" + rule.text + "/ has no effect",
                         "say what may stand between, such as [^.]*"});
  }
  patterns_.emplace(leaf, std::move(pattern));
}

void RuleSet::forget() {
  for (const std::size_t leaf : reading_.touched) {
    reading_.leaves[leaf].clear();
    reading_.inexact[leaf].clear();
  }
  reading_.touched.clear();
  reading_.themes.clear();
}

void RuleSet::note(std::vector<std::vector<text::Range>>& where, std::size_t leaf, text::Range range) {
  if (reading_.leaves[leaf].empty() && reading_.inexact[leaf].empty()) reading_.touched.push_back(leaf);
  where[leaf].push_back(range);
}

const Reading& RuleSet::read(const Segment& segment) {
  forget();
  reading_.segment = &segment;
  const std::string_view text = segment.text;
  for (const match::Hit& hit : matcher_.find(text)) {
    const bool counts = holds(*leaves_[hit.rule].written, text.substr(hit.bytes.start, hit.bytes.size()));
    note(counts ? reading_.leaves : reading_.inexact, hit.rule, hit.code_points);
  }
  if (!patterns_.empty()) {
    const text::FoldedText folded = text::fold_with_origins(text);
    for (const auto& [leaf, pattern] : patterns_) {
      for (const text::Range range : pattern.find(folded)) note(reading_.leaves, leaf, range);
    }
  }
  for (const std::size_t leaf : reading_.touched) reading_.themes.push_back(leaves_[leaf].theme);
  std::sort(reading_.themes.begin(), reading_.themes.end());
  reading_.themes.erase(std::unique(reading_.themes.begin(), reading_.themes.end()), reading_.themes.end());
  return reading_;
}

}  // namespace mazmun::code
