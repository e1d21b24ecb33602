#include "code/lint.hpp"

#include <algorithm>
#include <tuple>

#include "code/evaluate.hpp"

namespace mazmun::code {
namespace {

// Texts that a phrase finds: each star as nothing and as letters that no rule spells out.
std::vector<std::string> samples(const std::string& phrase) {
  std::vector<std::string> texts;
  for (const std::string_view letters : {"", "qzx"}) {
    texts.emplace_back();
    for (const char c : phrase) c == '*' ? texts.back().append(letters) : texts.back().append(1, c);
  }
  return texts;
}

bool finds_whole(const std::vector<text::Range>& ranges, std::size_t length) {
  return std::find(ranges.begin(), ranges.end(), text::Range{0, length}) != ranges.end();
}

// A phrase that holds everywhere.
bool is_plain(const MatchRule& rule) { return rule.kind == MatchRule::Kind::phrase && describe(rule.only).empty(); }

bool has_star(const MatchRule& rule) { return rule.text.find('*') != std::string::npos; }

bool asks_for_less(const MatchRule& less, const MatchRule& more) {
  return (!less.exact || more.exact) && (more.inflect.empty() || more.inflect == less.inflect);
}

}  // namespace

Lint::Lint(const Codebook& codebook) : codebook_(&codebook), rules_(codebook) {}

void Lint::read(const Segment& segment) {
  const Reading& reading = rules_.read(segment);
  for (const std::size_t theme : reading.themes) {
    const auto& finds = rules_.of_theme(theme).finds;
    for (std::size_t item = 0; item < finds.size(); ++item) {
      if (!find(finds[item], reading).empty()) fired_[{theme, item}].push_back(static_cast<std::uint32_t>(segments_));
    }
  }
  ++segments_;
}

std::vector<LintFinding> Lint::findings() {
  findings_.clear();
  for (const Finding& mistake : rules_.mistakes()) findings_.push_back({"empty-phrase", mistake});
  for (const Finding& warning : rules_.warnings()) findings_.push_back({"idle", warning});
  find_codes_without_rules();
  find_shadows();
  if (segments_ > 0) {
    find_dead();
    find_together();
  }
  std::stable_sort(findings_.begin(), findings_.end(), [](const LintFinding& a, const LintFinding& b) {
    const Place& left = a.finding.place;
    const Place& right = b.finding.place;
    return std::tie(left.line, left.column) < std::tie(right.line, right.column);
  });
  return findings_;
}

void Lint::report(std::string kind, const Place& place, std::string message, std::string hint) {
  findings_.push_back({std::move(kind), {place, std::move(message), std::move(hint)}});
}

void Lint::find_codes_without_rules() {
  for (std::size_t i = 0; i < codebook_->themes.size(); ++i) {
    const Theme& theme = codebook_->themes[i];
    if (!rules_.of_theme(i).finds.empty() || (theme.match.empty() && !theme.children.empty())) continue;
    const std::string what = theme.match.empty() ? "has no rule" : "has no rule that finds anything";
    report("no-rule", theme.place, "the code \"" + theme.id + "\" " + what, "only people can give it");
  }
}

// A plain phrase whose samples another rule finds as a whole.
void Lint::find_shadows() {
  for (std::size_t leaf = 0; leaf < rules_.leaves(); ++leaf) {
    if (stands_for_itself(leaf)) compare(leaf);
  }
}

// Whether the leaf is an item of its code's list, and not part of one.
bool Lint::stands_for_itself(std::size_t leaf) const {
  const MatchRule& rule = rules_.leaf(leaf);
  const MatchList& list = codebook_->themes[rules_.theme_of(leaf)].match;
  const bool item = &rule >= list.data() && &rule < list.data() + list.size();
  return item && is_plain(rule);
}

// Whether nothing keeps back what the items of a code's list find.
bool Lint::holds_everywhere(std::size_t theme) const {
  const RuleList& list = rules_.of_theme(theme);
  return list.vetoes.empty() && list.scopes.empty();
}

void Lint::compare(std::size_t leaf) {
  const MatchRule& rule = rules_.leaf(leaf);
  std::vector<std::size_t> shadows;
  bool first = true;
  for (const std::string& sample : samples(rule.text)) {
    Segment segment;
    segment.text = sample;
    const Reading& reading = rules_.read(segment);
    const std::size_t length = text::length(sample);
    if (!finds_whole(reading.leaves[leaf], length)) return;  // a sample of nothing, or with punctuation around it
    std::vector<std::size_t> found;
    for (const std::size_t other : reading.touched) {
      if (other != leaf && finds_whole(reading.leaves[other], length)) found.push_back(other);
    }
    std::sort(found.begin(), found.end());
    std::vector<std::size_t> both;
    std::set_intersection(shadows.begin(), shadows.end(), found.begin(), found.end(), std::back_inserter(both));
    shadows = first ? found : both;
    first = false;
  }
  const std::size_t theme = rules_.theme_of(leaf);
  for (const std::size_t other : shadows) {
    const MatchRule& shadow = rules_.leaf(other);
    const std::size_t other_theme = rules_.theme_of(other);
    if (!stands_for_itself(other) || !asks_for_less(shadow, rule)) continue;
    const bool back = asks_for_less(rule, shadow) && !has_star(rule) && !has_star(shadow);
    if (back && other > leaf) continue;  // the later of two that are the same is the one to look at
    if (theme == other_theme) {
      report("shadowed", rule.place, describe(rule) + " finds nothing that " + describe(shadow) + " doesn't find",
             "leave one of them out");
      return;
    }
    if (!back || !holds_everywhere(theme) || !holds_everywhere(other_theme)) continue;
    report(
        "same-rule", rule.place,
        describe(rule) + " is a rule of \"" + codebook_->themes[other_theme].id + "\" too (" + describe(shadow) + ")",
        "the two codes always come together there");
  }
}

void Lint::find_dead() {
  for (std::size_t theme = 0; theme < codebook_->themes.size(); ++theme) {
    const auto& finds = rules_.of_theme(theme).finds;
    for (std::size_t item = 0; item < finds.size(); ++item) {
      if (fired_.contains({theme, item})) continue;
      report("dead", finds[item].written->place,
             describe(*finds[item].written) + " finds nothing in " + std::to_string(segments_) + " segments");
    }
  }
}

std::string Lint::name(const RuleKey& key) const {
  return describe(*rules_.of_theme(key.first).finds[key.second].written) + " of \"" + codebook_->themes[key.first].id +
         "\"";
}

void Lint::find_together() {
  std::map<std::vector<std::uint32_t>, std::vector<RuleKey>> groups;
  for (const auto& [key, segments] : fired_) {
    if (segments.size() > 1) groups[segments].push_back(key);
  }
  for (const auto& group : groups) {
    const std::vector<RuleKey>& keys = group.second;
    for (std::size_t i = 1; i < keys.size(); ++i) {
      const auto other =
          std::find_if(keys.begin(), keys.end(), [&](const RuleKey& key) { return key.first != keys[i].first; });
      if (other == keys.end() || *other > keys[i]) continue;
      report("together", rules_.of_theme(keys[i].first).finds[keys[i].second].written->place,
             name(keys[i]) + " and " + name(*other) + " find something in the same " +
                 std::to_string(group.first.size()) + " segments",
             "do the two codes mean the same?");
    }
  }
}

std::string lint_text(const std::vector<LintFinding>& findings) {
  std::string text;
  for (const LintFinding& found : findings) {
    text += to_string(found.finding) + " [" + found.kind + "]\n";
    if (!found.finding.hint.empty()) text += "  " + found.finding.hint + "\n";
  }
  return text;
}

Value lint_value(const std::vector<LintFinding>& findings) {
  Array list;
  for (const LintFinding& found : findings) {
    Object object{{"kind", found.kind}, {"file", found.finding.place.file}};
    if (found.finding.place.line > 0) {
      object.emplace_back("line", found.finding.place.line);
      object.emplace_back("column", found.finding.place.column);
    }
    object.emplace_back("message", found.finding.message);
    if (!found.finding.hint.empty()) object.emplace_back("hint", found.finding.hint);
    list.emplace_back(std::move(object));
  }
  return list;
}

}  // namespace mazmun::code
