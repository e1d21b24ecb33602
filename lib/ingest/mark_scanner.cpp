#include "ingest/mark_scanner.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "text/properties.hpp"
#include "text/rising_places.hpp"

namespace mazmun::ingest {
namespace {

using text::Range;

// Bytes of the separator at `at`, 0 where there is none.
std::size_t separator_at(std::string_view list, std::size_t at) {
  constexpr std::array<std::string_view, 3> separators{",", "،", ";"};
  for (const std::string_view separator : separators) {
    if (list.substr(at).starts_with(separator)) return separator.size();
  }
  return 0;
}

// The codes between brackets; nothing where one is empty.
std::optional<std::vector<std::string>> codes_of(std::string_view list) {
  std::vector<std::string> codes;
  std::size_t start = 0;
  for (std::size_t at = 0; at <= list.size(); ++at) {
    const std::size_t width = at < list.size() ? separator_at(list, at) : 1;
    if (width == 0) continue;
    codes.push_back(text::nfc(text::trim(list.substr(start, at - start))));
    if (codes.back().empty()) return std::nullopt;
    at += width - 1;
    start = at + 1;
  }
  return codes;
}

class MarkScanner {
 public:
  explicit MarkScanner(std::string_view text) : text_(text) {}

  FoundMarks scan() {
    while (line_start_ < text_.size()) {
      line_end_ = std::min(text_.find('\n', line_start_), text_.size());
      if (text::trim(line()).empty()) {
        leave_open();
        behind_empty_ = true;
      } else {
        scan_line();
        if (behind_empty_) paragraph_start_ = line_start_;
        behind_empty_ = false;
      }
      line_start_ = line_end_ + 1;
    }
    leave_open();
    place_warnings();
    std::sort(found_.deletions.begin(), found_.deletions.end(),
              [](const Range& a, const Range& b) { return a.start < b.start; });
    return std::move(found_);
  }

 private:
  struct Open {
    std::size_t at = 0;
    std::size_t content = 0;
    std::vector<std::string> codes;
  };

  std::string_view line() const { return text_.substr(line_start_, line_end_ - line_start_); }
  bool starts(std::size_t at, std::string_view with) const {
    return text_.substr(at, line_end_ - at).starts_with(with);
  }

  void warn(std::size_t at, std::string message, std::string hint) {
    found_.warnings.push_back({{}, std::move(message), std::move(hint)});
    warned_.emplace_back(at, found_.warnings.size() - 1);
  }

  void place_warnings() {
    std::sort(warned_.begin(), warned_.end());
    text::RisingPlaces places(text_);
    for (const auto& [at, warning] : warned_) {
      const text::LineColumn place = places.at(at);
      found_.warnings[warning].place.line = place.line;
      found_.warnings[warning].place.column = place.column;
    }
  }

  void scan_line() {
    for (std::size_t at = line_start_; at < line_end_;) {
      if (starts(at, "\\[[") || starts(at, "\\{{")) {
        found_.deletions.push_back({at, at + 1});
        if (text_[at + 1] == '{') ++escaped_;
        at += 3;
      } else if (starts(at, "{{")) {
        at = open_words(at);
      } else if (starts(at, "}}")) {
        close_words(at);
        at += 2;
      } else if (starts(at, "[[")) {
        at = line_marks(at);
      } else {
        ++at;
      }
    }
  }

  // Returns where to go on.
  std::size_t open_words(std::size_t at) {
    const std::size_t bar = text_.substr(0, line_end_).find_first_of("|{}", at + 2);
    const bool closed = bar != std::string_view::npos && text_[bar] == '|';
    auto codes = closed ? codes_of(text_.substr(at + 2, bar - at - 2)) : std::nullopt;
    if (!codes) {
      warn(at, "\"{{\" without a code and \"|\" behind it is left in the text",
           "a mark is {{code|words}}, the brackets alone \\{{");
      return at + 2;
    }
    open_.push_back({at, bar + 1, std::move(*codes)});
    return bar + 1;
  }

