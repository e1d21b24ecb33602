#include "ingest/name_guesses.hpp"

#include <algorithm>
#include <array>

#include "ingest/speakers.hpp"
#include "text/fold.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::ingest {

struct NameGuesses::Word {
  std::string_view text;
  std::string folded;  // without half-spaces
  std::size_t start = 0;
  bool capital = false;
  bool behind_title = false;
  bool in_sentence = false;  // a word, a comma or a semicolon stands before it, and blanks
};

namespace {

// Folded, without half-spaces.
constexpr std::array<std::string_view, 26> titles{"آقای",  "اقای",      "آقا",  "اقا",    "خانم",    "خانوم", "دکتر",
                                                  "مهندس", "استاد",     "جناب", "سرکار",  "حاجی",    "حاج",   "سید",
                                                  "سیده",  "mr",        "mrs",  "ms",     "miss",    "dr",    "prof",
                                                  "madam", "professor", "sir",  "doctor", "engineer"};

// What often stands behind a title and is no name.
constexpr std::array<std::string_view, 40> no_names{
    "و",    "که", "را", "رو",  "از",   "به",   "با",    "در",   "هم",    "گفت",   "است",  "بود", "ها",  "های",
    "هایی", "هم", "یا", "تا",  "اگر",  "چون",  "محترم", "معلم", "مدیر",  "معاون", "رئیس", "ریس", "این", "اون",
    "ان",   "من", "ما", "شما", "خودش", "خودم", "برای",  "وقتی", "میگفت", "گفتند", "دیگر", "دیگه"};

// Capital letters that are no names of people.
constexpr std::array<std::string_view, 40> capital_words{
    "i",       "january",  "february", "march",  "april",   "may",       "june",     "july",   "august",    "september",
    "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",  "sunday",
    "english", "persian",  "french",   "german", "arabic",  "internet",  "ok",       "okay",   "god",       "mr",
    "mrs",     "ms",       "dr",       "prof",   "im",      "id",        "ill",      "ive",    "christmas", "phd"};

template <class Words>
bool holds(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string bare_fold(std::string_view word) {
  std::string bare;
  const std::string folded = text::fold(word);
  for (std::size_t at = 0; at < folded.size();) {
    const text::Decoded decoded = text::decode(folded, at);
    if (decoded.code_point != text::zwnj) bare += folded.substr(at, decoded.length);
    at += decoded.length;
  }
  return bare;
}

bool is_inside(char32_t c) { return text::is_word_character(c) || c == text::zwnj || c == U'\'' || c == U'\u2019'; }

bool continues_sentence(char32_t c) { return text::is_word_character(c) || c == U',' || c == U';' || c == U'\u060C'; }

bool has_digit(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const text::Decoded decoded = text::decode(word, at);
    if (text::digit_value(decoded.code_point) >= 0) return true;
    at += decoded.length;
  }
  return false;
}

// All letters capital, as in acronyms: "NGO".
bool is_acronym(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const text::Decoded decoded = text::decode(word, at);
    if (text::is_lower(decoded.code_point)) return false;
    at += decoded.length;
  }
  return true;
}

std::string_view without_possessive(std::string_view word) {
  for (const std::string_view ending : {"'s", "\u2019s", "'", "\u2019"}) {
    if (word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
  }
  return word;
}

}  // namespace

NameGuesses::NameGuesses(const std::vector<std::string>& pseudonyms) {
  for (const std::string& pseudonym : pseudonyms) {
    std::string word;
    for (std::size_t at = 0; at < pseudonym.size();) {
      const text::Decoded decoded = text::decode(pseudonym, at);
      if (is_inside(decoded.code_point)) word += pseudonym.substr(at, decoded.length);
      at += decoded.length;
      if (!is_inside(decoded.code_point) || at == pseudonym.size()) known_.insert(bare_fold(word)), word.clear();
    }
  }
}

void NameGuesses::add(const Word& word, const std::string& why, const Document& document) {
  Guess& guess = guesses_[{why, std::string(word.text)}];
  if (guess.times++ == 0) guess.first = {document.id, word.start};
}

void NameGuesses::read_word(const Word& word, const Document& document) {
  const bool cased = text::is_lower(text::decode(word.text, 0).code_point);
  if (cased) small_.insert(word.folded);
  if (known_.contains(word.folded) || has_digit(word.text) || word.folded.empty()) return;
  const bool arabic = text::is_arabic_letter(text::decode(word.text, 0).code_point);
  if (word.behind_title && (word.capital || arabic) && !holds(titles, word.folded) && !holds(no_names, word.folded))
    return add(word, "title", document);
  const bool common = holds(capital_words, word.folded) || holds(titles, word.folded);
  if (word.capital && word.in_sentence && !common && !is_acronym(word.text) && !document.language.starts_with("de"))
    add(word, "capital", document);
}

void NameGuesses::read(const Document& document) {
  const std::string_view text = document.text;
  char32_t last = 0;         // before the blanks in front of the next word; a line feed among them
  bool after_title = false;  // only blanks, or a full stop and blanks, since a title
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::decode(text, at);
    if (!text::is_word_character(decoded.code_point)) {
      const bool blank = text::is_blank(decoded.code_point);
      if (!blank || decoded.code_point == U'\n') last = decoded.code_point;
      after_title = after_title && decoded.code_point != U'\n' && (blank || decoded.code_point == U'.');
      at += decoded.length;
      ++count;
      continue;
    }
    std::size_t end = at;
    std::size_t letters = 0;
    for (; end < text.size() && is_inside(text::decode(text, end).code_point); ++letters)
      end += text::decode(text, end).length;
    const std::string_view said = without_possessive(text.substr(at, end - at));
    const Word word{said,        bare_fold(said),         count, text::is_upper(decoded.code_point),
                    after_title, continues_sentence(last)};
    read_word(word, document);
    after_title = holds(titles, word.folded);
    last = U'a';
    count += letters;
    at = end;
  }
  for (const Turn& turn : document.turns) {
    const std::string folded = bare_fold(turn.speaker);
    const bool known = std::any_of(known_.begin(), known_.end(), [&](const std::string& pseudonym) {
      return folded.find(pseudonym) != std::string::npos;
    });
    if (turn.speaker.empty() || known || is_code_or_role(turn.speaker)) continue;
    add({turn.speaker, folded, turn.span.start, false, false, false}, "speaker", document);
  }
}

void NameGuesses::tell(NameReport& report) const {
  for (const auto& [key, guess] : guesses_) {
    const auto& [why, word] = key;
    if (why == "capital" && small_.contains(bare_fold(word))) continue;
    report.add({NameFinding::unknown, {}, word, why}, guess.first, guess.times);
  }
}

}  // namespace mazmun::ingest
