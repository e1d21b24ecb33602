#include "ingest/repair/layout_rules.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "ingest/repair/page_lines.hpp"
#include "text/properties.hpp"

namespace mazmun::ingest::repair {
namespace {

constexpr std::string_view soft_hyphen = "\xC2\xAD";

std::string_view view(std::string_view text, const text::Range& range) {
  return text.substr(range.start, range.size());
}

// A line with all its numbers as one sign, so that page numbers don't tell lines apart.
std::string without_numbers(std::string_view line) {
  std::string result;
  for (std::size_t at = 0; at < line.size();) {
    const text::Decoded c = text::decode(line, at);
    const bool digit = text::digit_value(c.code_point) >= 0;
    if (!digit) result += line.substr(at, c.length);
    if (digit && (result.empty() || result.back() != '\x01')) result += '\x01';
    at += c.length;
  }
  return result;
}

// Lines at the top and bottom of pages: up to two of each.
std::vector<std::size_t> lines_at_margins(const std::vector<PageLine>& lines, const std::vector<std::size_t>& pages,
                                          std::vector<std::size_t>& page_of) {
  std::vector<std::size_t> margins;
  std::vector<std::vector<std::size_t>> on_page(pages.size() + 1);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].blank()) continue;
    const auto page = std::upper_bound(pages.begin(), pages.end(), lines[i].bytes.start) - pages.begin();
    on_page[static_cast<std::size_t>(page)].push_back(i);
  }
  for (std::size_t page = 0; page < on_page.size(); ++page) {
    const std::vector<std::size_t>& all = on_page[page];
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (i >= 2 && i + 2 < all.size()) continue;
      margins.push_back(all[i]);
      page_of.push_back(page);
    }
  }
  return margins;
}

std::vector<std::size_t> returning_at_margins(std::string_view text, const std::vector<PageLine>& lines,
                                              const std::vector<std::size_t>& pages) {
  std::vector<std::size_t> page_of;
  const std::vector<std::size_t> margins = lines_at_margins(lines, pages, page_of);
  std::map<std::string, std::set<std::size_t>> seen;
  for (std::size_t i = 0; i < margins.size(); ++i)
    seen[without_numbers(view(text, lines[margins[i]].bytes))].insert(page_of[i]);
  std::vector<std::size_t> found;
  for (const std::size_t line : margins) {
    const std::size_t times = seen[without_numbers(view(text, lines[line].bytes))].size();
    if (times >= 3 && 2 * times >= pages.size()) found.push_back(line);
  }
  return found;
}

bool stands_alone(const std::vector<PageLine>& lines, std::size_t i) {
  return (i == 0 || lines[i - 1].blank()) && (i + 1 == lines.size() || lines[i + 1].blank());
}

std::vector<std::size_t> returning_alone(std::string_view text, const std::vector<PageLine>& lines) {
  const auto may_return = [&](std::size_t i) {
    const std::string_view line = view(text, lines[i].bytes);
    return lines[i].length >= 12 && stands_alone(lines, i) && !ends_sentence(line) &&
           line.find(':') == std::string_view::npos && line.find('\t') == std::string_view::npos;
  };
  std::map<std::string, std::size_t> times;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (may_return(i)) ++times[without_numbers(view(text, lines[i].bytes))];
  }
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (may_return(i) && times[without_numbers(view(text, lines[i].bytes))] >= 4) found.push_back(i);
  }
  return found;
}

// The length of full lines, where a text is broken to the width of a page; 0 otherwise.
std::size_t page_width(const std::vector<PageLine>& lines) {
  std::vector<std::size_t> lengths;
  for (const PageLine& line : lines) {
    if (!line.blank()) lengths.push_back(line.length);
  }
  if (lengths.size() < 20) return 0;
  std::sort(lengths.begin(), lengths.end());
  const std::size_t width = lengths[lengths.size() * 9 / 10];
  const auto first = std::lower_bound(lengths.begin(), lengths.end(), width * 3 / 4);
  const auto last = std::upper_bound(lengths.begin(), lengths.end(), width * 6 / 5);
  return width >= 40 && width <= 160 && 2 * static_cast<std::size_t>(last - first) >= lengths.size() ? width : 0;
}

// Which line goes on with the sentence of line `i`, and how sure that is.
struct Next {
  std::size_t line = 0;
  int sure = 0;
};

