#include "format/raw/pdf_paragraphs.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "text/bidi.hpp"
#include "text/properties.hpp"

namespace mazmun::format::raw {
namespace {

struct PdfPlaced {
  const PdfLine* line;
  std::size_t page;
};

std::vector<PdfPlaced> placed(const PdfFile& file) {
  std::vector<PdfPlaced> lines;
  for (std::size_t page = 0; page < file.pages.size(); ++page) {
    for (const PdfLine& line : file.pages[page].lines) lines.push_back({&line, page});
  }
  return lines;
}

// The usual distance from one line to the next, or 0 where there is none.
double usual_step(const std::vector<PdfPlaced>& lines) {
  std::vector<double> steps;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const double step = lines[i].line->bottom - lines[i - 1].line->bottom;
    if (lines[i].page == lines[i - 1].page && step > lines[i].line->size / 2 && step < lines[i].line->size * 3)
      steps.push_back(step);
  }
  if (steps.empty()) return 0;
  // A quarter of the way: the gaps between paragraphs are larger, and may be the most.
  std::nth_element(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 4), steps.end());
  return steps[steps.size() / 4];
}

// Where full lines of the column of `line` end: nearly the largest end of those above and below it.
double column_end(const std::vector<PdfPlaced>& lines, const PdfLine& line) {
  std::vector<double> ends;
  for (const PdfPlaced& other : lines) {
    const bool overlaps = other.line->start < line.end && line.start < other.line->end;
    if (overlaps) ends.push_back(other.line->end);
  }
  std::sort(ends.begin(), ends.end(), std::greater<>());
  return ends.empty() ? line.end : ends[ends.size() / 50];
}

// Letters; addresses of web pages may have more, and break anywhere.
constexpr double longest_first_word = 25;

std::string_view first_word(std::string_view text) { return text.substr(0, text.find_first_of(" \t")); }

bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0xAD; }

char32_t last_letter(std::string_view text) {
  char32_t last = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded c = text::decode(text, at);
    at += c.length;
    last = c.code_point;
  }
  return last;
}

bool ends_sentence(std::string_view text) {
  constexpr std::u32string_view ends = U".!?؟:…»”\")]؛";
  return !text.empty() && ends.find(last_letter(text)) != std::u32string_view::npos;
}

// All words with a hyphen inside, as they stand within lines.
std::set<std::string> hyphenated_words(const std::vector<PdfPlaced>& lines) {
  std::set<std::string> words;
  for (const PdfPlaced& placed : lines) {
    std::string_view rest = placed.line->text;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find_first_of(" \t,.;:!?"), rest.size());
      const std::string_view word = rest.substr(0, end);
      if (const std::size_t hyphen = word.find('-'); hyphen != std::string_view::npos && hyphen + 1 < word.size())
        words.emplace(word);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return words;
}

class Paragraphs {
 public:
  explicit Paragraphs(const PdfFile& file)
      : file_(&file), lines_(placed(file)), step_(usual_step(lines_)), hyphenated_(hyphenated_words(lines_)) {}

  PdfText take() {
    PdfText result;
    result.pages.resize(file_->pages.size());
    std::size_t page = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      append_gap(i);
      for (; page < lines_[i].page + 1; ++page) result.pages[page].start = text_.size();
      text_ += lines_[i].line->text;
      result.pages[lines_[i].page].end = text_.size();
    }
    for (; page < result.pages.size(); ++page) result.pages[page].start = text_.size();
    for (text::Range& range : result.pages) range.end = std::max(range.start, range.end);
    result.text = std::move(text_);
    return result;
  }

 private:
  void append_gap(std::size_t i) {
    if (i == 0) return;
    if (is_beside(i)) {
      text_ += '\t';
    } else if (goes_on(i)) {
      ++in_paragraph_;
      join(lines_[i].line->text);
    } else {
      in_paragraph_ = 0;
      text_ += "\n\n";
    }
  }

  // Behind the line before, at the same height.
  bool is_beside(std::size_t i) const {
    const PdfLine& a = *lines_[i - 1].line;
    const PdfLine& b = *lines_[i].line;
    return lines_[i].page == lines_[i - 1].page && std::abs(b.bottom - a.bottom) < b.size * 0.4 && b.start >= a.end;
  }

  bool goes_on(std::size_t i) const {
    const PdfLine& a = *lines_[i - 1].line;
    const PdfLine& b = *lines_[i].line;
    const double step = b.bottom - a.bottom;
    const bool turns = lines_[i].page != lines_[i - 1].page || step < 0;
    if (std::abs(a.size - b.size) > a.size * 0.1 || !is_full(a, b)) return false;
    if (turns) return !ends_sentence(a.text) && std::abs(b.start - a.start) < b.size * 1.5;
    if (step > std::max(step_ * 1.25, step_ + b.size * 0.25)) return false;
    return !is_indented(i);
  }

  // The first word of the next line would not have fitted.
  bool is_full(const PdfLine& a, const PdfLine& b) const {
    const auto letters = static_cast<double>(text::length(b.text));
    const double width = (b.end - b.start) / std::max(1.0, letters);
    const double word = std::min(longest_first_word, static_cast<double>(text::length(first_word(b.text))));
    // Some words are wider than their letters would be on average.
    return a.end + (word * 1.2 + 1) * width > column_end(lines_, a);
  }

  // A first line, or what hangs below a first line that stands out.
  bool is_indented(std::size_t i) const {
    const PdfLine& a = *lines_[i - 1].line;
    const PdfLine& b = *lines_[i].line;
    const double little = b.size * 0.8;
    const bool centred = std::abs(a.start + a.end - b.start - b.end) < b.size && std::abs(a.start - b.start) > little;
    if (centred) return false;
    if (in_paragraph_ > 0) return std::abs(b.start - a.start) > little;
    if (b.start < a.start + little) return a.start - b.start > b.size * 6;
    const bool hangs = i + 1 < lines_.size() && lines_[i + 1].page == lines_[i].page &&
                       std::abs(lines_[i + 1].line->start - b.start) < little / 2;
    return !hangs;
  }

  void join(std::string_view next) {
    const std::size_t blank = text_.find_last_of(" \t\n");
    const std::string_view word = std::string_view(text_).substr(blank == std::string::npos ? 0 : blank + 1);
    if (word.empty() || !is_hyphen(last_letter(word))) {
      text_ += ' ';
      return;
    }
    const std::size_t sign = text_.size() - (word.ends_with('-') ? 1 : word.ends_with("\u00AD") ? 2 : 3);
    const std::size_t before_sign = word.size() - (text_.size() - sign);
    const char32_t before = last_letter(word.substr(0, before_sign));
    const char32_t after = next.empty() ? 0 : text::decode(next, 0).code_point;
    const bool divided = text::is_letter(before) && text::is_lower(before) && text::is_lower(after);
    const std::string_view rest = next.substr(0, next.find_first_of(" \t,.;:!?"));
    const std::string whole = std::string(word.substr(0, before_sign)) + "-" + std::string(rest);
    if (!divided) {
      if (last_letter(word.substr(0, before_sign)) == 0) text_ += ' ';  // a dash by itself
      return;
    }
    if (!hyphenated_.contains(whole)) text_.resize(sign);
  }

  const PdfFile* file_;
  std::vector<PdfPlaced> lines_;
  double step_;
  std::set<std::string> hyphenated_;
  std::string text_;
  std::size_t in_paragraph_ = 0;  // lines of this paragraph, but for the first
};

}  // namespace

PdfText paragraphs_of(const PdfFile& file) { return Paragraphs(file).take(); }

}  // namespace mazmun::format::raw
