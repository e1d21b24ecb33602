#include "code/text_free.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/hmac.hpp"
#include "text/properties.hpp"

namespace mazmun::code {
namespace {

struct WordyOption {
  std::string_view tool;
  std::string_view option;
};

constexpr std::array<WordyOption, 10> wordy_options{{{"ingest", "document-column"},
                                                     {"ingest", "question-column"},
                                                     {"ingest", "questions"},
                                                     {"ingest", "sheet"},
                                                     {"ingest", "speaker-column"},
                                                     {"ingest", "speakers"},
                                                     {"ingest", "text-column"},
                                                     {"ingest", "time-column"},
                                                     {"segment", "drop"},
                                                     {"segment", "keep"}}};

bool is_wordy(std::string_view tool, std::string_view option) {
  return std::any_of(wordy_options.begin(), wordy_options.end(),
                     [&](const WordyOption& known) { return known.tool == tool && known.option == option; });
}

bool is_number(std::string_view text) { return text.find_first_not_of("0123456789") == std::string_view::npos; }

// "phrase", "regex", "external": how, not what.
bool is_plain_word(std::string_view text) {
  constexpr std::size_t longest = 20;
  return text.size() <= longest && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos;
}

}  // namespace

void leave_words_out(History& history) {
  for (Step& step : history) {
    if (!step.options.is_object()) continue;
    Object options = step.options.object();
    for (auto& [name, value] : options) {
      if (is_wordy(step.tool, name)) value = Value("left out");
    }
    step.options = Value(std::move(options));
  }
}

std::string without_quotation(const std::string& message) {
  constexpr std::string_view speakers = "/speakers/";
  constexpr std::string_view key = "has the key \"";
  std::string result = message;
  if (const std::size_t start = result.find(speakers); start != std::string::npos) {
    const std::size_t end = result.rfind(": ");
    if (end != std::string::npos && end > start)
      result.replace(start + speakers.size(), end - start - speakers.size(), "…");
  }
  if (const std::size_t start = result.find(key); start != std::string::npos) {
    const std::size_t end = result.rfind('"');
    if (end >= start + key.size()) result.replace(start + key.size(), end - start - key.size(), "…");
  }
  return result;
}

std::string TextFree::label(Labels& labels, const std::string& name, char letter) {
  if (name.empty()) return {};
  const auto [known, inserted] = labels.try_emplace(name);
  if (inserted) known->second = letter + std::to_string(labels.size());
  return known->second;
}

void TextFree::strip(Document& document) {
  speakers_.clear();
  questions_.clear();
  document.title.clear();
  document.text.clear();
  document.turns.clear();
  document.questions.clear();
  document.marks.clear();
  document.notes.clear();
  for (auto& [speaker, attributes] : document.speakers) speaker = label(speakers_, speaker, 'S');
}

void TextFree::strip(Segment& segment) {
  if (!segment.text.empty() || segment.span.start == segment.span.end) {
    segment.words = text::count_words(segment.text);
    segment.hash = key_ ? hmac_sha256(*key_, segment.id + "\n" + segment.text) : std::string();
    segment.text.clear();
  }
  segment.speaker = label(speakers_, segment.speaker, 'S');
  if (!is_number(segment.question)) segment.question = label(questions_, segment.question, 'Q');
  for (Coding& coding : segment.codes) {
    coding.memo.clear();
    if (!is_plain_word(coding.by)) coding.by.clear();
  }
  for (Resolution& resolution : segment.resolutions) {
    for (std::string* text : {&resolution.memo, &resolution.decided_by, &resolution.decided_on}) text->clear();
  }
}

}  // namespace mazmun::code