  void close_words(std::size_t at) {
    if (open_.empty() && escaped_ > 0) {
      --escaped_;
      return;
    }
    if (open_.empty()) return warn(at, "\"}}\" that closes nothing is left in the text", {});
    const Open opened = std::move(open_.back());
    open_.pop_back();
    const Range words = text::trim(text_, {opened.content, at});
    if (words.size() == 0) return warn(opened.at, "a mark without words is left in the text", {});
    for (const std::string& code : opened.codes) found_.marks.push_back({code, words, opened.at, false});
    found_.deletions.push_back({opened.at, opened.content});
    found_.deletions.push_back({at, at + 2});
  }

  // What is still open at an empty line, or at the end.
  void leave_open() {
    for (const Open& opened : open_)
      warn(opened.at, "a mark that isn't closed in its paragraph is left in the text",
           "\"}}\" closes it, \\{{ is no mark");
    open_.clear();
    escaped_ = 0;
  }

  // Where the mark that begins before `at` is closed; nowhere where another one begins before.
  std::size_t end_of_line_mark(std::size_t at) const {
    for (; at + 1 < line_end_; ++at) {
      if (starts(at, "]]")) return at;
      if (starts(at, "[[")) break;
    }
    return std::string_view::npos;
  }

  // All line marks from `at` to the end of the line; returns where to go on.
  std::size_t line_marks(std::size_t at) {
    std::vector<std::pair<std::string, std::size_t>> codes;
    std::size_t next = at;
    while (starts(next, "[[")) {
      const std::size_t close = end_of_line_mark(next + 2);
      const auto listed =
          close == std::string_view::npos ? std::nullopt : codes_of(text_.substr(next + 2, close - next - 2));
      if (!listed) {
        warn(next, "\"[[\" without a code and \"]]\" behind it is left in the text",
             "a mark is [[code]], the brackets alone \\[[");
        return next + 2;
      }
      for (const std::string& code : *listed) codes.emplace_back(code, next);
      next = close + 2;
      while (next < line_end_ && (text_[next] == ' ' || text_[next] == '\t')) ++next;
    }
    if (next < line_end_) {
      warn(at, "[[…]] inside a line is left in the text", "it codes a line at its end; {{code|words}} codes words");
      return next;
    }
    take_line_marks(at, codes);
    return line_end_;
  }

  void take_line_marks(std::size_t at, const std::vector<std::pair<std::string, std::size_t>>& codes) {
    const Range before = text::trim(text_, {line_start_, at});
    const bool alone = before.size() == 0;
    const Range coded = alone ? paragraph_above() : before;
    if (coded.size() == 0) return warn(at, "a mark with no text before it is left in the text", {});
    for (const auto& [code, where] : codes) found_.marks.push_back({code, coded, where, alone});
    found_.deletions.push_back({alone ? line_start_ - 1 : before.end, line_end_});
  }

  // The lines above this one up to an empty one, without marks that stood alone between.
  Range paragraph_above() const {
    const std::size_t end = line_start_;
    if (!found_.deletions.empty() && !found_.marks.empty() && found_.marks.back().paragraph &&
        found_.deletions.back().end + 1 == line_start_)
      return found_.marks.back().range;
    return text::trim(text_, {paragraph_start_, end});
  }

  std::string_view text_;
  std::size_t line_start_ = 0;
  std::size_t line_end_ = 0;
  std::size_t paragraph_start_ = 0;  // of the last line that isn't empty, before this one
  bool behind_empty_ = true;
  std::vector<std::pair<std::size_t, std::size_t>> warned_;  // where each warning belongs
  std::vector<Open> open_;
  std::size_t escaped_ = 0;  // "\\{{" of this paragraph that no "}}" has followed
  FoundMarks found_;
};

}  // namespace

FoundMarks find_marks(std::string_view text) { return MarkScanner(text).scan(); }

}  // namespace mazmun::ingest
