#include "ingest/repair/page_lines.hpp"

#include <algorithm>

#include "ingest/repair/lexicon.hpp"
#include "ingest/repair/line_units.hpp"
#include "text/properties.hpp"

namespace mazmun::ingest::repair {
namespace {

char32_t first_of(std::string_view line) { return line.empty() ? 0 : text::decode(line, 0).code_point; }

std::size_t last_at(std::string_view line) {
  std::size_t at = line.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

char32_t last_of(std::string_view line) { return line.empty() ? 0 : text::decode(line, last_at(line)).code_point; }

// The byte behind the digits at the start of `line`.
std::size_t after_digits(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && text::digit_value(text::decode(line, at).code_point) >= 0)
    at += text::decode(line, at).length;
  return at;
}

// "P1:", "مصاحبه‌گر:", with at most four words before the colon.
bool has_label(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon > 80) return false;  // or none
  const std::string_view name = line.substr(0, colon);
  return std::count(name.begin(), name.end(), ' ') < 4 && text::length(name) <= 40;
}

}  // namespace

std::vector<PageLine> page_lines(std::string_view text) {
  std::vector<PageLine> lines;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t feed = text.find('\n', start);
    const std::size_t end = std::min(feed, text.size());
    const text::Range bytes = text::trim(text, text::Range{start, end});
    const std::size_t next = feed == std::string_view::npos ? end : end + 1;
    lines.push_back({bytes, {start, next}, text::length(text.substr(bytes.start, bytes.size()))});
    start = next;
  }
  return lines;
}

bool is_footnote(std::string_view line) {
  const char32_t first = first_of(line);
  const bool superscript = first == 0xB9 || first == 0xB2 || first == 0xB3 || (first >= 0x2070 && first <= 0x2079);
  std::size_t at = superscript ? text::decode(line, 0).length : after_digits(line);
  if (!superscript && (at == 0 || at >= line.size() || line[at] != '.')) return false;
  if (!superscript) ++at;
  const std::string_view rest = text::trim(line.substr(at));
  const char32_t letter = first_of(rest);
  return text::length(line) <= 80 && letter != 0 && text::is_letter(letter) && !text::is_arabic_letter(letter);
}

bool begins_anew(std::string_view line) {
  constexpr std::u32string_view marks = U"-–—*•❖◆●■▪➢✓#>|«\"([{❏◊○□\x25AA";
  if (line.find('\t') != std::string_view::npos || has_label(line)) return true;
  if (marks.find(first_of(line)) != std::u32string_view::npos) return true;
  const std::size_t digits = after_digits(line);
  return digits > 0;
}

bool ends_sentence(std::string_view line) {
  const char32_t last = last_of(line);
  const WordClass what = punctuation_class(last);
  return what == WordClass::stop || what == WordClass::close || last == U':' || last == U'؛' || last == U'"';
}

bool must_go_on(std::string_view line) {
  const char32_t last = last_of(line);
  if (last == U'،' || last == U',' || last == U'(' || last == U'«') return true;
  if (!text::is_arabic_letter(last)) return false;
  const std::size_t blank = line.rfind(' ');
  if (blank == std::string_view::npos) return false;
  const std::string_view word = line.substr(blank + 1);
  const Word* known = persian_words().find(word_key(word));
  if (known != nullptr && (known->what == WordClass::preposition || known->what == WordClass::conjunction ||
                           known->what == WordClass::mi || known->what == WordClass::determiner))
    return true;
  return word.ends_with("های") || word.ends_with("هاي");
}

}  // namespace mazmun::ingest::repair
