#include "ingest/speakers.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "ingest/lines.hpp"
#include "text/fold.hpp"
#include "text/properties.hpp"

namespace mazmun::ingest {
namespace {

using text::Decoded;
using text::Range;

constexpr std::size_t longest_label = 40;
constexpr std::size_t most_words = 4;

// Roles, folded, without blanks and half-spaces. A number may follow.
constexpr std::array<std::string_view, 34> roles{
    "interviewer", "interviewee", "participant", "respondent", "moderator",   "facilitator", "researcher",
    "speaker",     "informant",   "host",        "guest",      "narrator",    "observer",    "patient",
    "teacher",     "student",     "expert",      "مصاحبهگر",   "مصاحبهکننده", "مصاحبهشونده", "پرسشگر",
    "پرسشکننده",   "پاسخگو",      "پاسخدهنده",   "پژوهشگر",    "محقق",        "مشارکتکننده", "شرکتکننده",
    "گوینده",      "مجری",        "تسهیلگر",     "راوی",       "کارشناس",     "ناظر"};

struct Label {
  std::string name;
  Range range;  // with the colon
};

bool may_stand_in_label(char32_t c) {
  constexpr std::u32string_view extra = U" .-'’()#/&";
  return text::is_word_character(c) || c == text::zwnj || extra.find(c) != std::u32string_view::npos;
}

// label = letter *39(letter / digit / mark / extra) ":" (blank / end of line)
std::optional<Label> label_at(std::string_view text, Range line) {
  const Range trimmed = text::trim(text, line);
  std::size_t at = trimmed.start;
  for (std::size_t count = 0; at < trimmed.end; ++count) {
    const Decoded decoded = text::decode(text, at);
    if (decoded.code_point == U':' || decoded.code_point == U'：') {
      const std::size_t behind = at + decoded.length;
      const bool separated =
          behind >= line.end || text::is_blank(text::decode(text, behind).code_point) || decoded.code_point == U'：';
      if (count == 0 || !separated) return std::nullopt;
      const Range name = text::trim(text, {trimmed.start, at});
      return Label{std::string(text.substr(name.start, name.size())), {trimmed.start, behind}};
    }
    const bool allowed = count == 0 ? text::is_letter(decoded.code_point) : may_stand_in_label(decoded.code_point);
    if (!allowed || count == longest_label) return std::nullopt;
    at += decoded.length;
  }
  return std::nullopt;
}

// Folded, without blanks, half-spaces and the number at its end.
std::string bare_role(std::string_view name) {
  std::string bare;
  const std::string folded = text::fold(name);
  for (std::size_t at = 0; at < folded.size();) {
    const Decoded decoded = text::decode(folded, at);
    const bool kept = text::is_word_character(decoded.code_point) && decoded.code_point != text::zwnj;
    if (kept) bare += folded.substr(at, decoded.length);
    at += decoded.length;
  }
  while (!bare.empty() && bare.back() >= '0' && bare.back() <= '9') bare.pop_back();
  return bare;
}

bool is_role(std::string_view name) {
  const std::string bare = bare_role(name);
  return std::find(roles.begin(), roles.end(), bare) != roles.end();
}

// Up to four capital letters, or up to four letters with a number: I, AB, INT, P1, SL02, p12.
bool is_code(std::string_view name) {
  std::size_t letters = 0;
  while (letters < name.size() &&
         ((name[letters] >= 'A' && name[letters] <= 'Z') || (name[letters] >= 'a' && name[letters] <= 'z')))
    ++letters;
  const std::string_view digits = name.substr(letters);
  const bool all_digits = std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
  const bool capitals =
      std::none_of(name.begin(), name.begin() + static_cast<std::ptrdiff_t>(letters), [](char c) { return c >= 'a'; });
  return letters >= 1 && letters <= 4 && all_digits && digits.size() <= 4 && (!digits.empty() || capitals);
}

bool is_question(std::string_view name) {
  const std::string bare = bare_role(name);
  const bool numbered = text::ascii_digits(name).find_last_of("0123456789") != std::string::npos;
  return numbered && (bare == "q" || bare == "question" || bare == "سوال" || bare == "پرسش" || bare == "س");
}

bool counts(const Label& label, std::size_t uses) {
  const auto words = static_cast<std::size_t>(std::count(label.name.begin(), label.name.end(), ' ')) + 1;
  if (words > most_words || is_question(label.name)) return false;
  return uses >= 2 || is_code(label.name) || is_role(label.name);
}

// What lies between a label and the next one.
std::vector<FoundTurn> turns_between(std::string_view text, const std::vector<Label>& labels) {
  std::vector<FoundTurn> turns;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::size_t end = i + 1 < labels.size() ? labels[i + 1].range.start : text.size();
    turns.push_back({labels[i].name, labels[i].range, text::trim(text, Range{labels[i].range.end, end})});
  }
  return turns;
}

}  // namespace

std::vector<FoundTurn> find_turns(std::string_view text) {
  std::vector<Label> labels;
  std::map<std::string, std::size_t> uses;
  for (const Range line : lines_of(text)) {
    auto label = label_at(text, line);
    if (!label) continue;
    ++uses[label->name];
    labels.push_back(std::move(*label));
  }
  std::erase_if(labels, [&](const Label& label) { return !counts(label, uses[label.name]); });
  return turns_between(text, labels);
}

std::vector<FoundTurn> find_turns(std::string_view text, const text::Pattern& label) {
  std::vector<Label> labels;
  for (const Range line : lines_of(text)) {
    const auto match = label.match_at_start(text.substr(line.start, line.size()));
    if (!match || match->whole.size() == 0) continue;
    const std::string_view name = text.substr(line.start + match->first_group.start, match->first_group.size());
    labels.push_back({std::string(text::trim(name)), {line.start, line.start + match->whole.end}});
  }
  return turns_between(text, labels);
}

}  // namespace mazmun::ingest
