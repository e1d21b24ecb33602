#include "format/raw/cues.hpp"

#include <algorithm>
#include <array>

#include "base/number.hpp"
#include "format/raw/entities.hpp"
#include "format/raw/turn_text.hpp"
#include "text/properties.hpp"

namespace mazmun::format::raw {
namespace {

// Tags that say how words look or sound, by name.
constexpr std::array<std::string_view, 14> tags{"c",  "i",    "b",  "u",      "s",    "lang", "ruby",
                                                "rt", "font", "em", "strong", "span", "v",    "br"};

bool is_name_character(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

struct Tag {
  std::string name;       // lower case, without "/"
  std::string_view rest;  // behind the name and its classes
  bool closing = false;
};

// What stands between "<" and ">".
Tag parse_tag(std::string_view inside) {
  Tag tag;
  tag.closing = inside.starts_with('/');
  if (tag.closing) inside.remove_prefix(1);
  const auto end =
      static_cast<std::size_t>(std::find_if_not(inside.begin(), inside.end(), is_name_character) - inside.begin());
  for (const char c : inside.substr(0, end)) tag.name += lower(c);
  inside.remove_prefix(end);
  if (inside.starts_with('.')) inside.remove_prefix(std::min(inside.find_first_of(" \t"), inside.size()));
  tag.rest = text::trim(inside);
  return tag;
}

bool is_known(const Tag& tag) { return std::find(tags.begin(), tags.end(), tag.name) != tags.end(); }

// A line that begins something new inside a cue: a dash, ">>", or a label.
bool stands_alone(std::string_view line) {
  for (const std::string_view start :
       {std::string_view("-"), std::string_view("–"), std::string_view("—"), std::string_view(">>")}) {
    if (line.starts_with(start)) return true;
  }
  const std::size_t colon = line.substr(0, 60).find(": ");
  return colon != std::string_view::npos && colon > 0;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) {
    const std::string_view trimmed = text::trim(line);
    if (trimmed.empty()) continue;
    if (!text.empty()) text += stands_alone(trimmed) ? '\n' : ' ';
    text += trimmed;
  }
  return text;
}

}  // namespace

std::optional<double> cue_time(std::string_view text) {
  const std::string plain = text::ascii_digits(text::trim(text));
  if (plain.size() > 24) return std::nullopt;
  double seconds = 0;
  std::size_t parts = 0;
  std::size_t start = 0;
  for (;;) {
    std::size_t end = std::min(plain.find(':', start), plain.size());
    std::string part = plain.substr(start, end - start);
    const bool last = end == plain.size();
    if (last) std::replace(part.begin(), part.end(), ',', '.');
    if (part.empty() || part.find_first_not_of(last ? "0123456789." : "0123456789") != std::string::npos ||
        part.size() > 10)
      return std::nullopt;
    const auto value = parse_double(part);
    if (!value || part.front() == '.') return std::nullopt;
    seconds = 60 * seconds + *value;
    ++parts;
    if (last) break;
    start = end + 1;
  }
  if (parts < 2 || parts > 3) return std::nullopt;
  return seconds;
}

CueLine cue_line(std::string_view line, const std::string& speaker) {
  CueLine result;
  result.voices.push_back({speaker, {}});
  std::string words;
  const auto flush = [&] { result.voices.back().text += without_entities(std::exchange(words, {})); };
  while (!line.empty()) {
    const std::size_t open = std::min(line.find('<'), line.size());
    words += line.substr(0, open);
    line.remove_prefix(open);
    const std::size_t close = line.find('>');
    if (close == std::string_view::npos) break;
    const std::string_view inside = line.substr(1, close - 1);
    const Tag tag = parse_tag(inside);
    const bool time = cue_time(inside).has_value();
    result.word_times = result.word_times || time;
    if (!time && !is_known(tag)) {
      words += '<';
      line.remove_prefix(1);
      continue;
    }
    line.remove_prefix(close + 1);
    if (tag.name == "br") words += ' ';
    if (tag.name != "v") continue;
    flush();
    result.voices.push_back({tag.closing ? std::string() : without_entities(tag.rest), {}});
  }
  words += line;
  flush();
  return result;
}

RawText text_of_cues(const std::vector<Cue>& cues, std::string type) {
  TurnText text(std::move(type));
  for (const Cue& cue : cues) text.turn(cue.speaker, joined(cue.lines), cue.start);
  return text.take();
}

}  // namespace mazmun::format::raw