std::optional<Next> next_part(std::string_view text, const std::vector<PageLine>& lines, std::size_t i,
                              std::size_t width) {
  const std::string_view line = view(text, lines[i].bytes);
  if (lines[i].blank() || lines[i].length < 40 || is_footnote(line) || ends_sentence(line) ||
      line.find('\t') != std::string_view::npos)
    return std::nullopt;
  std::size_t next = i + 1;
  while (next < lines.size() && next < i + 20 && (lines[next].blank() || is_footnote(view(text, lines[next].bytes))))
    ++next;
  if (next >= lines.size() || lines[next].blank()) return std::nullopt;
  const std::string_view follower = view(text, lines[next].bytes);
  const std::string_view first_word = follower.substr(0, follower.find(' '));
  const bool address =
      first_word.find('@') != std::string_view::npos || first_word.find("://") != std::string_view::npos;
  if (address || begins_anew(follower) || !text::is_letter(text::decode(follower, 0).code_point)) return std::nullopt;
  if (must_go_on(line)) return Next{next, 950};
  const bool full = width > 0 && lines[i].length * 10 >= width * 8 && lines[next].length * 10 >= width * 2;
  return full ? std::optional(Next{next, 850}) : std::nullopt;
}

struct Latin {
  text::Range first, second;  // the letters before the hyphen, those of the next line
};

bool is_latin(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

// The parts of a word that is broken at the hyphen `at`.
std::optional<Latin> broken_word(std::string_view text, std::size_t at) {
  std::size_t start = at;
  while (start > 0 && is_latin(text[start - 1])) --start;
  std::size_t second = at + 1;
  while (second < text.size() && text[second] == ' ') ++second;
  if (start == at || second >= text.size() || text[second] != '\n') return std::nullopt;
  ++second;
  while (second < text.size() && text[second] == ' ') ++second;
  std::size_t end = second;
  while (end < text.size() && is_latin(text[end])) ++end;
  if (end == second || !is_lower(text[second])) return std::nullopt;
  return Latin{{start, at}, {second, end}};
}

// The words that broken words could be, with a hyphen and without, and which of them stand in the text.
class SeenElsewhere {
 public:
  explicit SeenElsewhere(std::string_view text) {
    for (std::size_t at = text.find('-'); at != std::string_view::npos; at = text.find('-', at + 1)) {
      const std::optional<Latin> word = broken_word(text, at);
      if (!word) continue;
      wanted_.insert({whole(text, *word, "-"), whole(text, *word, "")});
    }
    if (!wanted_.empty()) look(text);
  }

  static std::string whole(std::string_view text, const Latin& word, std::string_view between) {
    return std::string(view(text, word.first)) + std::string(between) + std::string(view(text, word.second));
  }
  bool has(const std::string& word) const { return seen_.contains(word); }

 private:
  void look(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = at;
      while (end < text.size() && (is_latin(text[end]) ||
                                   (end > at && text[end] == '-' && end + 1 < text.size() && is_latin(text[end + 1]))))
        ++end;
      if (end > at) {
        const std::string word(text.substr(at, end - at));
        if (wanted_.contains(word)) seen_.insert(word);
      }
      at = std::max(end, at + 1);
    }
  }

  std::set<std::string> wanted_, seen_;
};

constexpr std::u32string_view ornaments = U"❖◆●■▪➢➤►▶✓✔❑❏□◊○◦♦§✦★☑⬥⮚";

std::size_t blanks_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && (text[end] == ' ' || text.substr(end, 2) == "\xC2\xA0")) end += text[end] == ' ' ? 1 : 2;
  return end;
}

bool is_ornament(std::string_view text, std::size_t at) {
  return at < text.size() && ornaments.find(text::decode(text, at).code_point) != std::u32string_view::npos;
}

// What stands for the blanks at `range`.
struct Blanks {
  std::string_view put;
  int sure = 1000;
};

