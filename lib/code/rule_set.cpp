#include "code/rule_set.hpp"

#include <algorithm>
#include <utility>

#include "base/limits.hpp"
#include "match/exact_phrase.hpp"
#include "text/folded_pattern.hpp"
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

// Whether what was found of an exact phrase counts: it asks for its letters, with or without the marks of the last one.
bool holds_exactly(const MatchRule& rule, std::string_view text, text::Range found) {
  const std::string_view from = text.substr(found.start);
  return match::has_letters_of(rule.text, from.substr(0, found.size())) ||
         match::has_letters_of(rule.text, from.substr(0, behind_marks(text, found.end) - found.start));
}

bool holds_everywhere(const Scope& scope) {
  return scope.speakers.empty() && scope.questions.empty() && scope.documents.empty();
}

bool is_leaf(const MatchRule& rule) {
  return rule.kind == MatchRule::Kind::phrase || rule.kind == MatchRule::Kind::regex;
}

bool has_only_leaves(const MatchList& rules) {
  return std::all_of(rules.begin(), rules.end(),
                     [](const MatchRule& rule) { return is_leaf(rule) && holds_everywhere(rule.only); });
}

}  // namespace

struct RuleSet::Compiled {
  // Small, since every hit asks for one.
  struct Leaf {
    std::uint32_t theme = 0;
    bool plain = false;
    bool exact = false;
    bool regex = false;
  };
  std::vector<RuleList> themes;
  std::vector<char> plain;  // by theme
  std::vector<Leaf> leaves;
  std::vector<const MatchRule*> written;                              // by leaf
  std::vector<std::pair<std::size_t, text::FoldedPattern>> patterns;  // with their leaves, rising
  std::vector<Finding> warnings;
  std::vector<Finding> mistakes;

  RuleList compile(const MatchList& rules, std::size_t theme, match::Matcher& matcher);
  Rule compile(const MatchRule& rule, std::size_t theme, match::Matcher& matcher);
  void add_phrase(const MatchRule& rule, std::size_t leaf, match::Matcher& matcher);
  void add_pattern(const MatchRule& rule, std::size_t leaf);
};

RuleList RuleSet::Compiled::compile(const MatchList& rules, std::size_t theme, match::Matcher& matcher) {
  RuleList list;
  for (const MatchRule& rule : rules) {
    if (rule.kind == MatchRule::Kind::only) {
      list.scopes.push_back(&rule.only);
    } else {
      auto& place = rule.kind == MatchRule::Kind::none ? list.vetoes : list.finds;
      place.push_back(compile(rule, theme, matcher));
    }
  }
  return list;
}

Rule RuleSet::Compiled::compile(const MatchRule& rule, std::size_t theme, match::Matcher& matcher) {
  Rule compiled;
  compiled.written = &rule;
  if (rule.within) matcher.keep_words();
  if (!is_leaf(rule)) {
    compiled.list = compile(rule.items, theme, matcher);
    return compiled;
  }
  compiled.leaf = leaves.size();
  leaves.push_back(
      {static_cast<std::uint32_t>(theme), plain[theme] != 0, rule.exact, rule.kind == MatchRule::Kind::regex});
  written.push_back(&rule);
  if (rule.kind == MatchRule::Kind::phrase) {
    add_phrase(rule, compiled.leaf, matcher);
  } else {
    add_pattern(rule, compiled.leaf);
  }
  return compiled;
}

void RuleSet::Compiled::add_phrase(const MatchRule& rule, std::size_t leaf, match::Matcher& matcher) {
  match::Phrase phrase = match::parse_phrase(rule.text);
  if (match::is_empty(phrase)) {
    mistakes.push_back({rule.place, "the phrase \"" + rule.text + "\" has no letters to match", {}});
    return;
  }
  if (phrase.words.size() > limit(Limit::phrase_words)) {
    mistakes.push_back({rule.place, "this phrase has more than " + limit_text(Limit::phrase_words) + " words",
                        limit_hint(Limit::phrase_words)});
    return;
  }
  if (phrase.trimmed) {
    warnings.push_back({rule.place, "punctuation at the ends of the phrase \"" + rule.text + "\" is not compared", {}});
  }
  phrase.by_stem = rule.inflect == "en";
  if (rule.inflect == "fa") {
    for (const match::Phrase& inflected : match::with_persian_endings(phrase)) matcher.add(inflected, leaf);
  } else {
    matcher.add(phrase, leaf);
  }
}

