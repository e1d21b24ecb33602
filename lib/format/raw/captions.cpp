// SubRip (.srt), WebVTT (.vtt), YouTube (.sbv) and SubViewer (.sub): blocks between blank lines, each with a time line
// and what is shown.
//   file   = *block;  block = [number / identifier] times *line
//   times  = time "-->" time [settings]   in .srt and .vtt
//          / time "," time                in .sbv and .sub
#include <algorithm>
#include <array>

#include "format/raw/cues.hpp"
#include "format/raw/readers.hpp"
#include "text/properties.hpp"

namespace mazmun::format::raw {
namespace {

struct CueTimes {
  double start = 0;
  double end = 0;
};

using TimeLine = std::optional<CueTimes> (*)(std::string_view line);

std::optional<CueTimes> arrow_times(std::string_view line) {
  const std::size_t arrow = line.find("-->");
  if (arrow == std::string_view::npos) return std::nullopt;
  const auto start = cue_time(line.substr(0, arrow));
  const std::string_view rest = text::trim(line.substr(arrow + 3));
  // Settings may stand right behind the time: "00:01.000line:40%".
  std::size_t stop = 0;
  while (stop < rest.size() && (text::digit_value(text::decode(rest, stop).code_point) >= 0 || rest[stop] == ':' ||
                                rest[stop] == '.' || rest[stop] == ','))
    stop += text::decode(rest, stop).length;
  const auto end = cue_time(rest.substr(0, stop));
  if (!start || !end) return std::nullopt;
  return CueTimes{*start, *end};
}

std::optional<CueTimes> comma_times(std::string_view line) {
  const std::size_t comma = line.find(',');
  if (comma == std::string_view::npos) return std::nullopt;
  const auto start = cue_time(line.substr(0, comma));
  const auto end = cue_time(line.substr(comma + 1));
  if (!start || !end) return std::nullopt;
  return CueTimes{*start, *end};
}

bool is_number(std::string_view line) {
  line = text::trim(line);
  return !line.empty() && text::ascii_digits(line).find_first_not_of("0123456789") == std::string::npos;
}

struct Block {
  std::size_t line = 0;  // where it begins, from 1
  std::vector<std::string_view> lines;
};

// With `blanks` a line of blanks ends a block as an empty one does.
std::vector<Block> blocks_of(std::string_view text, bool blanks = true) {
  std::vector<Block> blocks;
  bool open = false;
  std::size_t number = 0;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const std::string_view line = text.substr(start, end - start);
    start = end + 1;
    ++number;
    const bool blank = line.empty() || (blanks && text::trim(line).empty());
    if (!blank && !open) blocks.push_back({number, {}});
    if (!blank) blocks.back().lines.push_back(line);
    open = !blank;
  }
  return blocks;
}

// Puts cues together from what stands behind time lines.
class Builder {
 public:
  explicit Builder(bool voices) : voices_(voices) {}

  void begin(const CueTimes& times) {
    times_ = times;
    speaker_.clear();
    open_ = true;
    cues_.push_back({times.start, times.end, {}, {}});
  }
  bool is_open() const { return open_; }
  void close() { open_ = false; }
  std::size_t count() const { return cues_.size(); }

  void line(std::string_view line) {
    if (!voices_) return cues_.back().lines.emplace_back(line), void();
    CueLine parsed = cue_line(line, speaker_);
    word_times_ = word_times_ || parsed.word_times;
    for (VoiceText& voice : parsed.voices) {
      if (voice.speaker != speaker_ &&
          !text::trim(cues_.back().lines.empty() ? std::string_view() : std::string_view(cues_.back().lines.back()))
               .empty())
        cues_.push_back({times_.start, times_.end, voice.speaker, {}});
      speaker_ = voice.speaker;
      if (text::trim(voice.text).empty()) continue;
      cues_.back().speaker = voice.speaker;
      cues_.back().lines.push_back(std::move(voice.text));
    }
  }

  std::vector<Cue> take() { return without_repetitions(std::move(cues_), word_times_); }

 private:
  bool voices_;
  bool open_ = false;
  bool word_times_ = false;
  CueTimes times_;
  std::string speaker_;
  std::vector<Cue> cues_;
};

Finding left_out(const std::string& name, std::size_t line, std::size_t count) {
  return {{name, line, 0, {}},
          count == 1 ? "a caption without a time line is left out"
                     : std::to_string(count) + " captions without a time line are left out, the first here",
          {}};
}

[[noreturn]] void refuse_without_cues(const std::string& name, const std::string& example) {
  throw InputError({name, 0, 0, {}}, "holds no caption", "a caption has a time line such as " + example);
}

// The number or identifier above a time line belongs to it.
bool belongs_below(const Block& block, std::size_t i, TimeLine times) {
  return i + 1 < block.lines.size() && times(block.lines[i + 1]) && (i == 0 || is_number(block.lines[i]));
}

struct Read {
  std::vector<Cue> cues;
  std::size_t orphans = 0;  // blocks without times
  std::size_t first_orphan = 0;
};

// `goes_on`: a block without a time line and without a number goes on with the cue before (SubRip with blank lines).
Read read_blocks(const std::vector<Block>& blocks, TimeLine times, bool goes_on) {
  Builder builder(true);
  Read read;
  for (const Block& block : blocks) {
    const bool timed = std::any_of(block.lines.begin(), block.lines.end(),
                                   [&](std::string_view line) { return times(line).has_value(); });
    const bool continues = goes_on && builder.is_open() && !is_number(block.lines.front());
    if (!timed && !continues) {
      builder.close();
      if (read.orphans++ == 0) read.first_orphan = block.line;
      continue;
    }
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
      if (belongs_below(block, i, times)) continue;
      if (const auto found = times(block.lines[i])) {
        builder.begin(*found);
      } else if (builder.is_open()) {
        builder.line(block.lines[i]);
      }
    }
  }
  read.cues = builder.take();
  return read;
}

