#include "ingest/repair/lexicon.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ingest/repair/word_lists.hpp"
#include "text/utf8.hpp"

namespace mazmun::ingest::repair {
namespace {

struct Section {
  std::string_view name;
  WordClass what;
  int cost;  // of each word in it
};

constexpr Section sections[] = {
    {"preposition", WordClass::preposition, 4500},
    {"conjunction", WordClass::conjunction, 4800},
    {"determiner", WordClass::determiner, 5200},
    {"pronoun", WordClass::pronoun, 5800},
    {"object", WordClass::object, 4000},
    {"adverb", WordClass::adverb, 6800},
    {"number", WordClass::number, 6800},
    {"copula", WordClass::copula, 5200},
    {"mi", WordClass::mi, 4200},
    {"plural", WordClass::plural, 3900},
    {"plural_of", WordClass::plural_of, 3900},
    {"suffix", WordClass::suffix, 5200},
    {"compound", WordClass::compound, 6500},
    {"verb", WordClass::verb, 7500},
    {"common", WordClass::noun, 7300},
    {"noun", WordClass::noun, 8000},
    {"colloquial", WordClass::verb, 7500},
    {"pair", WordClass::noun, 0},
};

const std::vector<std::string_view> noun_ends{"ی",   "ها",        "های", "هایی", "م",  "ت",   "ش",  "مان",  "تان",
                                              "شان", "مون",       "تون", "شون",  "ای", "ان",  "ات", "ترین", "تر",
                                              "یی",  "ی‌ها", "اند", "هاست", "ست", "انه", "ا",  "ه",    "ین"};
const std::vector<std::string_view> past_ends{"",  "م",  "ی",           "یم",        "ید",          "ند", "ن",
                                              "ه", "ین", "ه‌اند", "ه‌ام", "ه‌ایم", "نی"};
const std::vector<std::string_view> present_ends{"م", "ی", "د", "یم", "ید", "ند", "ه", "ن", "ین", "نده", ""};

std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    if (end > at) words.push_back(line.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

constexpr int form_cost = 900;  // of a form beside the word itself

}  // namespace

Lexicon::Lexicon(std::string_view list) : counts_(symbols * symbols * symbols, 0) {
  const Section* section = nullptr;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find('\n'), list.size());
    const std::string_view line = list.substr(0, end);
    list.remove_prefix(std::min(end + 1, list.size()));
    if (line.empty() || line[0] == '#') continue;
    if (line[0] == '[') {
      section = std::find_if(std::begin(sections), std::end(sections),
                             [&](const Section& s) { return s.name == line.substr(1, line.size() - 2); });
      continue;
    }
    for (const std::string_view word : words_of(line)) {
      if (section->cost == 0) {
        add_pair(word);
        continue;
      }
      const std::size_t slash = word.find('/');
      if (slash != std::string_view::npos) {
        add_verb(std::string(word.substr(0, slash)), std::string(word.substr(slash + 1)));
      } else if (section->what == WordClass::noun) {
        add_noun(std::string(word), section->cost);
      } else {
        add(std::string(word), section->what, section->cost);
      }
    }
  }
  finish();
}

bool Lexicon::is_compound(WordKey pair) const {
  const char* found = pairs_.find(pair);
  return found != nullptr && *found != 0;
}

void Lexicon::add_pair(std::string_view pair) {
  const std::size_t middle = pair.find_first_of("_-");
  const std::string_view first = pair.substr(0, middle);
  const std::string_view second = pair.substr(middle + 1);
  *pairs_.insert(pair_key(word_key(first), word_key(second))).first = pair[middle] == '-' ? 1 : 0;
  if (pair[middle] == '-') add_noun(std::string(first) + std::string(second), 8500);
}

bool Lexicon::put(std::string_view word, WordClass what, int cost) {
  const auto [known, fresh] = words_.insert(word_key(word));
  if (fresh) *known = Word{cost, what, false, false};
  return fresh;
}

