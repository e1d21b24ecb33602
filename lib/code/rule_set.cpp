#include "code/rule_set.hpp"

#include <algorithm>

#include "match/exact_phrase.hpp"
#include "text/folded_text.hpp"
#include "text/properties.hpp"

namespace mazmun::code {
namespace {

// The byte behind the marks that follow `end`: a hit ends with its last letter, whose marks fold away.
std::size_t behind_marks(std::string_view text, std::size_t end) {
  while (end < text.size()) {
    const text::Decoded decoded = text::decode(text, end);
    if (!text::is_mark(decoded.code_point)) break;
    end += decoded.length;
  }
  return end;
}

// Whether what was found counts: an exact phrase asks for its letters, with or without the marks of the last one.
bool holds(const MatchRule& rule, std::string_view text, text::Range found) {
  if (!rule.exact) return true;
  const std::string_view from = text.substr(found.start);
  return match::has_letters_of(rule.text, from.substr(0, found.size())) ||
         match::has_letters_of(rule.text, from.substr(0, behind_marks(text, found.end) - found.start));
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
    const bool counts = holds(*leaves_[hit.rule].written, text, hit.bytes);
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
