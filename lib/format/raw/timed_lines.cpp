// Captions of one line each: LRC, MicroDVD (.sub), and SubStation Alpha (.ass, .ssa).
//   LRC         line = *("[" name ":" value "]") / 1*("[" m:ss.xx "]") text
//   MicroDVD    line = "{" frame "}{" frame "}" text *("|" text)
//   SubStation  "Format: " names, then "Dialogue: " values, with commas; the last value is the text
#include <algorithm>
#include <map>
#include <numeric>

#include "base/number.hpp"
#include "format/raw/cues.hpp"
#include "format/raw/readers.hpp"
#include "text/properties.hpp"
#include "text/time_mark.hpp"

namespace mazmun::format::raw {
namespace {

// Calls `take` with each line and its number.
template <class Take>
void each_line(std::string_view text, const Take& take) {
  std::size_t number = 0;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    take(text.substr(start, end - start), ++number);
    start = end + 1;
  }
}

std::string_view first_line(std::string_view text) {
  const std::size_t start = std::min(text.find_first_not_of(" \t\n"), text.size());
  return text.substr(start, std::min(text.find('\n', start), text.size()) - start);
}

[[noreturn]] void refuse(const std::string& name, const std::string& example) {
  throw InputError({name, 0, 0, {}}, "holds no caption", "a caption is a line such as " + example);
}

bool is_blank_text(std::string_view text) { return text::trim(text).empty(); }

// The order of time; cues at one time stay as they are.
void sort_by_start(std::vector<Cue>& cues) {
  std::stable_sort(cues.begin(), cues.end(), [](const Cue& a, const Cue& b) { return a.start < b.start; });
}

// "[ti:Title]": name and value
std::optional<std::pair<std::string_view, std::string_view>> lrc_tag(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (!line.starts_with('[') || !line.ends_with(']') || colon == std::string_view::npos) return std::nullopt;
  const std::string_view tag = line.substr(1, colon - 1);
  const bool letters = !tag.empty() && std::all_of(tag.begin(), tag.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '#';
  });
  if (!letters) return std::nullopt;
  return std::pair(tag, text::trim(line.substr(colon + 1, line.size() - colon - 2)));
}

// Times of words inside of a line: "<00:12.34>".
std::string without_word_times(std::string_view line) {
  std::string plain;
  for (std::size_t at = 0; at < line.size();) {
    const auto mark = line[at] == '<' ? text::time_mark_at(line, {at, line.size()}) : std::nullopt;
    if (mark) {
      at = mark->range.end;
    } else {
      plain += line[at++];
    }
  }
  return plain;
}

struct FrameLine {
  double start = 0;
  double end = 0;
  std::string_view text;
};

std::optional<FrameLine> frame_line(std::string_view line) {
  FrameLine found;
  for (double* frame : {&found.start, &found.end}) {
    const std::size_t close = line.find('}');
    if (!line.starts_with('{') || close == std::string_view::npos) return std::nullopt;
    const auto value = parse_integer(line.substr(1, close - 1));
    if (!value && close > 1) return std::nullopt;
    *frame = static_cast<double>(value.value_or(0));
    line.remove_prefix(close + 1);
  }
  found.text = line;
  return found;
}

// Without "{y:i}" and the like.
std::string without_braces(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const std::size_t open = std::min(text.find('{'), text.size());
    plain += text.substr(0, open);
    const std::size_t close = text.find('}', open);
    if (close == std::string_view::npos) return plain += text.substr(open);
    text.remove_prefix(close + 1);
  }
  return plain;
}

std::vector<std::string> split(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  for (;;) {
    const std::size_t at = text.find(separator);
    parts.emplace_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + separator.size());
  }
}

// At most `count` values; the last one keeps its commas.
std::vector<std::string_view> values(std::string_view line, std::size_t count) {
  std::vector<std::string_view> found;
  while (found.size() + 1 < count && line.find(',') != std::string_view::npos) {
    found.push_back(text::trim(line.substr(0, line.find(','))));
    line.remove_prefix(line.find(',') + 1);
  }
  found.push_back(text::trim(line));
  return found;
}

std::vector<std::string> substation_lines(std::string_view text) {
  std::string plain = without_braces(text);
  for (std::size_t at = plain.find("\\h"); at != std::string::npos; at = plain.find("\\h", at))
    plain.replace(at, 2, " ");
  std::vector<std::string> lines;
  for (const std::string& part : split(plain, "\\N")) {
    for (std::string& line : split(part, "\\n")) lines.push_back(std::move(line));
  }
  return lines;
}

// Where the columns of a "Format:" line are.
struct SubstationColumns {
  std::size_t count = 10;
  std::size_t start = 1;
  std::size_t end = 2;
  std::size_t name = 4;
};