void RuleSet::Compiled::add_pattern(const MatchRule& rule, std::size_t leaf) {
  text::FoldedPattern pattern(rule.text);
  if (pattern.asks_for_the_shortest()) {
    warnings.push_back({rule.place,
                        "the longest match counts, so \"?\" behind a repetition in /" + rule.text + "/ has no effect",
                        "say what may stand between, such as [^.]*"});
  }
  patterns.emplace_back(leaf, std::move(pattern));
}

RuleSet::RuleSet(const Codebook& codebook) {
  const auto rules = std::make_shared<Compiled>();
  for (std::size_t theme = 0; theme < codebook.themes.size(); ++theme) {
    rules->plain.push_back(has_only_leaves(codebook.themes[theme].match) ? 1 : 0);
    rules->themes.push_back(rules->compile(codebook.themes[theme].match, theme, matcher_));
  }
  matcher_.settle();
  rules_ = rules;
  reading_.leaves.resize(rules->leaves.size());
  reading_.inexact.resize(rules->leaves.size());
  reading_.words = &matcher_.words();
}

RuleSet::RuleSet(const RuleSet& other) : rules_(other.rules_), matcher_(other.matcher_) {
  reading_.leaves.resize(rules_->leaves.size());
  reading_.inexact.resize(rules_->leaves.size());
  reading_.words = &matcher_.words();
}

RuleSet::~RuleSet() = default;

const RuleList& RuleSet::of_theme(std::size_t theme) const { return rules_->themes[theme]; }
std::size_t RuleSet::leaves() const { return rules_->leaves.size(); }
const MatchRule& RuleSet::leaf(std::size_t number) const { return *rules_->written[number]; }
std::size_t RuleSet::theme_of(std::size_t leaf) const { return rules_->leaves[leaf].theme; }
bool RuleSet::is_plain(std::size_t theme) const { return rules_->plain[theme] != 0; }
const std::vector<Finding>& RuleSet::mistakes() const { return rules_->mistakes; }
const std::vector<Finding>& RuleSet::warnings() const { return rules_->warnings; }

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

const Reading& RuleSet::read(const Segment& segment) { return read(segment, nullptr); }

const Reading& RuleSet::read(const Segment& segment, std::vector<LeafHit>& plain) {
  plain.clear();
  return read(segment, &plain);
}

const Reading& RuleSet::read(const Segment& segment, std::vector<LeafHit>* plain) {
  forget();
  reading_.segment = &segment;
  const std::string_view text = segment.text;
  const auto take = [&](std::size_t leaf, text::Range range) {
    const Compiled::Leaf& one = rules_->leaves[leaf];
    if (plain != nullptr && one.plain) return plain->push_back({leaf, one.theme, range, one.regex});
    note(reading_.leaves, leaf, range);
  };
  for (const match::Hit& hit : matcher_.find(text)) {
    const Compiled::Leaf& leaf = rules_->leaves[hit.rule];
    if (!leaf.exact || holds_exactly(*rules_->written[hit.rule], text, hit.bytes)) {
      take(hit.rule, hit.code_points);
    } else if (plain == nullptr) {
      note(reading_.inexact, hit.rule, hit.code_points);
    }
  }
  if (!rules_->patterns.empty()) {
    const text::FoldedText folded = text::fold_with_origins(text);
    for (const auto& [leaf, pattern] : rules_->patterns) {
      for (const text::Range range : pattern.find(folded)) take(leaf, range);
    }
  }
  for (const std::size_t leaf : reading_.touched) reading_.themes.push_back(theme_of(leaf));
  std::sort(reading_.themes.begin(), reading_.themes.end());
  reading_.themes.erase(std::unique(reading_.themes.begin(), reading_.themes.end()), reading_.themes.end());
  return reading_;
}

}  // namespace mazmun::code
