// Transcripts that are edited at random, with words that keep their names: so it is known where each ought to be.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "base/random.hpp"
#include "model/document.hpp"
#include "text/utf8.hpp"

namespace mazmun::reanchor {

// A word that keeps its name whatever happens around it.
struct Named {
  std::string form;
  int name;
};
using Line = std::vector<Named>;

class Transcript {
 public:
  // Lines of words: frequent ones, and many that are rare.
  Transcript(std::uint64_t seed, std::size_t lines) : random_(seed) {
    for (std::size_t i = 0; i < lines; ++i) {
      lines_.emplace_back();
      const std::size_t words = 6 + random_.below(24);
      for (std::size_t k = 0; k < words; ++k) lines_.back().push_back(any_word());
    }
  }

  void edit() {
    Line& line = lines_[random_.below(lines_.size())];
    if (line.empty()) return;
    const auto at = line.begin() + static_cast<std::ptrdiff_t>(random_.below(line.size()));
    switch (random_.below(6)) {
      case 0:
        line.insert(at, {fresh_word(), fresh_word()});
        break;
      case 1:
        line.erase(at);
        break;
      case 2:
        *at = fresh_word();
        break;
      case 3:
        if (const auto kaf = at->form.find("ک"); kaf != std::string::npos) at->form.replace(kaf, 2, "ك");
        break;
      case 4:
        if (const auto joiner = at->form.find("\u200c"); joiner != std::string::npos) at->form.erase(joiner, 3);
        break;
      default:
        std::swap(line, lines_[random_.below(lines_.size())]);
    }
  }

  std::string text() const {
    std::string result;
    for (const Line& line : lines_) {
      for (const Named& word : line) result += word.form + " ";
      result += "\n";
    }
    return result;
  }

  // Where each word stands, in code points, in the order of the text.
  std::vector<std::pair<int, Span>> places() const {
    std::vector<std::pair<int, Span>> result;
    std::size_t at = 0;
    for (const Line& line : lines_) {
      for (const Named& word : line) {
        const std::size_t size = text::length(word.form);
        result.push_back({word.name, {at, at + size}});
        at += size + 1;
      }
      ++at;
    }
    return result;
  }

 private:
  Named any_word() {
    static const std::vector<std::string> frequent{
        "می‌کنیم", "که", "و", "از", "کار", "the", "and", "we", "trust"};
    if (random_.below(3) == 0) return {frequent[random_.below(frequent.size())], ++names_};
    return {"کلمه" + std::to_string(random_.below(400)), ++names_};
  }
  // A word that stands nowhere: put in beside its like, or in its own place, it would be no edit.
  Named fresh_word() {
    ++names_;
    return {"تازه" + std::to_string(names_), names_};
  }

  Random random_;
  std::vector<Line> lines_;
  int names_ = 0;
};

}  // namespace mazmun::reanchor
