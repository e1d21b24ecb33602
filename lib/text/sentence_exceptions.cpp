#include "text/sentence_exceptions.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/number.hpp"
#include "text/properties.hpp"

namespace mazmun::text {
namespace {

constexpr char32_t tatweel = 0x0640;

bool is_capital(char32_t c) {
  return u_isupper(static_cast<UChar32>(c)) != 0 || u_istitle(static_cast<UChar32>(c)) != 0;
}

bool is_inside_word(char32_t c) { return is_word_character(c) || c == zwnj; }

std::size_t before(std::string_view text, std::size_t at) {
  do --at;
  while ((static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
  return at;
}

char32_t code_point_before(std::string_view text, std::size_t at) {
  return at == 0 ? U'\0' : decode(text, before(text, at)).code_point;
}

// The start of the word that ends at `end`: word characters, and full stops that have them on both sides. Of very long
// words only the end: whole ones would be read again and again.
std::size_t word_start(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::size_t longest = 100;  // bytes
  std::size_t start = end;
  while (start > begin && end - start < longest) {
    const std::size_t previous = before(text, start);
    const char32_t c = decode(text, previous).code_point;
    const bool joins = c == U'.' && start < end && previous > begin && text[start] != '.' &&
                       is_inside_word(code_point_before(text, previous));
    if (!is_inside_word(c) && !joins) break;
    start = previous;
  }
  return start;
}

bool stands_in(std::string_view words, std::string_view word) {
  for (std::size_t at = 0; at + word.size() <= words.size();) {
    const std::size_t end = at + word.size();
    if ((end == words.size() || words[end] == ' ') && words.substr(at, word.size()) == word) return true;
    while (at < words.size() && words[at] != ' ') ++at;
    ++at;
  }
  return false;
}

// The only letter of `part`, marks, ZWNJ and tatweel aside.
std::optional<char32_t> only_letter(std::string_view part) {
  std::optional<char32_t> letter;
  for (std::size_t at = 0; at < part.size();) {
    const Decoded decoded = decode(part, at);
    at += decoded.length;
    if (is_mark(decoded.code_point) || decoded.code_point == zwnj || decoded.code_point == tatweel) continue;
    if (letter || !is_letter(decoded.code_point)) return std::nullopt;
    letter = decoded.code_point;
  }
  return letter;
}

std::string_view last_part(std::string_view word) {
  const std::size_t dot = word.rfind('.');
  return dot == std::string_view::npos ? word : word.substr(dot + 1);
}

bool all_initials(std::string_view word) {
  for (;;) {
    const std::string_view part = last_part(word);
    const auto letter = only_letter(part);
    if (!letter || !is_capital(*letter)) return false;
    if (part.size() == word.size()) return true;
    word.remove_suffix(part.size() + 1);
  }
}

// --- what a row may ask
// -----------------------------------------------------------------------------------------------

bool is_one_of(const FullStop& stop, std::string_view words) { return stands_in(words, stop.word); }

bool is_one_of_before_number(const FullStop& stop, std::string_view words) {
  return digit_value(stop.next) >= 0 && stands_in(words, stop.word);
}

// Words with which a sentence begins more often than a name: "plan B. Then we left."
constexpr std::string_view openers =
    "A After All Also An And As At Because Before But By For From He Her His How However I If In It Its My No Not Now "
    "Of On "
    "Or Our She So That The Their Then There These They This Those To We What When Where Which Who Why With Yes You "
    "Your";

// Whether the word before the full stop has another full stop in front of it.
bool follows_full_stop(const FullStop& stop) {
  auto at = static_cast<std::size_t>(stop.word.data() - stop.text.data());
  while (at > stop.sentence.start && stop.text[at - 1] == ' ') --at;
  return at > stop.sentence.start && stop.text[at - 1] == '.';
}

// Letters that stand for a name, before a capital. "I" may be the pronoun: only beside another initial.
bool is_initial(const FullStop& stop, std::string_view /*what*/) {
  constexpr std::string_view may_end_sentences = "A.D A.M B.A B.C D.C E.U M.A P.M U.K U.N U.S U.S.A";
  if (!all_initials(stop.word) || stands_in(may_end_sentences, stop.word)) return false;
  const std::size_t inside = stop.sentence.end + 1;  // of a bracket
  if (stop.next == U'(' && inside < stop.text.size() && digit_value(decode(stop.text, inside).code_point) >= 0)
    return true;
  if (!is_capital(stop.next)) return false;
  std::size_t end = stop.sentence.end;
  while (end < stop.text.size() && is_inside_word(decode(stop.text, end).code_point))
    end += decode(stop.text, end).length;
  const std::string_view next_word = stop.text.substr(stop.sentence.end, end - stop.sentence.end);
  const bool initial_follows = only_letter(next_word).has_value() && stop.text.substr(end).starts_with('.');
  if (initial_follows) return true;
  if (stop.word == "I" && !follows_full_stop(stop)) return false;
  return !stands_in(openers, next_word);
}

bool is_lone_letter(const FullStop& stop, std::string_view /*what*/) {
  const auto letter = only_letter(last_part(stop.word));
  return letter && is_arabic_letter(*letter);
}

// Three full stops or more, blanks between them or not, behind no question mark or the like.
bool is_pause(const FullStop& stop, std::string_view /*what*/) {
  std::size_t dots = 0;
  std::size_t at = stop.dot + 1;
  for (; at > stop.sentence.start; --at) {
    if (stop.text[at - 1] == '.') {
      ++dots;
    } else if (stop.text[at - 1] != ' ') {
      break;
    }
  }
  constexpr std::u32string_view terminators = U"!?؟۔";
  const bool behind_terminator =
      at > stop.sentence.start && terminators.find(code_point_before(stop.text, at)) != std::u32string_view::npos;
  return dots >= 3 && !behind_terminator && !is_capital(stop.next);
}

// Whether the number before `number` stands as a label earlier in the line, not too far away: "1. Trust. 2. Time."
bool continues_list(std::string_view text, std::size_t start, std::string_view number) {
  constexpr std::size_t farthest = 1000;  // bytes
  if (digit_value(decode(number, 0).code_point) < 0) return false;
  const auto value = parse_integer(ascii_digits(number));
  if (!value || *value < 2) return false;
  const char32_t first = decode(number, 0).code_point;
  const char32_t zero = first - static_cast<char32_t>(digit_value(first));
  std::string label;  // in the same digits
  for (const char digit : std::to_string(*value - 1)) append(label, zero + static_cast<char32_t>(digit - '0'));
  label += ". ";
  std::string_view earlier = text.substr(start - std::min(start, farthest), std::min(start, farthest));
  const std::size_t line_feed = earlier.rfind('\n');
  if (line_feed != std::string_view::npos) earlier.remove_prefix(line_feed + 1);
  const bool whole_line = line_feed != std::string_view::npos || start <= farthest;
  return (whole_line && earlier.starts_with(label)) || earlier.find(" " + label) != std::string_view::npos;
}

// Up to five digits and full stops.
bool is_short_number(std::string_view bare) {
  constexpr std::size_t longest = 5;
  if (bare.size() > 4 * longest) return false;
  const std::string plain = ascii_digits(bare);
  return plain.size() <= longest && plain.find_first_not_of("0123456789.") == std::string::npos;
}

// The number or letter of a list, alone at the start of a line, bullets and brackets aside; or a number that goes on.
bool is_list_label(const FullStop& stop, std::string_view /*what*/) {
  constexpr std::u32string_view beside = U"-–—•*()[]";
  const auto aside = [&](char32_t c) {
    return !is_letter(c) && (is_blank(c) || c == 0xFEFF || beside.find(c) != std::u32string_view::npos);
  };
  constexpr std::size_t longest = 100;  // bytes
  const std::size_t start = stop.sentence.start;
  if (stop.dot - start > longest) return false;
  Range label{start, stop.dot};
  while (label.start < label.end && aside(decode(stop.text, label.start).code_point))
    label.start += decode(stop.text, label.start).length;
  while (label.start < label.end && aside(code_point_before(stop.text, label.end)))
    label.end = before(stop.text, label.end);
  if (label.size() == 0) return false;
  const std::string_view bare = stop.text.substr(label.start, label.size());
  if (start > 0 && stop.text[start - 1] != '\n') return continues_list(stop.text, start, bare);
  constexpr std::string_view counted = "ii iii iv vi vii viii ix xi xii II III IV VI VII VIII IX XI XII الف";
  return is_short_number(bare) || only_letter(bare).has_value() || stands_in(counted, bare);
}

// --- the table
// --------------------------------------------------------------------------------------------------------

constexpr std::array<SentenceException, 9> table{{
    {"", "a number or letter of a list: 1. ۲. a. iv. الف. at the start of a line, 2. behind 1. in the line",
     is_list_label, "it belongs to what it numbers"},
    {"", "initials before a capital or a year in brackets: J. K. Smith, Smith, J. K. (2020)", is_initial,
     "they are part of a name, unless a word follows that begins sentences (plan B. Then)"},
    {"", "one letter of the Arabic script: ه.ق. ق.م. ص. ۱۲ م. رضایی", is_lone_letter,
     "no sentence ends with one letter: it is short for a word"},
    {"", "three full stops or more, unless a capital follows: خب... نمی‌دانم", is_pause,
     "a pause, as the character … is, which ends no sentence either"},
    {"en", "Mr Mrs Ms Mx Dr Prof Rev Fr St Hon Gen Col Maj Capt Cmdr Lt Sgt Sen Rep Gov Pres Messrs", is_one_of,
     "a title stands before a name"},
    {"en", "e.g E.g eg i.e I.e ie cf Cf viz vs ca approx", is_one_of, "what they announce belongs to the sentence"},
    {"en",
     "No Nos no nos Nr nr Fig Figs fig figs Tab Eq eq Vol vol Vols vols Ch ch Sec sec Art art p pp P Pp ed Ref ref",
     is_one_of_before_number, "they number what follows"},
    {"en", "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec", is_one_of_before_number, "a month before a day or year"},
    {"fa", "صص نک رک قس پروف مهـ", is_one_of, "short for صفحات، نگاه کنید، رجوع کنید، قیاس کنید، پروفسور، مهندس"},
}};

// The lengths and first bytes of all words in the table, which most words before full stops don't share.
class ListedWords {
 public:
  constexpr ListedWords() {
    for (const SentenceException& row : table) {
      for (std::size_t at = 0; at < row.what.size();) {
        const std::size_t end = std::min(row.what.find(' ', at), row.what.size());
        if (end > at && end - at < lengths) known_[end - at][static_cast<unsigned char>(row.what[at])] = true;
        longest_ = std::max(longest_, end - at);
        at = end + 1;
      }
    }
  }
  bool may_hold(std::string_view word) const {
    if (word.empty() || word.size() > longest_) return false;
    return word.size() >= lengths || known_[word.size()][static_cast<unsigned char>(word.front())];
  }

 private:
  static constexpr std::size_t lengths = 16;
  std::array<std::array<bool, 256>, lengths> known_{};
  std::size_t longest_ = 0;
};
constexpr ListedWords listed_words;

}  // namespace

std::span<const SentenceException> sentence_exceptions() { return table; }

bool sentence_goes_on(std::string_view text, Range sentence) {
  std::size_t end = sentence.end;  // behind the full stop, blanks aside
  while (end > sentence.start && is_blank(code_point_before(text, end))) {
    end = before(text, end);
    const char32_t c = decode(text, end).code_point;
    const bool ends_line = (c >= U'\n' && c <= U'\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
    if (ends_line) return false;
  }
  if (end == sentence.start || text[end - 1] != '.') return false;
  FullStop stop{text, sentence, end - 1, {}, decode(text, sentence.end).code_point};
  const std::size_t start = word_start(text, sentence.start, stop.dot);
  stop.word = text.substr(start, stop.dot - start);
  const bool listed = listed_words.may_hold(stop.word);
  return std::any_of(table.begin(), table.end(), [&](const SentenceException& row) {
    const bool lists_words = row.holds == is_one_of || row.holds == is_one_of_before_number;
    return (listed || !lists_words) && row.holds(stop, row.what);
  });
}

}  // namespace mazmun::text
