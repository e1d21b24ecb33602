#include "diff/words.hpp"

#include <algorithm>

#include "base/number.hpp"
#include "text/utf8.hpp"

namespace mazmun::diff {
namespace {

constexpr std::size_t kept_around = 24;  // code points on each side of what differs
constexpr std::size_t most_shown = 160;  // code points
constexpr std::size_t most_of_a_quote = 60;

struct SubjectName {
  std::string_view subject;
  std::string_view heading;
  bool single = false;
};

constexpr SubjectName subject_names[] = {
    {"codebook", "codebook", true},
    {"theme", "themes"},
    {"match", "match rules"},
    {"totals", "totals", true},
    {"model", "model", true},
    {"saturation", "saturation", true},
    {"level", "levels"},
    {"attribute", "attributes"},
    {"cooccurrence", "co-occurrences"},
    {"matrix", "codes in documents"},
    {"group", "groups"},
    {"agreement", "agreement", true},
    {"coefficient", "coefficients"},
    {"verification", "verification", true},
    {"claim", "claims"},
    {"document", "documents"},
    {"segment", "segments"},
    {"coder", "judged by"},
};

const SubjectName* find_subject(std::string_view subject) {
  const auto* found = std::find_if(std::begin(subject_names), std::end(subject_names),
                                   [&](const SubjectName& each) { return each.subject == subject; });
  return found == std::end(subject_names) ? nullptr : found;
}

std::string on_one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
  return text;
}

std::string array_words(const Array& array) {
  std::string text;
  for (const Value& each : array) text += (text.empty() ? "" : ", ") + words(each);
  return text;
}

bool is_mark(const Value& object) { return object.find("quote") != nullptr || object.find("start") != nullptr; }

// What was marked first, as people look for it, then the rest by name.
std::string object_words(const Value& object) {
  std::string text = is_mark(object) ? mark_words(object) : std::string();
  for (const auto& [name, value] : object.object()) {
    if (name == "quote" || name == "start" || name == "end") continue;
    text += (text.empty() ? "" : "; ") + name + " " + words(value);
  }
  return text;
}

bool begins_code_point(const std::string& text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80;
}

std::size_t common_beginning(const std::string& a, const std::string& b) {
  std::size_t common = 0;
  while (common < std::min(a.size(), b.size()) && a[common] == b[common]) ++common;
  while (!begins_code_point(a, common) || !begins_code_point(b, common)) --common;
  return common;
}

// Bytes, at most those behind `beginning`.
std::size_t common_end(const std::string& a, const std::string& b, std::size_t beginning) {
  const std::size_t most = std::min(a.size(), b.size()) - beginning;
  std::size_t common = 0;
  while (common < most && a[a.size() - common - 1] == b[b.size() - common - 1]) ++common;
  while (common > 0 && !begins_code_point(a, a.size() - common)) --common;
  return common;
}

std::string cut_around(const std::string& text, std::size_t beginning, std::size_t end) {
  const std::string before = text.substr(0, beginning);
  const std::string middle = text.substr(beginning, text.size() - beginning - end);
  const std::string after = text.substr(text.size() - end);
  const std::size_t length = text::length(before);
  const bool cuts = length > kept_around;
  return (cuts ? "…" + before.substr(text::byte_offset(before, length - kept_around)) : before) +
         shortened(middle, most_shown) + shortened(after, kept_around);
}

std::string with_four_decimals(const Value& figure) {
  if (figure.is_integer() || !figure.is_number()) return words(figure);
  return shortest(parse_double(fixed(figure.number(), 4)).value_or(figure.number()));
}

std::string tally_changes(const Tally& tally) {
  std::string text;
  if (tally.added > 0) text += "+" + std::to_string(tally.added);
  if (tally.removed > 0) text += (text.empty() ? "−" : " −") + std::to_string(tally.removed);
  const std::size_t others = tally.changed - tally.moved;
  if (tally.moved > 0) text += (text.empty() ? "" : ", ") + std::to_string(tally.moved) + " moved";
  if (others > 0) text += (text.empty() ? "" : ", ") + std::to_string(others) + " changed";
  return text;
}

}  // namespace

std::string words(const Value& value) {
  if (value.is_string()) return on_one_line(value.string());
  if (value.is_bool()) return value.boolean() ? "true" : "false";
  if (value.is_integer()) return std::to_string(value.integer());
  if (value.is_number()) return shortest(value.number());
  if (value.is_array()) return array_words(value.array());
  return value.is_object() ? object_words(value) : std::string();
}

std::string mark_words(const Value& coding) {
  std::string text;
  const Value* quote = coding.find("quote");
  const Value* start = coding.find("start");
  const Value* end = coding.find("end");
  if (quote != nullptr) text = "\"" + shortened(words(*quote), most_of_a_quote) + "\"";
  const bool has_place = start != nullptr && end != nullptr;
  const std::string place = has_place ? words(*start) + "-" + words(*end) : "all of it";
  return text.empty() ? place : text + " " + place;
}

std::string shortened(const std::string& text, std::size_t most) {
  return text::length(text) <= most ? text : text.substr(0, text::byte_offset(text, most)) + "…";
}

std::pair<std::string, std::string> where_they_part(const std::string& before, const std::string& after) {
  const std::size_t beginning = common_beginning(before, after);
  const std::size_t end = common_end(before, after, beginning);
  return {cut_around(before, beginning, end), cut_around(after, beginning, end)};
}

bool is_figure(const Value& value) { return value.is_number() || value.is_null(); }

std::pair<std::string, std::string> figure_words(const Value& before, const Value& after) {
  const bool tells_apart = with_four_decimals(before) != with_four_decimals(after);
  const auto text = [&](const Value& figure) {
    if (figure.is_null()) return std::string("–");
    return tells_apart ? with_four_decimals(figure) : words(figure);
  };
  return {text(before), text(after)};
}

std::string heading_of(std::string_view subject) {
  const SubjectName* name = find_subject(subject);
  return std::string(name != nullptr ? name->heading : subject);
}

bool is_single(std::string_view subject) {
  const SubjectName* name = find_subject(subject);
  return name != nullptr && name->single;
}

std::string_view sign_of(What what) {
  switch (what) {
    case What::added:
      return "+";
    case What::removed:
      return "-";
    case What::changed:
      return "~";
  }
  return {};
}

std::string tally_words(const Tally& tally) {
  if (is_single(tally.subject)) return heading_of(tally.subject) + (is_same(tally) ? ": the same" : ": changed");
  const std::string numbers = std::to_string(tally.before) + " → " + std::to_string(tally.after);
  const std::string changes = is_same(tally) ? "" : ", " + tally_changes(tally);
  if (tally.subject == "code") return "code " + tally.id + ": " + numbers + " assignments" + changes;
  if (tally.subject == "coder") return "coder " + tally.id + ": " + numbers + " segments" + changes;
  return heading_of(tally.subject) + ": " + numbers + changes;
}

}  // namespace mazmun::diff
