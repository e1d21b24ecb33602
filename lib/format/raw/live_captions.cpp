#include <algorithm>

#include "format/raw/cues.hpp"
#include "text/properties.hpp"

namespace mazmun::format::raw {
namespace {

constexpr double longest_gap = 1.0;  // seconds between a line and its repetition

using LineList = std::vector<std::string>;

LineList shown(const Cue& cue) {
  LineList lines;
  for (const std::string& line : cue.lines) {
    const std::string_view trimmed = text::trim(line);
    if (!trimmed.empty()) lines.emplace_back(trimmed);
  }
  return lines;
}

// `longer` goes on where `line` ends, at a word's border.
bool grows(const std::string& line, const std::string& longer) {
  return longer.size() > line.size() && longer.starts_with(line) &&
         !text::is_word_character(text::decode(longer, line.size()).code_point);
}

// How many of the first lines of `now` are the last lines of `before`.
std::size_t repeated(const LineList& before, const LineList& now) {
  for (std::size_t count = std::min(before.size(), now.size()); count > 0; --count) {
    if (std::equal(now.begin(), now.begin() + static_cast<std::ptrdiff_t>(count),
                   before.end() - static_cast<std::ptrdiff_t>(count)))
      return count;
  }
  return 0;
}

bool follows(const Cue& before, const Cue& now) {
  if (before.speaker != now.speaker) return false;
  return !before.end || !now.start || *now.start - *before.end < longest_gap;
}

bool repeats(const Cue& before, const Cue& now) {
  const LineList old = shown(before);
  const LineList lines = shown(now);
  if (!follows(before, now) || old.empty() || lines.empty()) return false;
  return repeated(old, lines) > 0 || grows(old.back(), lines.front());
}

bool is_live(const std::vector<Cue>& cues) {
  std::size_t count = 0;
  for (std::size_t i = 1; i < cues.size(); ++i) count += repeats(cues[i - 1], cues[i]) ? 1 : 0;
  return count >= 3 && 5 * count >= 2 * (cues.size() - 1);
}

}  // namespace

std::vector<Cue> without_repetitions(std::vector<Cue> cues, bool word_times) {
  if (!is_live(cues) && !(word_times && cues.size() > 1)) return cues;
  std::vector<Cue> result;
  LineList before;  // what the cue before showed
  double before_end = 0;
  std::string speaker;
  for (Cue& cue : cues) {
    LineList lines = shown(cue);
    if (lines.empty()) continue;
    const LineList now = lines;
    const bool near = !cue.start || *cue.start - before_end < longest_gap;
    if (!result.empty() && near && cue.speaker == speaker) {
      const std::size_t count = repeated(before, lines);
      lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(count));
      const bool longer =
          count == 0 && !result.back().lines.empty() && grows(result.back().lines.back(), lines.front());
      if (longer) {
        result.back().lines.back() = lines.front();
        result.back().end = cue.end;
        lines.erase(lines.begin());
      }
    }
    before = now;
    before_end = cue.end.value_or(before_end);
    speaker = cue.speaker;
    if (lines.empty()) continue;
    cue.lines = std::move(lines);
    result.push_back(std::move(cue));
  }
  return result;
}

}  // namespace mazmun::format::raw
