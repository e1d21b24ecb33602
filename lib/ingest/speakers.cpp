#include "ingest/speakers.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "ingest/label.hpp"
#include "ingest/lines.hpp"
#include "text/fold.hpp"
#include "text/properties.hpp"
#include "text/time_mark.hpp"

namespace mazmun::ingest {
namespace {

using text::Decoded;
using text::Range;

constexpr std::size_t most_words = 4;

// Roles, folded, without blanks and half-spaces. A number may follow.
constexpr std::array<std::string_view, 38> roles{
    "interviewer", "interviewee", "participant", "respondent",  "moderator", "facilitator", "researcher", "speaker",
    "informant",   "host",        "guest",       "narrator",    "observer",  "patient",     "teacher",    "student",
    "expert",      "مصاحبهگر",    "مصاحبهکننده", "مصاحبهشونده", "پرسشگر",    "پرسشکننده",   "پاسخگو",     "پاسخدهنده",
    "پژوهشگر",     "محقق",        "مشارکتکننده", "شرکتکننده",   "گوینده",    "مجری",        "تسهیلگر",    "راوی",
    "کارشناس",     "ناظر",        "المحاور",     "الباحث",      "المشارک",   "المبحوث"};

// Folded, without blanks, half-spaces and the number at its end.
std::string bare_role(std::string_view name) {
  std::string bare;
  const std::string folded = text::fold(name);
  for (std::size_t at = 0; at < folded.size();) {
    const Decoded decoded = text::decode(folded, at);
    const bool kept =
        text::is_word_character(decoded.code_point) && decoded.code_point != text::zwnj && decoded.code_point != U'_';
    if (kept) bare += folded.substr(at, decoded.length);
    at += decoded.length;
  }
  while (!bare.empty() && bare.back() >= '0' && bare.back() <= '9') bare.pop_back();
  return bare;
}

// Also with a shorter name in brackets: "Interviewer (I)".
bool is_role(std::string_view name) {
  const std::string bare = bare_role(name.substr(0, name.find('(')));
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

bool is_arabic(std::string_view name) { return text::is_arabic_letter(text::decode(name, 0).code_point); }

// A name that stands at the beginning of lines: how often, and what it is by itself.
struct Name {
  explicit Name(std::string_view name)
      : words(static_cast<std::size_t>(std::count(name.begin(), name.end(), ' ')) + 1),
        code(is_code(name)),
        role(is_role(name)),
        question(is_question(name)),
        numbered(name.back() >= '0' && name.back() <= '9') {}

  std::size_t uses = 0;
  std::size_t words;
  bool code, role, question, numbered;
};

bool counts(const Label& label, const Name& name) {
  if (label.form == LabelForm::voice) return true;
  if (name.words > most_words || name.question) return false;
  const bool known = name.code || name.role;
  const bool used = name.uses >= 2 && !label.weak;
  switch (label.form) {
    case LabelForm::bracketed:
      return name.role || (name.code && name.numbered);  // "[inaudible]", "[AI]" are none
    case LabelForm::tight:
      return is_arabic(label.name) && (known || used);  // "note:this" may be anything
    default:
      return known || used;
  }
}

using Names = std::map<std::string, Name, std::less<>>;

// A line that begins with what may be a label, or with a time mark.
struct Beginning {
  Range line;
  LineStart start;
};

std::vector<Beginning> beginnings(std::string_view text) {
  std::vector<Beginning> found;
  Lines lines(text);
  while (const auto line = lines.next()) {
    const LineStart start = line_start(text, *line);
    if (start.label || start.mark) found.push_back({*line, start});
  }
  return found;
}

Names names_in(const std::vector<Beginning>& lines) {
  Names names;
  for (const auto& [line, start] : lines) {
    if (!start.label) continue;
    auto known = names.find(start.label->name);
    if (known == names.end()) known = names.emplace(start.label->name, start.label->name).first;
    ++known->second.uses;
  }
  return names;
}

// Ends the turn before at `label`: a time mark at its end belongs to the next one.
std::optional<double> end_turn(std::string_view text, std::vector<FoundTurn>& turns, std::size_t label) {
  if (turns.empty()) return std::nullopt;
  Range& said = turns.back().said;
  said = trim_invisible(text, {turns.back().label.end, label});
  const auto mark = text::time_mark_before(text, said);
  if (!mark || mark->form != text::TimeForm::bracketed) return std::nullopt;
  said = trim_invisible(text, {said.start, mark->range.start});
  return mark->seconds;
}

// Begins a turn; a time mark alone on the line before it is a part of its label.
void begin_turn(std::string_view text, std::vector<FoundTurn>& turns, FoundTurn turn,
                const std::optional<text::TimeMark>& above) {
  if (above) turn.label.start = above->range.start;
  if (above && !turn.time) turn.time = above->seconds;
  const auto behind_last = end_turn(text, turns, turn.label.start);
  if (!turn.time) turn.time = behind_last;
  turns.push_back(turn);
}

std::vector<FoundTurn> labelled_turns(std::string_view text, const std::vector<Beginning>& lines) {
  const Names names = names_in(lines);
  std::vector<FoundTurn> turns;
  std::optional<text::TimeMark> above;  // alone on its line, with nothing but empty lines behind it
  for (const auto& [line, start] : lines) {
    if (above && trim_invisible(text, {above->range.end, line.start}).size() > 0) above.reset();
    if (start.label && counts(*start.label, names.find(start.label->name)->second)) {
      begin_turn(text, turns, {start.label->name, start.label->range, {}, start.label->time}, above);
      above.reset();
    } else {
      const bool alone = start.mark && trim_invisible(text, {start.mark->range.end, line.end}).size() == 0;
      above = alone ? start.mark : std::nullopt;
    }
  }
  end_turn(text, turns, text.size());
  return turns;
}

// Lines that begin with a time mark, where nobody is named; one bare time alone may be anything.
std::vector<FoundTurn> timed_turns(std::string_view text, const std::vector<Beginning>& lines) {
  std::vector<FoundTurn> turns;
  bool sure = false;
  for (const auto& [line, start] : lines) {
    const auto& mark = start.mark;
    if (!mark) continue;
    sure = sure || mark->form == text::TimeForm::bracketed || !turns.empty();
    end_turn(text, turns, mark->range.start);
    turns.push_back({{}, mark->range, {}, mark->seconds});
  }
  end_turn(text, turns, text.size());
  return sure ? turns : std::vector<FoundTurn>();
}

}  // namespace

bool is_code_or_role(std::string_view label) { return is_code(label) || is_role(label); }

std::vector<FoundTurn> find_labels(std::string_view text) { return labelled_turns(text, beginnings(text)); }

std::vector<FoundTurn> find_turns(std::string_view text) {
  const std::vector<Beginning> lines = beginnings(text);
  std::vector<FoundTurn> turns = labelled_turns(text, lines);
  return turns.empty() ? timed_turns(text, lines) : turns;
}

std::vector<FoundTurn> find_turns(std::string_view text, const text::Pattern& label) {
  std::vector<FoundTurn> turns;
  Lines lines(text);
  while (const auto line = lines.next()) {
    const auto match = label.match_at_start(text.substr(line->start, line->size()));
    if (!match || match->whole.size() == 0) continue;
    const Range name =
        text::trim(text, Range{line->start + match->first_group.start, line->start + match->first_group.end});
    begin_turn(text, turns,
               {text.substr(name.start, name.size()), {line->start, line->start + match->whole.end}, {}, {}}, {});
  }
  end_turn(text, turns, text.size());
  return turns;
}

std::vector<FoundTurn> name_turns(const std::vector<FoundTurn>& given, const std::vector<FoundTurn>& labelled,
                                  std::string_view text) {
  std::vector<FoundTurn> turns;
  std::string_view speaker;
  auto label = labelled.begin();
  for (const FoundTurn& turn : given) {
    std::size_t start = turn.said.start;
    const auto until = [&](std::size_t end, const Range& found) {
      const Range said = trim_invisible(text, {start, end});
      if (said.size() > 0) turns.push_back({speaker, found, said, turn.time});
    };
    Range found = turn.label;
    while (label != labelled.end() && label->label.start < start) ++label;
    for (; label != labelled.end() && label->label.end <= turn.said.end; ++label) {
      until(label->label.start, found);
      speaker = label->speaker;
      found = label->label;
      start = label->label.end;
    }
    until(turn.said.end, found);
  }
  return turns;
}

}  // namespace mazmun::ingest
