#include "format/raw/pdf_margins.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::format::raw {
namespace {

constexpr double same_height = 600;  // hundredths of a point

// The line with "#" for each number.
std::string shape_of(std::string_view line) {
  std::string shape;
  for (std::size_t at = 0; at < line.size();) {
    const text::Decoded c = text::decode(line, at);
    if (text::digit_value(c.code_point) >= 0) {
      if (!shape.ends_with('#')) shape += '#';
    } else if (!text::is_blank(c.code_point)) {
      shape += line.substr(at, c.length);
    }
    at += c.length;
  }
  return shape;
}

// The only number of a line that is nothing else: "7", "- 7 -", "[7]".
std::optional<long> lone_number(std::string_view line) {
  const std::string shape = shape_of(line);
  constexpr std::string_view around = "-–—[]().|/#";
  long number = 0;
  bool any = false;
  for (std::size_t at = 0; at < line.size();) {
    const text::Decoded c = text::decode(line, at);
    at += c.length;
    const int digit = text::digit_value(c.code_point);
    if (digit < 0) continue;
    if (number > 99'999) return std::nullopt;
    number = number * 10 + digit;
    any = true;
  }
  const bool bare =
      std::count(shape.begin(), shape.end(), '#') == 1 && shape.find_first_not_of(around) == std::string::npos;
  return any && bare ? std::optional<long>(number) : std::nullopt;
}

struct Candidate {
  std::size_t page;
  std::size_t line;
  bool at_top;
  bool outermost;
  std::string shape;
  double middle;
};

// The two uppermost and the two lowest lines of a page that stand in its outer parts.
std::vector<Candidate> candidates_of(const PdfFile& file) {
  std::vector<Candidate> candidates;
  for (std::size_t p = 0; p < file.pages.size(); ++p) {
    const PdfPage& page = file.pages[p];
    std::vector<std::size_t> order(page.lines.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return page.lines[a].top < page.lines[b].top; });
    for (std::size_t i = 0; i < order.size(); ++i) {
      const PdfLine& line = page.lines[order[i]];
      const double middle = (line.top + line.bottom) / 2;
      const bool at_top = i < 2 && middle < page.height / 8;
      const bool at_bottom = i + 2 >= order.size() && middle > page.height * 7 / 8;
      if (at_top || at_bottom)
        candidates.push_back(
            {p, order[i], at_top, at_top ? i == 0 : i + 1 == order.size(), shape_of(line.text), middle});
    }
  }
  return candidates;
}

// A label alone on its line ("P1:") may well begin several pages.
bool may_be_label(const std::string& shape) { return shape.ends_with(':') || shape.ends_with("："); }

// Page numbers rise with the pages.
bool counts_pages(const PdfFile& file, const std::vector<const Candidate*>& group) {
  std::map<long, std::size_t> distances;
  for (const Candidate* one : group) {
    const auto number = lone_number(file.pages[one->page].lines[one->line].text);
    if (!number) return false;
    ++distances[*number - static_cast<long>(file.pages[one->page].number)];
  }
  return distances.size() == 1 && (group.size() > 1 || distances.begin()->first == 0);
}

using Lines = std::set<std::pair<std::size_t, std::size_t>>;  // page, line

void add_running(const PdfFile& file, const std::vector<Candidate>& candidates, Lines& found) {
  std::map<std::pair<bool, std::string>, std::vector<const Candidate*>> groups;
  for (const Candidate& one : candidates) groups[{one.at_top, one.shape}].push_back(&one);
  const std::size_t pages = file.pages.size();
  for (const auto& [key, group] : groups) {
    if (may_be_label(key.second)) continue;
    // At one height, which the middle one gives.
    std::vector<const Candidate*> same = group;
    std::sort(same.begin(), same.end(), [](const auto* a, const auto* b) { return a->middle < b->middle; });
    const double height = same[same.size() / 2]->middle;
    std::erase_if(same, [&](const Candidate* one) { return std::abs(one->middle - height) > same_height; });
    const bool repeated = same.size() >= 2 && same.size() * 5 >= pages * 2 && !lone_number(key.second);
    if (!repeated && !counts_pages(file, same)) continue;
    for (const Candidate* one : same) found.emplace(one->page, one->line);
  }
  // Text that stands further out makes text of what stands further in.
  std::set<std::pair<std::size_t, bool>> text_ends;
  for (const Candidate& one : candidates) {
    if (one.outermost && !found.contains({one.page, one.line})) text_ends.emplace(one.page, one.at_top);
  }
  for (const Candidate& one : candidates) {
    if (!one.outermost && text_ends.contains({one.page, one.at_top})) found.erase({one.page, one.line});
  }
}

// Numbers beside the text that count up through the whole file, or anew on each page.
void add_margin_numbers(const PdfFile& file, Lines& found) {
  constexpr std::size_t fewest = 5;
  Lines numbers;
  std::optional<long> before;
  std::size_t steps = 0;
  for (std::size_t p = 0; p < file.pages.size(); ++p) {
    const PdfPage& page = file.pages[p];
    std::vector<double> starts;
    for (const PdfLine& line : page.lines) {
      if (!lone_number(line.text)) starts.push_back(line.start);
    }
    if (starts.empty()) continue;
    const double text_start = *std::min_element(starts.begin(), starts.end());
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
      if (lone_number(page.lines[i].text) && page.lines[i].end <= text_start && !found.contains({p, i}))
        order.emplace_back(page.lines[i].top, i);
    }
    std::sort(order.begin(), order.end());
    for (const auto& [top, i] : order) {
      const long number = *lone_number(page.lines[i].text);
      if (before && (number == *before + 1 || (number % 5 == 0 && number == *before + 5))) ++steps;
      before = number;
      numbers.emplace(p, i);
    }
  }
  if (numbers.size() >= fewest && steps * 10 >= (numbers.size() - 1) * 9) found.merge(numbers);
}

}  // namespace

PdfMargins remove_margins(PdfFile& file) {
  Lines found;
  add_running(file, candidates_of(file), found);
  PdfMargins margins{found.size(), 0};
  add_margin_numbers(file, found);
  margins.numbers = found.size() - margins.running;
  // NOLINTNEXTLINE(modernize-loop-convert): from the last on; a reversed view is not for every compiler
  for (auto line = found.rbegin(); line != found.rend(); ++line) {
    auto& lines = file.pages[line->first].lines;
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(line->second));
  }
  return margins;
}

}  // namespace mazmun::format::raw
