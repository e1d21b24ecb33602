#include "format/raw/pdf_lines.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/error.hpp"
#include "text/bidi.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::format::raw {
namespace {

std::vector<std::string_view> fields_of(std::string_view line) {
  std::vector<std::string_view> fields;
  while (true) {
    const std::size_t tab = line.find('\t');
    fields.push_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return fields;
    line.remove_prefix(tab + 1);
  }
}

long long number_of(std::string_view field) {
  long long number = 0;
  std::from_chars(field.data(), field.data() + field.size(), number);
  return number;
}

struct Directions {
  std::size_t right = 0;  // letters from right to left
  std::size_t left = 0;
};

Directions directions_of(std::string_view text) {
  Directions counts;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded c = text::decode(text, at);
    at += c.length;
    if (text::is_right_to_left_letter(c.code_point))
      ++counts.right;
    else if (text::is_letter(c.code_point))
      ++counts.left;
  }
  return counts;
}

// Brackets that close before they open, less those that open first.
long misplaced_brackets(std::string_view text) {
  const std::size_t open = std::min(text.find('('), text.find("«"));
  const std::size_t close = std::min(text.find(')'), text.find("»"));
  if (open == std::string_view::npos || close == std::string_view::npos) return 0;
  return close < open ? 1 : -1;
}

bool is_opening(char32_t c) { return c == '(' || c == '[' || c == U'«'; }
bool is_closing(char32_t c) { return c == ')' || c == ']' || c == U'»'; }

// Vowel signs are drawn over their letter, so that a gap seems to lie before them; inside a line nothing else but text
// remains, with one blank between words.
std::string tidied(std::string_view text, bool right_to_left) {
  std::string result;
  char32_t before = 0;
  const std::string_view trimmed = text::trim(text);
  for (std::size_t at = 0; at < trimmed.size();) {
    const text::Decoded c = text::decode(trimmed, at);
    const bool last = at + c.length == trimmed.size();
    // French puts blanks inside its quotation marks; in texts from right to left they come from the measuring.
    const bool attached = text::is_mark(c.code_point) || (right_to_left && is_closing(c.code_point));
    if (attached && result.ends_with(' ')) result.pop_back();
    const bool doubled = c.code_point == ' ' && (result.ends_with(' ') || (right_to_left && is_opening(before)));
    const bool skipped = doubled || (c.code_point == 0xAD && !last);
    if (!skipped) before = c.code_point;
    if (!skipped) result += trimmed.substr(at, c.length);
    at += c.length;
  }
  return result;
}

// How many of the lines have about the same value as the middle one.
std::size_t aligned(const PdfPage& page, double PdfLine::*side) {
  std::vector<double> values;
  for (const PdfLine& line : page.lines) values.push_back(line.*side);
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  const double usual = *middle;
  constexpr double little = 400;  // hundredths of a point
  return static_cast<std::size_t>(
      std::count_if(values.begin(), values.end(), [&](double value) { return std::abs(value - usual) < little; }));
}

// Lines of a page from right to left that are set flush left, as programs do by mistake, break at the right: they are
// measured from there.
bool is_set_flush_left(const PdfPage& page) {
  const std::size_t lines = page.lines.size();
  return page.right_to_left && aligned(page, &PdfLine::end) * 10 > lines * 6 &&
         aligned(page, &PdfLine::start) * 10 < lines * 6;
}

void flip(PdfPage& page) {
  for (PdfLine& line : page.lines) {
    const double start = line.start;
    line.start = page.width - line.end;
    line.end = page.width - start;
  }
}

void turn_lines(PdfFile& file) {
  long misplaced = 0;
  for (PdfPage& page : file.pages) {
    Directions all;
    for (const PdfLine& line : page.lines) {
      const Directions counts = directions_of(line.text);
      all.right += counts.right;
      all.left += counts.left;
    }
    page.right_to_left = all.right > all.left;
    for (PdfLine& line : page.lines) {
      const Directions counts = directions_of(line.text);
      const bool turned = counts.right > 0 || (page.right_to_left && counts.left == 0);
      if (turned) line.text = text::reading_order(line.text, page.right_to_left || counts.right > counts.left);
      if (turned && counts.right > counts.left) misplaced += misplaced_brackets(line.text);
    }
    if (page.right_to_left) flip(page);
    if (is_set_flush_left(page)) flip(page);
  }
  for (PdfPage& page : file.pages) {
    for (PdfLine& line : page.lines) {
      const Directions counts = directions_of(line.text);
      if (misplaced > 0 && counts.right > counts.left) line.text = text::mirrored(line.text);
      line.text = tidied(text::without_presentation_forms(line.text), counts.right > counts.left);
    }
    std::erase_if(page.lines, [](const PdfLine& line) { return line.text.empty(); });
  }
}

}  // namespace

PdfFile parse_pdf_lines(std::string_view output, const std::string& name) {
  if (text::first_invalid_byte(output)) throw InputError({name, 0, 0, {}}, "can't be read: what came out is no text");
  PdfFile file;
  std::size_t pages = 0;
  while (!output.empty()) {
    const std::size_t end = std::min(output.find('\n'), output.size());
    const auto fields = fields_of(output.substr(0, end));
    output.remove_prefix(std::min(end + 1, output.size()));
    const auto length = [&](std::size_t i) { return static_cast<double>(number_of(fields[i])); };
    const auto count = [&](std::size_t i) { return static_cast<std::size_t>(std::max(0LL, number_of(fields[i]))); };
    if (fields.front() == "pdf" && fields.size() == 4) {
      pages = count(1);
      file.mended = fields[2] == "1";
      file.title = text::trim(fields[3]);
    } else if (fields.front() == "page" && fields.size() == 6) {
      file.pages.push_back({count(1), length(2), length(3), count(4), count(5), false, {}});
    } else if (fields.front() == "line" && fields.size() == 8 && !file.pages.empty()) {
      file.pages.back().lines.push_back(
          {length(1), length(3), length(2), length(4), length(5), std::string(fields[7])});
    }
  }
  if (file.pages.size() != pages || pages == 0)
    throw InputError({name, 0, 0, {}}, "can't be read to the end: " + std::to_string(file.pages.size()) + " of " +
                                           std::to_string(pages) + " pages came out");
  turn_lines(file);
  return file;
}

}  // namespace mazmun::format::raw
