#include "simulate/transcript.hpp"

#include <algorithm>

#include "simulate/draws.hpp"
#include "text/utf8.hpp"

namespace mazmun::simulate {
namespace {

constexpr std::size_t most_tries = 40;
constexpr std::size_t one_in = 3;       // answers of a longer text carry a code
constexpr std::size_t most_around = 3;  // sentences without a code in an answer
constexpr char32_t persian_zero = U'۰';

std::string with(std::string_view pattern, const std::string& word) {
  std::string text(pattern);
  return text.replace(text.find("{}"), 2, word);
}

}  // namespace

std::string digits_of(std::size_t number, const Language& language) {
  std::string digits = std::to_string(number);
  if (!language.persian_digits) return digits;
  std::string persian;
  for (const char digit : digits) text::append(persian, persian_zero + static_cast<char32_t>(digit - '0'));
  return persian;
}

std::string participant(std::size_t number, const Language& language) {
  return with(language.participant, digits_of(number, language));
}

bool Interviews::carries(const std::string& id, const std::string& speaker, const std::string& text,
                         std::optional<std::size_t> theme) const {
  const std::vector<std::size_t> found = themes_of_({id, speaker, text});
  const bool none = !theme || codebook_.themes[*theme].match.empty();
  return none ? found.empty() : found == std::vector<std::size_t>{*theme};
}

std::string Interviews::answer(const std::string& id, const std::string& speaker, std::optional<std::size_t> theme) {
  for (std::size_t i = 0; i < most_tries; ++i) {
    const std::size_t around = theme ? random_.below(most_around + 1) : 1 + random_.below(most_around);
    const std::size_t place = random_.below(around + 1);
    std::string text;
    for (std::size_t k = 0; k <= around; ++k) {
      if (k == place && !theme) continue;
      if (!text.empty()) text += ' ';
      text += k == place ? any_of(sentences_.of_theme.at(*theme), random_) : any_of(sentences_.answers, random_);
    }
    if (carries(id, speaker, text, theme)) return text;
  }
  const std::string what = theme ? "\"" + codebook_.themes[*theme].id + "\" and nothing else" : "no code at all";
  throw InputError(theme ? codebook_.themes[*theme].place : Place(),
                   "nothing that " + speaker + " could say in " + id + " gets " + what,
                   "the rules hold for other speakers or documents, or find something across sentences");
}

void Interviews::add_turns(Transcript& transcript, const std::string& id, const Shape& shape,
                           std::optional<std::size_t> theme) {
  const std::size_t before = transcript.answers.size();
  const std::size_t number = before < shape.speakers ? before : random_.below(shape.speakers);  // everybody speaks
  const std::string speaker = participant(number + 1, language_);
  transcript.text.append(language_.interviewer).append(": ").append(any_of(sentences_.questions, random_));
  transcript.text += "\n\n" + speaker + ": " + answer(id, speaker, theme) + "\n\n";
  transcript.answers.push_back({2 * (transcript.answers.size() + 1), theme});
}

Transcript Interviews::interview(const std::string& id, std::size_t number, const std::vector<std::size_t>& themes,
                                 const Shape& shape) {
  Transcript transcript;
  transcript.text = "---\ntitle: " + with(language_.title, digits_of(number, language_)) +
                    "\nlanguage: " + std::string(language_.tag) + "\n---\n";
  std::vector<std::optional<std::size_t>> answers(themes.begin(), themes.end());
  answers.resize(std::max(themes.size() + std::max<std::size_t>(2, themes.size() / 2), shape.speakers));
  shuffle(answers, random_);
  for (const auto& theme : answers) add_turns(transcript, id, shape, theme);
  while (transcript.text.size() < shape.bytes) {
    const bool carries_one = !shape.more.empty() && random_.below(one_in) == 0;
    add_turns(transcript, id, shape, carries_one ? std::optional(any_of(shape.more, random_)) : std::nullopt);
  }
  transcript.text.pop_back();  // the blank line at the end
  return transcript;
}

}  // namespace mazmun::simulate
