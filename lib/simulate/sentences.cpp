#include "simulate/sentences.hpp"

#include <algorithm>

#include "text/properties.hpp"

namespace mazmun::simulate {
namespace {

constexpr std::size_t least_filler = 5;

std::string framed(std::string_view frame, const std::string& phrase) {
  std::string sentence(frame);
  return sentence.replace(sentence.find("{}"), 2, phrase);
}

// On one line, with a sign at its end.
std::string sentence_of(const std::string& example) {
  std::string sentence(text::trim(example));
  std::replace_if(
      sentence.begin(), sentence.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  if (!sentence.empty() && (text::is_word_character(static_cast<unsigned char>(sentence.back())) ||
                            static_cast<unsigned char>(sentence.back()) >= 0x80)) {
    const bool ends = sentence.ends_with("؟") || sentence.ends_with("»") || sentence.ends_with("…");
    if (!ends) sentence += '.';
  }
  return sentence;
}

// Words that a rule finds: a phrase with `letters` for "*", the first of several, all of those that must be there.
std::string phrase_of(const MatchRule& rule, std::string_view letters = {}) {
  std::string phrase;
  switch (rule.kind) {
    case MatchRule::Kind::phrase:
      for (const char byte : rule.text) byte == '*' ? phrase.append(letters) : phrase.append(1, byte);
      return phrase;
    case MatchRule::Kind::any:
      return rule.items.empty() ? std::string() : phrase_of(rule.items.front(), letters);
    case MatchRule::Kind::all:
      for (const MatchRule& item : rule.items) {
        const std::string part = phrase_of(item, letters);
        if (!part.empty()) phrase += (phrase.empty() ? "" : " ") + part;
      }
      return phrase;
    default:
      return {};
  }
}

std::vector<std::string> candidates(const Theme& theme, const Language& language, std::string_view letters) {
  std::vector<std::string> sentences;
  for (const std::string& example : theme.examples) {
    if (!text::trim(example).empty()) sentences.push_back(sentence_of(example));
  }
  for (const MatchRule& rule : theme.match) {
    const std::string phrase = phrase_of(rule, letters);
    if (phrase.empty()) continue;
    for (const std::string_view frame : language.frames) sentences.push_back(framed(frame, phrase));
  }
  if (sentences.empty() && theme.match.empty()) {
    for (const auto& label : theme.label) sentences.push_back(framed(language.frames.front(), label.second));
  }
  return sentences;
}

}  // namespace

std::vector<std::size_t> themes_with_sentences(const Codebook& codebook) {
  std::vector<std::size_t> themes;
  for (std::size_t i = 0; i < codebook.themes.size(); ++i) {
    const Theme& theme = codebook.themes[i];
    const bool has_phrase = std::any_of(theme.match.begin(), theme.match.end(),
                                        [](const MatchRule& rule) { return !phrase_of(rule).empty(); });
    if (!theme.match.empty() && (has_phrase || !theme.examples.empty())) themes.push_back(i);
  }
  return themes;
}

Sentences sentences_for(const Codebook& codebook, const std::vector<std::size_t>& themes, const Language& language,
                        const ThemesOf& themes_of) {
  Sentences sentences;
  std::vector<Finding> findings;
  const auto found_in = [&](const std::string& sentence) { return themes_of({"int01", "", sentence}); };
  for (const std::size_t number : themes) {
    const Theme& theme = codebook.themes[number];
    const bool ruled = !theme.match.empty();
    const std::vector<std::size_t> wanted = ruled ? std::vector<std::size_t>{number} : std::vector<std::size_t>();
    std::vector<std::string>& kept = sentences.of_theme[number];
    for (const std::string_view letters : {std::string_view(), language.ending}) {
      if (!kept.empty()) break;
      for (const std::string& sentence : candidates(theme, language, letters)) {
        if (found_in(sentence) == wanted) kept.push_back(sentence);
      }
    }
    if (kept.empty()) {
      findings.push_back({theme.place, "no sentence could be made that gets \"" + theme.id + "\" and nothing else",
                          "give it an example that its rules find, and no other's"});
    } else if (!ruled) {
      sentences.warnings.push_back(
          {theme.place, "\"" + theme.id + "\" has no rules, so only the coders' files have it", {}});
    }
  }
  const auto keep_silent = [&](const std::vector<std::string_view>& from, std::vector<std::string>& to) {
    for (const std::string_view sentence : from) {
      if (found_in(std::string(sentence)).empty()) to.emplace_back(sentence);
    }
  };
  keep_silent(language.answers, sentences.answers);
  keep_silent(language.questions, sentences.questions);
  if (sentences.answers.size() < least_filler || sentences.questions.empty())
    findings.push_back({{codebook.themes.empty() ? std::string() : codebook.themes.front().place.file, 0, 0, {}},
                        "the rules find codes in nearly every sentence, so nothing can be said between them",
                        "leave out rules that match everything"});
  if (!findings.empty()) throw InputError(findings);
  return sentences;
}

}  // namespace mazmun::simulate
