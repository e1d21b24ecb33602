#include "samples.hpp"

#include <array>
#include <cmath>
#include <utility>

#include "base/random.hpp"

namespace mazmun::bench {
namespace {

constexpr std::size_t vocabulary = 50'000;
constexpr std::size_t frequent = 200;  // words that stand in no phrase
constexpr int categories = 5;

const std::array<std::string, 16>& syllables(Language language) {
  static const std::array<std::string, 16> english{"ba", "con", "der", "est", "fa",  "gen", "hal", "in",
                                                   "jo", "ka",  "lo",  "men", "qui", "re",  "sta", "tion"};
  static const std::array<std::string, 16> persian{"با", "کار", "دان", "می", "شا", "گر",      "نا", "هم",
                                                   "ری", "مند", "خو",  "سا", "فر", "لی‌", "چه", "تن"};
  return language == Language::english ? english : persian;
}

// The word with `rank`, 0 the most frequent: its number in digits that are syllables, so that no two are the same.
std::string word(Language language, std::size_t rank) {
  std::string spelled;
  for (std::size_t rest = rank + 1; rest > 0; rest /= 16) spelled += syllables(language)[rest % 16];
  return spelled;
}

// A rank by Zipf's law: its logarithm is about uniform.
std::size_t draw_rank(Random& random) {
  constexpr double steps = 1 << 20;
  const double uniform = static_cast<double>(random.below(1 << 20)) / steps;
  return static_cast<std::size_t>(std::pow(static_cast<double>(vocabulary), uniform)) - 1;
}

}  // namespace

std::string text_of(Language language, std::size_t bytes) {
  Random random(1);
  std::string text;
  while (text.size() < bytes) {
    const std::size_t words = 6 + random.below(13);
    std::string sentence;
    for (std::size_t i = 0; i < words; ++i) sentence += (i == 0 ? "" : " ") + word(language, draw_rank(random));
    if (language == Language::english) sentence.front() = static_cast<char>(sentence.front() - 'a' + 'A');
    text += sentence + ". ";
  }
  return text;
}

std::vector<std::string> phrases_of(Language language, std::size_t count) {
  Random random(2);
  std::vector<std::string> phrases;
  while (phrases.size() < count) {
    const std::uint64_t chance = random.below(10);
    std::string phrase;
    for (std::size_t words = chance < 6 ? 1 : chance < 9 ? 2 : 3; words > 0; --words)
      phrase += (phrase.empty() ? "" : " ") + word(language, frequent + random.below(vocabulary - frequent));
    phrases.push_back(std::move(phrase));
  }
  return phrases;
}

std::vector<Segment> segments_of(std::size_t count, std::size_t codes) {
  Random random(3);
  const std::string text = text_of(Language::english, 100);
  std::vector<Segment> segments(count);
  for (std::size_t i = 0; i < count; ++i) {
    Segment& segment = segments[i];
    segment.document = "int01";
    segment.id = "int01:" + std::to_string(i + 1);
    segment.span = {i * text.size(), (i + 1) * text.size()};
    segment.text = text;
    segment.coders = {"rules"};
    const std::uint64_t given = i % 2 == 0 ? 1 + random.below(3) : 0;
    for (std::uint64_t k = 0; k < given; ++k) {
      Coding& coding = segment.codes.emplace_back();
      coding.code = "code-" + std::to_string(random.below(codes));
      coding.coder = "rules";
      coding.span = Span{segment.span.start + 10 * k, segment.span.start + 10 * k + 5};
      coding.by = "phrase";
    }
  }
  return segments;
}

Ratings ratings_of(std::size_t units) {
  Random random(4);
  Ratings ratings;
  ratings.coders = {"a", "b"};
  for (int i = 0; i < categories; ++i) ratings.categories.push_back(std::to_string(i));
  for (std::size_t i = 0; i < units; ++i) {
    const int first = static_cast<int>(random.below(categories));
    const int second = random.below(4) < 3 ? first : static_cast<int>(random.below(categories));
    ratings.values.push_back({first, second});
  }
  return ratings;
}

}  // namespace mazmun::bench