Blanks repaired_blanks(std::string_view text, text::Range range) {
  const char32_t last = range.start == 0 ? U'\n' : [&] {
    std::size_t at = range.start - 1;
    while ((static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    return text::decode(text, at).code_point;
  }();
  const char32_t next = range.end < text.size() ? text::decode(text, range.end).code_point : U'\n';
  const bool border = last == U'\n' || next == U'\n' || last == U'\t' || next == U'\t';
  if (border) return {view(text, range), 1000};
  constexpr std::u32string_view closing = U"،؛؟.!:,;»)]";
  const bool closes = closing.find(next) != std::u32string_view::npos;
  const std::size_t behind = range.end < text.size() ? range.end + text::decode(text, range.end).length : range.end;
  const bool more = behind < text.size() && !text::is_blank(text::decode(text, behind).code_point);
  const bool word_before = text::is_word_character(last) || last == U'»' || last == U')';
  if (closes && word_before && !(more && (next == U'.' || next == U':' || next == U','))) return {"", 970};
  if ((last == U'(' || last == U'«' || last == U'[') && text::is_word_character(next)) return {"", 970};
  return {" ", 1000};
}

}  // namespace

void boilerplate(Rewriter& rewriter, const Layout& layout) {
  const std::string_view text = rewriter.text();
  const std::vector<PageLine> lines = page_lines(text);
  const bool paged = layout.pages.size() >= 3;
  for (const std::size_t i : paged ? returning_at_margins(text, lines, layout.pages) : returning_alone(text, lines)) {
    // One blank line goes along, so that none is left over.
    const bool blank_behind = i > 0 && lines[i - 1].blank() && i + 1 < lines.size() && lines[i + 1].blank();
    rewriter.change({lines[i].whole.start, blank_behind ? lines[i + 1].whole.end : lines[i].whole.end}, "",
                    paged ? 950 : 900);
  }
}

void hyphenation(Rewriter& rewriter, const Layout& /*layout*/) {
  const std::string_view text = rewriter.text();
  const SeenElsewhere elsewhere(text);
  for (std::size_t at = text.find_first_of("-\xC2"); at != std::string_view::npos;
       at = text.find_first_of("-\xC2", at + 1)) {
    if (text.substr(at, 2) == soft_hyphen) {
      const bool at_end = at + 2 < text.size() && text[at + 2] == '\n';
      rewriter.change({at, at + (at_end ? 3U : 2U)}, "");
    } else if (const auto word = text[at] == '-' ? broken_word(text, at) : std::nullopt) {
      const bool keeps = elsewhere.has(SeenElsewhere::whole(text, *word, "-"));
      const bool sure = keeps || elsewhere.has(SeenElsewhere::whole(text, *word, ""));
      rewriter.change({keeps ? at + 1 : at, word->second.start}, "", sure ? 980 : 850);
    }
  }
}

void joined_lines(Rewriter& rewriter, const Layout& /*layout*/) {
  const std::string_view text = rewriter.text();
  const std::vector<PageLine> lines = page_lines(text);
  const std::size_t width = page_width(lines);
  std::string skipped;  // footnotes that come behind the sentence
  for (std::size_t i = 0; i < lines.size();) {
    const std::optional<Next> next = next_part(text, lines, i, width);
    if (!next) {
      if (!skipped.empty()) rewriter.change({lines[i].bytes.end, lines[i].bytes.end}, skipped);
      skipped.clear();
      ++i;
      continue;
    }
    const bool joined = rewriter.change({lines[i].bytes.end, lines[next->line].bytes.start}, " ", next->sure);
    for (std::size_t j = i + 1; joined && j < next->line; ++j) {
      if (!lines[j].blank()) skipped += "\n" + std::string(view(text, lines[j].bytes));
    }
    i = next->line;
  }
}

void bullets(Rewriter& rewriter, const Layout& /*layout*/) {
  const std::string_view text = rewriter.text();
  std::size_t line = 0;
  std::size_t searched = 0;
  for (std::size_t at = text.find('\xE2'); at != std::string_view::npos; at = text.find('\xE2', at + 1)) {
    const std::size_t length = text::decode(text, at).length;
    const std::size_t line_feed = text.substr(searched, at - searched).rfind('\n');
    if (line_feed != std::string_view::npos) line = searched + line_feed + 1;
    searched = at;
    const std::string_view before = text.substr(line, at - line);
    const bool first =
        before.find_first_not_of(" \t-") == std::string_view::npos && std::count(before.begin(), before.end(), '-') < 2;
    const std::size_t behind = blanks_at(text, at + length);
    if (first && is_ornament(text, at) && behind > at + length) {
      const std::size_t start = line + std::min(before.find_first_of('-'), before.size());
      rewriter.change({start, behind}, "- ");
    } else if (!first && text.substr(at, length) == "•" && behind > at + length && at >= 2 && text[at - 1] == ' ' &&
               ends_sentence(text.substr(line, at - line - 1))) {
      rewriter.change({at - 1, at}, "\n", 900);
    }
  }
}

void spaces(Rewriter& rewriter, const Layout& /*layout*/) {
  const std::string_view text = rewriter.text();
  for (std::size_t at = text.find_first_of(" \xC2)"); at != std::string_view::npos;
       at = text.find_first_of(" \xC2)", at)) {
    if (text[at] == ')') {
      ++at;
      if (at < text.size() && text::is_arabic_letter(text::decode(text, at).code_point))
        rewriter.change({at, at}, " ", 970);
      continue;
    }
    const std::size_t end = blanks_at(text, at);
    if (end > at) {
      const Blanks blanks = repaired_blanks(text, {at, end});
      rewriter.change({at, end}, blanks.put, blanks.sure);
    }
    at = std::max(end, at + 1);
  }
}

}  // namespace mazmun::ingest::repair
