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
constexpr std::size_t nearly_all = 20;    // of the 24 words in the first look
constexpr std::size_t enough_beside = 4;  // words right beside a place, of which a rival has none
constexpr std::size_t nearby = 100;       // words
constexpr std::size_t nearby_least = 2;
constexpr std::size_t nearby_most = 6;
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

  // `free`: nobody knows where the rival came from, so that neighbours of its own count for more.
  bool is_clearly_better(const Pairing& own, const Pairing& other, bool free) const {
    const text::Range mine = run_of(own);
    const std::size_t before = run_before(other, mine.start + crossed);
    const std::size_t behind = run_behind(other, mine.end + crossed);
    if (before <= mine.start && behind <= mine.end && before + behind + crossed <= mine.start + mine.end) return true;
    const std::size_t better = free ? 1 : crossed;
    const bool crosses = before >= mine.start + better || behind >= mine.end + better;
    const std::size_t factor = free ? 2 : 1;
    for (const Look& look : looks) {
      const std::size_t own_score = score(own, look.width);
      const std::size_t other_score = score(other, look.width);
      if (free && own_score < nearly_all && 2 * other_score >= own_score) return false;
      if (own_score >= other_score + (crosses ? factor * look.clear_if_crossed : look.clear)) return true;
      if (other_score >= own_score + look.clear_if_crossed) return false;
    }
    return false;
  }

  // The same against a rival `distance` words away, of which nobody knows where it came from: the original, or what was
  // added beside it. What lies between both must not decide, so the look goes beyond.
  bool is_clearly_better_nearby(const Pairing& own, const Pairing& other, std::size_t distance) const {
    const text::Range mine = run_of(own);
    if (run_before(other, 1) + run_behind(other, 1) == 0 && mine.start + mine.end >= enough_beside) return true;
    const std::size_t width = looks.front().width + distance;
    return score(own, width) >= score(other, width) + std::clamp(distance, nearby_least, nearby_most);
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

bool has_free_word(const std::vector<std::size_t>& links, text::Range words) {
  const auto first = links.begin() + static_cast<std::ptrdiff_t>(words.start);
  const auto behind = links.begin() + static_cast<std::ptrdiff_t>(words.end);
  return std::find(first, behind, no_link) != behind;
}

std::size_t distance_of(text::Range a, text::Range b) {
  return a.start < b.start ? b.start - a.start : a.start - b.start;
}

Span span_of(const Words& words, text::Range range) {
  return {words.start_of(range.start), words.end_of(range.end - 1)};
}

class Rivals {
 public:
  Rivals(const Versions& versions, text::Range words)
      : versions_(versions), context_{versions}, own_{words, new_words(versions, words)} {}

  std::optional<Rival> find(bool only_nearby) const {
    for (const std::size_t start :
         occurrences(versions_.new_words, versions_.new_places, versions_.old_words, own_.before)) {
      const text::Range place{start, start + own_.before.size()};
      if (start != own_.after.start && is_rival({own_.before, place}, own_.after, place, true, only_nearby))
        return Rival{span_of(versions_.new_words, place), true};
    }
    for (const std::size_t start :
         occurrences(versions_.old_words, versions_.old_places, versions_.new_words, own_.after)) {
      const text::Range place{start, start + own_.after.size()};
      if (start != own_.before.start && is_rival({place, own_.after}, own_.before, place, false, only_nearby))
        return Rival{span_of(versions_.old_words, place), false};
    }
    return std::nullopt;
  }

 private:
  static text::Range new_words(const Versions& versions, text::Range words) {
    const Alignment& alignment = versions.alignment;
    return {alignment.links[alignment.of_old[words.start]].new_word,
            alignment.links[alignment.of_old[words.end - 1]].new_end()};
  }

  bool is_rival(const Pairing& other, text::Range mine, text::Range theirs, bool in_new_text, bool only_nearby) const {
    const auto& links = in_new_text ? versions_.alignment.of_new : versions_.alignment.of_old;
    const std::size_t distance = distance_of(mine, theirs);
    if (distance <= nearby && has_free_word(links, theirs))
      return !context_.is_clearly_better_nearby(own_, other, distance);
    return !only_nearby && !context_.is_clearly_better(own_, other, has_free_word(links, theirs));
  }

  const Versions& versions_;
  Context context_;
  Pairing own_;
};

// Words joined to others come with them.
text::Range whole_links(const Versions& versions, text::Range words) {
  const Alignment& alignment = versions.alignment;
  return {alignment.links[alignment.of_old[words.start]].old_word,
          alignment.links[alignment.of_old[words.end - 1]].old_end()};
}

}  // namespace

std::optional<Rival> rival_nearby(const Versions& versions, text::Range words) {
  return Rivals(versions, whole_links(versions, words)).find(true);
}

std::optional<Rival> rival_of(const Versions& versions, text::Range words) {
  if (const auto rival = Rivals(versions, words).find(false)) return rival;
  if (words.size() < 3) return std::nullopt;
  for (const std::size_t start : {words.start, words.end - 2}) {
    if (const auto rival = rival_nearby(versions, {start, start + 2})) return rival;
  }
  return std::nullopt;
}

}  // namespace mazmun::reanchor
