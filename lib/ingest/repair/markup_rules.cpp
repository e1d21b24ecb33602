#include "ingest/repair/markup_rules.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "text/properties.hpp"

namespace mazmun::ingest::repair {
namespace {

constexpr std::string_view tags[] = {"a",     "b",     "big", "blockquote", "br",    "center", "code",   "div", "em",
                                     "font",  "h1",    "h2",  "h3",         "h4",    "h5",     "h6",     "hr",  "i",
                                     "img",   "li",    "ol",  "p",          "small", "span",   "strong", "sub", "sup",
                                     "table", "tbody", "td",  "th",         "thead", "tr",     "u",      "ul"};

struct Entity {
  std::string_view name, text;
};
constexpr Entity entities[] = {{"&nbsp;", " "},
                               {"&amp;", "&"},
                               {"&lt;", "<"},
                               {"&gt;", ">"},
                               {"&quot;", "\""},
                               {"&#39;", "'"},
                               {"&zwnj;", "\xE2\x80\x8C"},
                               {"&laquo;", "«"},
                               {"&raquo;", "»"},
                               {"&ndash;", "–"},
                               {"&hellip;", "…"}};

struct Remnant {
  std::size_t end = 0;
  std::string_view put;
  int sure = 1000;
};

char32_t code_point_at(std::string_view text, std::size_t at) {
  return at < text.size() ? text::decode(text, at).code_point : 0;
}

char32_t code_point_before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  --at;
  while ((static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return text::decode(text, at).code_point;
}

bool is_word_at(char32_t c) { return c != 0 && text::is_word_character(c); }
bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Between two words a tag parts them.
std::string_view between(std::string_view text, std::size_t start, std::size_t end) {
  return is_word_at(code_point_before(text, start)) && is_word_at(code_point_at(text, end)) ? " " : "";
}

std::optional<Remnant> tag(std::string_view text, std::size_t at) {
  std::size_t name = at + 1;
  if (name < text.size() && text[name] == '/') ++name;
  std::size_t end = name;
  while (end < text.size() && (is_ascii_letter(text[end]) || (text[end] >= '1' && text[end] <= '6'))) ++end;
  std::string lower(text.substr(name, end - name));
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  if (std::find(std::begin(tags), std::end(tags), lower) == std::end(tags)) return std::nullopt;
  const std::size_t close = text.substr(0, std::min(text.size(), end + 300)).find_first_of("<>\n", end);
  if (close == std::string_view::npos || text[close] != '>') return std::nullopt;
  if (close > end && text[end] != ' ' && text[end] != '/') return std::nullopt;
  return Remnant{close + 1, between(text, at, close + 1)};
}

std::optional<Remnant> entity(std::string_view text, std::size_t at) {
  for (const Entity& known : entities) {
    if (text.substr(at, known.name.size()) == known.name) return Remnant{at + known.name.size(), known.text};
  }
  return std::nullopt;
}

// ^۱, ^{1*}, ^1 behind a word.
std::optional<Remnant> raised(std::string_view text, std::size_t at) {
  if (!is_word_at(code_point_before(text, at))) return std::nullopt;
  std::size_t end = at + 1;
  if (end < text.size() && text[end] == '{') {
    const std::size_t close = text.substr(0, std::min(text.size(), end + 12)).find('}', end);
    const std::string_view mark =
        close == std::string_view::npos ? std::string_view() : text.substr(end + 1, close - end - 1);
    const bool is_mark = !mark.empty() && mark.find_first_not_of("0123456789*,+ ") == std::string_view::npos;
    return is_mark ? std::optional(Remnant{close + 1, ""}) : std::nullopt;
  }
  while (text::digit_value(code_point_at(text, end)) >= 0) end += text::decode(text, end).length;
  if (end == at + 1) return std::nullopt;
  // x^2 is a power; a word has more letters.
  const bool arabic = text::is_arabic_letter(code_point_before(text, at));
  const bool latin =
      at >= 3 && is_ascii_letter(text[at - 1]) && is_ascii_letter(text[at - 2]) && is_ascii_letter(text[at - 3]);
  if (!arabic && !latin) return std::nullopt;
  return Remnant{end, "", 950};
}

bool is_superscript(char32_t c) { return c == 0xB9 || c == 0xB2 || c == 0xB3 || (c >= 0x2070 && c <= 0x2079); }

std::optional<Remnant> superscript(std::string_view text, std::size_t at) {
  // m² and 10³ are no footnotes.
  const char32_t last = code_point_before(text, at);
  if (!text::is_arabic_letter(last) && last != 0xBB && last != U')') return std::nullopt;
  std::size_t end = at;
  while (is_superscript(code_point_at(text, end))) end += text::decode(text, end).length;
  return Remnant{end, "", 950};
}

// $0/887$: a figure between dollars.
std::optional<Remnant> dollars(std::string_view text, std::size_t at, std::string& kept) {
  const std::size_t close = text.substr(0, std::min(text.size(), at + 32)).find('$', at + 1);
  if (close == std::string_view::npos || close == at + 1) return std::nullopt;
  const std::string_view inside = text.substr(at + 1, close - at - 1);
  if (inside.find_first_not_of("0123456789./,=<>+-% ") != std::string_view::npos) return std::nullopt;
  if (inside.find_first_of("0123456789") != 0 || inside.back() == ' ') return std::nullopt;
  kept = inside;
  return Remnant{close + 1, kept};
}

// The end of what is emphasised from `at` on: *words* or **words** inside a line.
std::optional<Remnant> emphasis(std::string_view text, std::size_t at, std::string& kept) {
  const std::size_t line = text.rfind('\n', at) + 1;
  const std::size_t stars = text.substr(at, 2) == "**" ? 2 : 1;
  const bool first = text.substr(line, at - line).find_first_not_of(" \t-") == std::string_view::npos;
  const std::string_view rest = text.substr(at + stars, text.find('\n', at) - at - stars);
  const std::size_t close = rest.find(text.substr(at, stars));
  if (close == std::string_view::npos || close == 0) return std::nullopt;
  const std::string_view inside = rest.substr(0, close);
  const std::size_t end = at + stars + close + stars;
  const bool whole_line = first && (end == text.size() || text[end] == '\n');
  if (first && !whole_line) return std::nullopt;
  if (whole_line && (inside.back() == ':' || inside.size() < 12)) return std::nullopt;
  if (inside.find('*') != std::string_view::npos || !is_word_at(code_point_at(inside, 0))) return std::nullopt;
  if (inside.back() == ' ' || is_word_at(code_point_before(text, at)) || is_word_at(code_point_at(text, end)))
    return std::nullopt;
  kept = inside;
  return Remnant{end, kept, 900};
}

std::optional<Remnant> remnant_at(std::string_view text, std::size_t at, std::string& kept) {
  switch (text[at]) {
    case '<':
      return tag(text, at);
    case '&':
      return entity(text, at);
    case '^':
      return raised(text, at);
    case '$':
      return dollars(text, at, kept);
    case '*':
      return emphasis(text, at, kept);
    default:
      return is_superscript(code_point_at(text, at)) ? superscript(text, at) : std::nullopt;
  }
}

}  // namespace

void markup(Rewriter& rewriter, const Layout& /*layout*/) {
  const std::string_view text = rewriter.text();
  constexpr std::string_view starts = "<&^$*\xC2\xE2";
  std::string kept;
  for (std::size_t at = text.find_first_of(starts); at != std::string_view::npos;) {
    const std::optional<Remnant> mark = remnant_at(text, at, kept);
    std::size_t next = at + 1;
    if (mark) {
      rewriter.change({at, mark->end}, mark->put, mark->sure);
      next = mark->end;
    } else if (text[at] == '*') {
      next = std::min(text.find_first_not_of('*', at), text.size());
    }
    at = text.find_first_of(starts, next);
  }
}

}  // namespace mazmun::ingest::repair
