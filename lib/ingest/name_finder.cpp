#include "ingest/name_finder.hpp"

#include <algorithm>
#include <utility>

#include "match/exact_phrase.hpp"
#include "text/properties.hpp"

namespace mazmun::ingest {
namespace {

using Kind = text::FoldTable::Kind;

constexpr std::size_t letters_anywhere = 4;  // of a name that is looked for inside of words
constexpr std::size_t longest_prefix = 8;    // bytes
constexpr std::size_t longest_ending = 32;   // bytes; what is longer is none
constexpr std::size_t longest_abbreviation = 3;
constexpr char32_t soft_hyphen = 0x00AD;

bool is_name_letter(char32_t c) { return text::is_word_character(c) && text::digit_value(c) < 0 && c != U'_'; }

// Whether a name may end behind `before`, or begin at `c`, where both are letters or digits of one word.
bool is_inner_border(char32_t before, char32_t c) {
  if (!is_name_letter(before) || !is_name_letter(c)) return is_name_letter(before) != is_name_letter(c);
  return (text::is_lower(before) && text::is_upper(c)) || text::is_arabic_letter(before) != text::is_arabic_letter(c);
}

// Behind the hyphen at `at` at the end of a line: where the word goes on. `at` where it doesn't.
std::size_t behind_hyphenation(std::string_view text, std::size_t at) {
  const std::size_t end = at + text::decode(text, at).length;
  const std::size_t next = std::min(text.find_first_not_of(" \t\n", end), text.size());
  const std::string_view between = text.substr(end, next - end);
  return std::count(between.begin(), between.end(), '\n') == 1 ? next : at;
}

bool is_hyphen(char32_t c) { return c == U'-' || c == U'\u2010' || c == soft_hyphen; }

std::size_t start_of_code_point_before(std::string_view text, std::size_t at) {
  --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

Finding same_form(const std::vector<Pseudonym>& names, const NameEnd& second, const NameEnd& first) {
  const NameForm& one = names[first.name].forms[first.form];
  const NameForm& other = names[second.name].forms[second.form];
  return {other.place, "this name has another pseudonym already, " + names[first.name].pseudonym,
          one.place.line > 0 ? "it stands on line " + std::to_string(one.place.line) : ""};
}

}  // namespace

NameFinder::NameFinder(const std::vector<Pseudonym>& names) : names_(names) {
  std::vector<Finding> findings;
  for (std::size_t name = 0; name < names.size(); ++name) {
    for (std::size_t form = 0; form < names[name].forms.size(); ++form) {
      const NameForm& written = names[name].forms[form];
      const auto folded = folded_form(written.text);
      if (!folded) {
        findings.push_back({written.place, "this form of a name has no letters, or a \"*\" in its middle",
                            "\"*\" stands at the beginning or the end"});
        continue;
      }
      has_inner_ = has_inner_ || folded->open_start;
      const NameEnd end{name, form, folded->shape, names[name].exact, folded->open_end};
      for (const NameEnd& other : (folded->open_start ? inner_ : words_).add(*folded, end)) {
        if (other.name != name && other.exact == end.exact) findings.push_back(same_form(names, end, other));
      }
    }
  }
  if (!findings.empty()) throw InputError(findings);
}

FoundNames NameFinder::find(std::string_view text, NamesIn where) {
  Scan scan{text, where, 0, 0, 0, 0, {}, {}};
  while (scan.at < text.size()) {
    const text::Decoded decoded = text::decode(text, scan.at);
    const auto& entry = fold_[decoded.code_point];
    if (entry.kind == Kind::word && decoded.code_point != U'_') {
      take_letter(scan, decoded);
      continue;
    }
    if (entry.kind != Kind::nothing || entry.mixed) scan.before = 0;
    scan.at += decoded.length;
  }
  return std::move(scan.found);
}

// One letter or digit, or the whole name that begins with it.
void NameFinder::take_letter(Scan& scan, const text::Decoded& decoded) {
  const bool border = scan.before == 0 || is_inner_border(scan.before, decoded.code_point);
  if (border) scan.prefix.clear();
  auto name = at_letter(scan.text, scan.at, border ? 1 : letters_behind_prefix(scan.prefix));
  if (!name && scan.where == NamesIn::everywhere) name = longest(words_, scan.text, scan.at, {letters_anywhere, true});
  if (name) {
    name->bytes.start = std::max(name->bytes.start, scan.done);
    scan.before = visible_before(scan.text, name->bytes.end);
    scan.at = scan.done = name->bytes.end;
    scan.prefix.assign(longest_prefix, ' ');
    scan.found.names.push_back(*name);
    return;
  }
  if (scan.at >= scan.inside_done) {
    if (const auto inside = longest(words_, scan.text, scan.at, {letters_anywhere, true})) {
      scan.inside_done = inside->bytes.end;
      scan.found.inside.push_back(*inside);
    }
  }
  if (scan.prefix.size() < longest_prefix) scan.prefix += fold_[decoded.code_point].folded();
  scan.before = decoded.code_point;
  scan.at += decoded.length;
}

// The name that begins at a letter of a text. `least` letters it must have; with 0 only forms with a star before them.
std::optional<FoundName> NameFinder::at_letter(std::string_view text, std::size_t start, std::size_t least) {
  std::optional<FoundName> name;
  if (least > 0) name = longest(words_, text, start, {least, false});
  if (!has_inner_) return name;
  auto inner = longest(inner_, text, start, {1, false});
  if (!inner || (name && name->bytes.end >= inner->bytes.end)) return name;
  inner->bytes.start = word_start(text, start);
  return inner;
}

std::optional<FoundName> NameFinder::longest(const NameTree& tree, std::string_view text, std::size_t start,
                                             const Rules& rules) {
  std::optional<FoundName> best;
  const std::string_view first = fold_[text::decode(text, start).code_point].folded();
  if (first.empty() || !tree.next(NameTree::root, text::decode(first, 0).code_point)) return best;
  Walk walk{text, start, 0, 0, {}};
  reach(tree, walk.states, {});
  while (walk.at < text.size() && !walk.states.empty()) {
    if (!step(tree, walk)) continue;
    for (const State& state : walk.states) {
      for (const NameEnd& end : tree.ends(state.node)) {
        if (end.shape.letters < rules.least || (best && best->bytes.end >= walk.at)) continue;
        const auto behind = end_of(end, text, {start, walk.at}, rules);
        if (behind) best = FoundName{end.name, end.form, {start, *behind}};
      }
    }
  }
  return best;
}

// Takes one code point; true where it was a letter.
bool NameFinder::step(const NameTree& tree, Walk& walk) {
  const text::Decoded decoded = text::decode(walk.text, walk.at);
  const auto& entry = fold_[decoded.code_point];
  if (is_hyphen(decoded.code_point)) {
    const std::size_t next = behind_hyphenation(walk.text, walk.at);
    if (next != walk.at) {
      walk.at = next;
      return false;
    }
  }
  walk.at += decoded.length;
  bool letter = false;
  const std::string_view folded = entry.folded();
  for (std::size_t at = 0; at < folded.size();) {
    const text::Decoded part = text::decode(folded, at);
    at += part.length;
    letter = text::is_word_character(part.code_point) && part.code_point != U'_';
    if (part.code_point == text::zwnj) continue;
    if (is_name_gap(part.code_point) || part.code_point == U'*') {  // emphasis in Markdown
      step_gap(tree, walk, decoded.code_point);
    } else {
      step_letter(tree, walk, part.code_point);
    }
  }
  return letter;
}

void NameFinder::step_letter(const NameTree& tree, Walk& walk, char32_t letter) const {
  std::vector<State> reached;
  for (const State& state : walk.states) {
    if (const auto node = tree.next(state.node, letter)) reach(tree, reached, {*node, state.split});
  }
  walk.states = std::move(reached);
  walk.line_feeds = 0;
  ++walk.letters;
}

void NameFinder::step_gap(const NameTree& tree, Walk& walk, char32_t sign) const {
  if (sign == U'\n' && ++walk.line_feeds > 1) return walk.states.clear();
  const bool before_blank = walk.at < walk.text.size() && text::is_blank(text::decode(walk.text, walk.at).code_point);
  if (sign == U'.' && before_blank && walk.letters > longest_abbreviation)
    return walk.states.clear();  // a sentence ends
  walk.letters = 0;
  std::vector<State> reached;
  for (const State& state : walk.states) {
    if (tree.is_gap(state.node)) reached.push_back(state);
    if (text::is_blank(sign) && sign != U'\n' && !state.split && tree.may_split(state.node))
      reached.push_back({state.node, true});
  }
  walk.states = std::move(reached);
}

// A gap may also be nothing at all.
void NameFinder::reach(const NameTree& tree, std::vector<State>& states, State state) {
  states.push_back(state);
  if (const auto gap = tree.next(state.node, U' ')) states.push_back({*gap, state.split});
}

// Where a name ends that was read at `range`; nothing where the word goes on otherwise.
std::optional<std::size_t> NameFinder::end_of(const NameEnd& end, std::string_view text, text::Range range,
                                              const Rules& rules) {
  if (end.open_end) range.end = word_end(text, range.end);
  while (range.end < text.size()) {
    const text::Decoded decoded = text::decode(text, range.end);
    if (!text::is_word_character(decoded.code_point) || fold_[decoded.code_point].kind != Kind::nothing) break;
    range.end += decoded.length;
  }
  if (end.exact) {
    const std::string_view found = text.substr(range.start, range.size());
    if (!match::has_letters_of(names_[end.name].forms[end.form].text, found)) return std::nullopt;
  }
  if (range.end < text.size() && text::digit_value(visible_before(text, range.end)) >= 0 &&
      text::digit_value(text::decode(text, range.end).code_point) >= 0)
    return std::nullopt;
  const std::string rest = rest_of_word(text, range.end);
  if (rest.empty() || rules.any_end) return range.end;
  if (end.exact || !is_name_ending(rest, end.shape)) return std::nullopt;
  return range.end;
}

bool NameFinder::is_letter(const text::Decoded& decoded) {
  const auto& entry = fold_[decoded.code_point];
  return entry.kind == Kind::word && is_name_letter(decoded.code_point);
}

// What stands before `at`, apart from marks and other characters that fold away; 0 at the beginning.
char32_t NameFinder::visible_before(std::string_view text, std::size_t at) {
  while (at > 0) {
    at = start_of_code_point_before(text, at);
    const char32_t c = text::decode(text, at).code_point;
    if (fold_[c].kind != Kind::nothing) return c;
  }
  return 0;
}

// The folded letters that stand right behind `at` in the same word, as many as an ending may have and one more.
std::string NameFinder::rest_of_word(std::string_view text, std::size_t at) {
  std::string rest;
  const char32_t before = visible_before(text, at);
  while (at < text.size() && rest.size() <= longest_ending) {
    const text::Decoded decoded = text::decode(text, at);
    const bool invisible = fold_[decoded.code_point].kind == Kind::nothing;
    if (!invisible && (!is_letter(decoded) || (rest.empty() && is_inner_border(before, decoded.code_point)))) break;
    rest += fold_[decoded.code_point].folded();
    at += decoded.length;
  }
  return rest;
}

std::size_t NameFinder::word_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (at < text.size()) {
    const text::Decoded decoded = text::decode(text, at);
    const Kind kind = fold_[decoded.code_point].kind;
    if (kind == Kind::blank || kind == Kind::border) break;
    at += decoded.length;
    if (kind == Kind::word) end = at;
  }
  return end;
}

std::size_t NameFinder::word_start(std::string_view text, std::size_t at) {
  while (at > 0) {
    const std::size_t before = start_of_code_point_before(text, at);
    const Kind kind = fold_[text::decode(text, before).code_point].kind;
    if (kind == Kind::blank || kind == Kind::border) break;
    at = before;
  }
  return at;
}

}  // namespace mazmun::ingest