// "{\an8}", "{\pos(10,20)}": where a caption stands on the screen
std::string without_positions(std::string text) {
  for (std::size_t at = text.find("{\\"); at != std::string::npos; at = text.find("{\\", at)) {
    const std::size_t end = text.find('}', at);
    if (end == std::string::npos || text.substr(at, end - at).find('\n') != std::string::npos) break;
    text.erase(at, end - at + 1);
  }
  return text;
}

RawText finished(const Read& read, std::string type, const std::string& name, bool empty, const std::string& example) {
  if (read.cues.empty() && !empty) refuse_without_cues(name, example);
  RawText raw = text_of_cues(read.cues, std::move(type));
  if (read.orphans > 0) raw.warnings.push_back(left_out(name, read.first_orphan, read.orphans));
  return raw;
}

bool starts_with_word(std::string_view line, std::string_view word) {
  return line.starts_with(word) &&
         (line.size() == word.size() || line[word.size()] == ' ' || line[word.size()] == '\t');
}

// "Language: en" in the lines of the header
std::string header_language(const Block& header) {
  for (const std::string_view line : header.lines) {
    if (line.starts_with("Language:")) return std::string(text::trim(line.substr(9)));
  }
  return {};
}

// Takes the header, styles and notes away; what is left are cues.
struct VttBlocks {
  std::vector<Block> cues;
  std::string language;
  bool has_header = false;
};

VttBlocks vtt_blocks(std::string_view text) {
  VttBlocks result;
  for (Block& block : blocks_of(text, false)) {
    std::string_view first = text::trim(block.lines.front());
    if (starts_with_word(first, "WEBVTT")) {
      result.has_header = true;
      result.language = header_language(block);
      block.lines.erase(block.lines.begin());
      const bool cue = std::any_of(block.lines.begin(), block.lines.end(),
                                   [](std::string_view line) { return arrow_times(line).has_value(); });
      if (!cue) continue;
    }
    const bool aside =
        starts_with_word(first, "NOTE") || starts_with_word(first, "STYLE") || starts_with_word(first, "REGION");
    if (!aside) result.cues.push_back(std::move(block));
  }
  return result;
}

// The first lines that aren't blank.
std::array<std::string_view, 3> first_lines(std::string_view text) {
  std::array<std::string_view, 3> lines{};
  std::size_t count = 0;
  for (std::size_t start = 0; start < text.size() && count < lines.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const std::string_view line = text::trim(text.substr(start, end - start));
    if (!line.empty()) lines[count++] = line;
    start = end + 1;
  }
  return lines;
}

}  // namespace

bool is_srt(std::string_view text, std::string_view extension) {
  const auto lines = first_lines(text);
  return extension != ".vtt" && arrow_times(is_number(lines[0]) ? lines[1] : lines[0]).has_value();
}

bool is_vtt(std::string_view text, std::string_view /*extension*/) {
  return starts_with_word(first_lines(text)[0], "WEBVTT");
}

bool is_sbv(std::string_view text, std::string_view /*extension*/) {
  const auto lines = first_lines(text);
  return std::any_of(lines.begin(), lines.end(), [](std::string_view line) { return comma_times(line).has_value(); });
}

RawText read_srt(std::string text, const std::string& name, const RawOptions& /*options*/) {
  const std::string plain = without_positions(std::move(text));
  const auto blocks = blocks_of(plain);
  return finished(read_blocks(blocks, arrow_times, true), "srt", name, blocks.empty(), "00:00:01,000 --> 00:00:04,000");
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): all readers have one signature, and some keep the text
RawText read_vtt(std::string text, const std::string& name, const RawOptions& /*options*/) {
  const VttBlocks blocks = vtt_blocks(text);
  RawText raw = finished(read_blocks(blocks.cues, arrow_times, false), "vtt", name, blocks.cues.empty(),
                         "00:00:01.000 --> 00:00:04.000");
  raw.language = blocks.language;
  return raw;
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): all readers have one signature, and some keep the text
RawText read_sbv(std::string text, const std::string& name, const RawOptions& /*options*/) {
  auto blocks = blocks_of(text);
  // "[INFORMATION]", "[TITLE]", "[SUBTITLE]" and the like stand before the first cue.
  const auto first = std::find_if(blocks.begin(), blocks.end(), [](const Block& block) {
    return std::any_of(block.lines.begin(), block.lines.end(),
                       [](std::string_view line) { return comma_times(line).has_value(); });
  });
  const bool empty = blocks.empty();
  blocks.erase(blocks.begin(), first);
  std::erase_if(blocks, [](const Block& block) { return block.lines.front() == "[END SUBTITLE]"; });
  Read read = read_blocks(blocks, comma_times, true);
  for (Cue& cue : read.cues) {
    std::vector<std::string> lines;
    for (const std::string& line : cue.lines) {  // SubViewer writes "[br]" for a line end
      std::size_t start = 0;
      for (std::size_t at = line.find("[br]"); at != std::string::npos; at = line.find("[br]", start)) {
        lines.push_back(line.substr(start, at - start));
        start = at + 4;
      }
      lines.push_back(line.substr(start));
    }
    cue.lines = std::move(lines);
  }
  return finished(read, "sbv", name, empty, "0:00:01.000,0:00:04.000");
}

}  // namespace mazmun::format::raw
