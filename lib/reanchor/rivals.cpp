#include "reanchor/rivals.hpp"

#include <algorithm>
#include <array>

namespace mazmun::reanchor {
namespace {

// How many words on each side are looked at, and by how many of them the place must be better. Where one rival has the
// better neighbours on one side and the place on the other (a sentence that stands there twice), the larger one counts.
struct Look {
  std::size_t width;
  std::size_t clear;
  std::size_t clear_if_crossed;
};
constexpr std::array<Look, 3> looks{{{12, 3, 6}, {48, 6, 12}, {192, 12, 24}}};
constexpr std::size_t crossed = 3;  // words right beside it by which a rival is better on one side

// A place for the words: their beginnings and ends on both sides.
struct Pairing {
  text::Range before;
  text::Range after;
};

struct Context {
  const Versions& versions;

  std::uint32_t old_number(std::size_t word) const { return versions.old_words.words[word].number; }
  std::uint32_t new_number(std::size_t word) const { return versions.new_words.words[word].number; }

  // Equal words directly before, and directly behind; no more than `most` are counted.
  std::size_t run_before(const Pairing& at, std::size_t most) const {
    most = std::min({most, at.before.start, at.after.start});
    std::size_t run = 0;
    while (run < most && old_number(at.before.start - run - 1) == new_number(at.after.start - run - 1)) ++run;
    return run;
  }
  std::size_t run_behind(const Pairing& at, std::size_t most) const {
    most = std::min({most, versions.old_words.size() - at.before.end, versions.new_words.size() - at.after.end});
    std::size_t run = 0;
    while (run < most && old_number(at.before.end + run) == new_number(at.after.end + run)) ++run;
    return run;
  }

  std::size_t common(text::Range before, text::Range after) const {
    std::vector<std::size_t> row(after.size() + 1);
    for (std::size_t i = before.start; i < before.end; ++i) {
      std::size_t diagonal = 0;
      for (std::size_t j = 0; j < after.size(); ++j) {
        const std::size_t above = row[j + 1];
        row[j + 1] = old_number(i) == new_number(after.start + j) ? diagonal + 1 : std::max(above, row[j]);
        diagonal = above;
      }
    }
    return row.back();
  }

  std::size_t score(const Pairing& at, std::size_t width) const {
    const auto before = [&](std::size_t start) { return text::Range{start - std::min(start, width), start}; };
    const auto behind = [&](std::size_t end, std::size_t size) {
      return text::Range{end, std::min(size, end + width)};
    };
    return common(before(at.before.start), before(at.after.start)) +
           common(behind(at.before.end, versions.old_words.size()), behind(at.after.end, versions.new_words.size()));
  }

  // What `own` goes on with in the same words, as the alignment knows it.
  text::Range run_of(const Pairing& own) const {
    const std::size_t first = versions.alignment.of_old[own.before.start];
    const std::size_t last = versions.alignment.of_old[own.before.end - 1];
    return {own.before.start - versions.runs[first].start, versions.runs[last].end - own.before.end};
  }

  bool is_clearly_better(const Pairing& own, const Pairing& other) const {
    const text::Range mine = run_of(own);
    const std::size_t before = run_before(other, mine.start + crossed);
    const std::size_t behind = run_behind(other, mine.end + crossed);
    if (before <= mine.start && behind <= mine.end && before + behind + crossed <= mine.start + mine.end) return true;
    const bool crosses = before >= mine.start + crossed || behind >= mine.end + crossed;
    for (const Look& look : looks) {
      const std::size_t own_score = score(own, look.width);
      const std::size_t other_score = score(other, look.width);
      if (own_score >= other_score + (crosses ? look.clear_if_crossed : look.clear)) return true;
      if (other_score >= own_score + look.clear_if_crossed) return false;
    }
    return false;
  }
};

// Where the numbers of `wanted` stand one behind the other.
template <class Places>
std::vector<std::size_t> occurrences(const Words& words, const Places& places, const Words& of, text::Range wanted) {
  std::size_t rarest = wanted.start;
  const auto places_of = [&](std::size_t word) -> const std::vector<std::uint32_t>* {
    const std::uint32_t number = of.words[word].number;
    return number < places.size() ? &places[number] : nullptr;
  };
  for (std::size_t i = wanted.start; i < wanted.end; ++i) {
    if (places_of(i) == nullptr) return {};
    if (places_of(i)->size() < places_of(rarest)->size()) rarest = i;
  }
  std::vector<std::size_t> found;
  for (const std::size_t at : *places_of(rarest)) {
    const std::size_t lead = rarest - wanted.start;
    if (at < lead || at - lead + wanted.size() > words.size()) continue;
    bool equal = true;
    for (std::size_t i = 0; i < wanted.size() && equal; ++i)
      equal = words.words[at - lead + i].number == of.words[wanted.start + i].number;
    if (equal) found.push_back(at - lead);
  }
  return found;
}

Span span_of(const Words& words, text::Range range) {
  return {words.start_of(range.start), words.end_of(range.end - 1)};
}

}  // namespace

std::optional<Rival> rival_of(const Versions& versions, text::Range words) {
  const Alignment& alignment = versions.alignment;
  const Pairing own{words,
                    {alignment.links[alignment.of_old[words.start]].new_word,
                     alignment.links[alignment.of_old[words.end - 1]].new_end()}};
  const Context context{versions};
  for (const std::size_t start : occurrences(versions.new_words, versions.new_places, versions.old_words, words)) {
    const Pairing other{words, {start, start + words.size()}};
    if (start == own.after.start || context.is_clearly_better(own, other)) continue;
    return Rival{span_of(versions.new_words, other.after), true};
  }
  for (const std::size_t start : occurrences(versions.old_words, versions.old_places, versions.new_words, own.after)) {
    const Pairing other{{start, start + own.after.size()}, own.after};
    if (start == words.start || context.is_clearly_better(own, other)) continue;
    return Rival{span_of(versions.old_words, other.before), false};
  }
  return std::nullopt;
}

}  // namespace mazmun::reanchor