SubstationColumns columns_of(std::string_view line) {
  SubstationColumns columns;
  const auto names = values(line, std::string_view::npos);
  columns.count = names.size();
  const auto index = [&](std::string_view name, std::string_view other) {
    return static_cast<std::size_t>(
        std::find_if(names.begin(), names.end(), [&](std::string_view each) { return each == name || each == other; }) -
        names.begin());
  };
  columns.start = index("Start", "Start");
  columns.end = index("End", "End");
  columns.name = index("Name", "Actor");
  return columns;
}

}  // namespace

bool is_lrc(std::string_view text, std::string_view extension) {
  if (extension != ".lrc") return false;
  const std::string_view line = first_line(text);
  return lrc_tag(line).has_value() || text::time_mark_at(line, {0, line.size()}).has_value();
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): all readers have one signature, and some keep the text
RawText read_lrc(std::string text, const std::string& name, const RawOptions& /*options*/) {
  std::vector<Cue> cues;
  std::string title;
  bool empty = true;
  each_line(text, [&](std::string_view line, std::size_t) {
    line = text::trim(line);
    empty = empty && line.empty();
    if (const auto tag = lrc_tag(line)) {
      if (tag->first == "ti") title = tag->second;
      return;
    }
    std::vector<double> times;
    while (const auto mark = text::time_mark_at(line, {0, line.size()})) {
      if (mark->form != text::TimeForm::bracketed) break;
      times.push_back(mark->seconds);
      line = text::trim(line.substr(mark->range.end));
    }
    if (times.empty() && line.empty()) return;
    const std::string words = without_word_times(line);
    if (times.empty()) cues.push_back({{}, {}, {}, {words}});
    for (const double time : times) cues.push_back({time, {}, {}, {words}});
  });
  if (cues.empty() && !empty) refuse(name, "[00:12.50]text");
  const bool timed = std::all_of(cues.begin(), cues.end(), [](const Cue& cue) { return cue.start.has_value(); });
  if (timed) sort_by_start(cues);
  RawText raw = text_of_cues(cues, "lrc");
  raw.title = title;
  return raw;
}

bool is_microdvd(std::string_view text, std::string_view /*extension*/) {
  const std::string_view line = first_line(text);
  return line.starts_with('{') && frame_line(line).has_value();
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): all readers have one signature, and some keep the text
RawText read_microdvd(std::string text, const std::string& name, const RawOptions& /*options*/) {
  std::vector<Cue> cues;
  std::optional<double> frames_a_second;
  bool first = true;
  each_line(text, [&](std::string_view line, std::size_t) {
    const auto found = frame_line(text::trim(line));
    if (!found) {
      if (!cues.empty() && !is_blank_text(line)) cues.back().lines.emplace_back(line);
      return;
    }
    const auto rate = parse_double(text::trim(found->text));
    if (std::exchange(first, false) && rate && *rate > 0) {
      frames_a_second = rate;
      return;
    }
    Cue cue;
    if (frames_a_second) cue.start = found->start / *frames_a_second;
    if (frames_a_second) cue.end = found->end / *frames_a_second;
    cue.lines = split(without_braces(found->text), "|");
    cues.push_back(std::move(cue));
  });
  if (cues.empty()) refuse(name, "{100}{150}text");
  RawText raw = text_of_cues(cues, "microdvd");
  if (!frames_a_second)
    raw.warnings.push_back(
        {{name, 0, 0, {}}, "counts frames and doesn't say how many are in a second: no times are kept", {}});
  return raw;
}

bool is_substation(std::string_view text, std::string_view /*extension*/) {
  return first_line(text).starts_with("[Script Info]") ||
         (text.find("\nDialogue:") != std::string_view::npos && text.find("\n[Events]") != std::string_view::npos);
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): all readers have one signature, and some keep the text
RawText read_substation(std::string text, const std::string& name, const RawOptions& /*options*/) {
  std::vector<Cue> cues;
  std::string title;
  SubstationColumns columns;
  bool events = false;
  std::vector<Finding> warnings;
  each_line(text, [&](std::string_view line, std::size_t number) {
    if (line.starts_with('[')) events = text::trim(line) == "[Events]";
    if (line.starts_with("Title:")) title = text::trim(line.substr(6));
    if (events && line.starts_with("Format:")) columns = columns_of(line.substr(7));
    if (!line.starts_with("Dialogue:")) return;
    const auto fields = values(line.substr(9), columns.count);
    if (fields.size() < columns.count || columns.start >= columns.count) {
      warnings.push_back({{name, number, 0, {}}, "a caption with too few fields is left out", {}});
      return;
    }
    const auto field = [&](std::size_t column) { return column < fields.size() ? fields[column] : std::string_view(); };
    cues.push_back({cue_time(field(columns.start)), cue_time(field(columns.end)), std::string(field(columns.name)),
                    substation_lines(fields.back())});
  });
  if (cues.empty()) refuse(name, "Dialogue: 0,0:00:01.00,0:00:04.00,Default,,0,0,0,,text");
  sort_by_start(cues);
  RawText raw = text_of_cues(cues, "ass");
  raw.title = title;
  raw.warnings = std::move(warnings);
  return raw;
}

}  // namespace mazmun::format::raw