void Lexicon::add(const std::string& word, WordClass what, int cost) {
  if (put(word, what, cost)) count(word, cost < 7000 ? 6 : 2);
  Word& known = *words_.insert(word_key(word)).first;
  known.cost = std::min(known.cost, cost);
  if (!known.listed) known.what = what;
  known.verbal = known.verbal || what == WordClass::verb || what == WordClass::copula;
  known.listed = true;
}

void Lexicon::add_forms(const std::string& stem, const std::vector<std::string_view>& ends, int cost) {
  for (const std::string_view end : ends) {
    const std::string form = stem + std::string(end);
    if (put(form, WordClass::verb, cost)) count(form, 1);
    words_.insert(word_key(form)).first->verbal = true;
  }
}

void Lexicon::add_noun(const std::string& word, int cost) {
  add(word, WordClass::noun, cost);
  for (const std::string_view end : noun_ends) {
    const std::string form = word + std::string(end);
    const bool frequent = end == "ی" || end == "ان";
    const bool fused = end == "ها" || end == "های" || end == "هایی";
    if (put(form, WordClass::noun, cost + (fused ? 3 * form_cost : frequent ? form_cost : 2 * form_cost)) && frequent)
      count(form, 1);
  }
}

void Lexicon::add_verb(const std::string& past, const std::string& present) {
  constexpr int cost = 7300;
  add_forms(past, past_ends, cost);
  add_forms("ن" + past, past_ends, cost + form_cost);
  add_forms("می" + past, past_ends, cost + 2 * form_cost);
  add_forms(present, present_ends, cost);
  for (const char* prefix : {"ب", "ن", "می", "نمی"}) add_forms(prefix + present, present_ends, cost + form_cost);
}

void Lexicon::count(std::string_view word, int times) {
  Symbol before = no_symbol;
  Symbol last = no_symbol;
  for (std::size_t at = 0; at <= word.size();) {
    const text::Decoded c = at < word.size() ? text::decode(word, at) : text::Decoded{0, 1};
    at += c.length;
    const Symbol letter = symbol(c.code_point);
    if (letter == no_symbol && c.code_point != 0) continue;
    counts_[(before * symbols + last) * symbols + letter] += times;
    before = last;
    last = letter;
  }
}

// Interpolated: Jelinek and Mercer 1980.
void Lexicon::finish() {
  std::vector<double> pairs(symbols * symbols, 0.0);
  std::vector<double> singles(symbols, 0.0);
  double all = 0;
  for (std::size_t i = 0; i < counts_.size(); ++i) {
    pairs[i % (symbols * symbols)] += counts_[i];
    singles[i % symbols] += counts_[i];
    all += counts_[i];
  }
  letters_.resize(counts_.size());
  for (std::size_t context = 0; context < symbols * symbols; ++context) {
    const std::size_t last = context % symbols;
    double behind_two = 0;
    double behind_one = 0;
    for (std::size_t c = 0; c < symbols; ++c) {
      behind_two += counts_[context * symbols + c];
      behind_one += pairs[last * symbols + c];
    }
    const double trust = behind_two / (behind_two + 12.0);
    for (std::size_t c = 0; c < symbols; ++c) {
      const double three = behind_two > 0 ? counts_[context * symbols + c] / behind_two : 0;
      const double two = behind_one > 0 ? pairs[last * symbols + c] / behind_one : 0;
      const double p = trust * three + (1 - trust) * (0.9 * two + 0.099 * singles[c] / all + 0.001 / symbols);
      letters_[context * symbols + c] = static_cast<int>(std::lround(-1000.0 * std::log(p)));
    }
  }
  counts_.clear();
  counts_.shrink_to_fit();
}

const Lexicon& persian_words() {
  static const Lexicon lexicon(word_lists().front().second);
  return lexicon;
}

}  // namespace mazmun::ingest::repair
