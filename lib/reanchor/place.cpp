#include "reanchor/place.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "reanchor/rivals.hpp"

namespace mazmun::reanchor {
namespace {

struct Name {
  How how;
  std::string_view name;
};
constexpr std::array<Name, 4> names{
    {{How::exact, "exact"}, {How::moved, "moved"}, {How::context, "context"}, {How::refused, "refused"}}};

Placed refused(std::string reason) { return {How::refused, std::nullopt, 0, std::move(reason)}; }

Placed refused_at(Placed placed, std::string reason) {
  placed.how = How::refused;
  placed.reason = std::move(reason);
  return placed;
}

std::string words_of(const Rival& rival) {
  const std::string place = std::to_string(rival.span.start) + "-" + std::to_string(rival.span.end);
  return rival.in_new_text ? "it may as well be at " + place
                           : "what stood at " + place + " may as well have come there";
}

bool is_doubled(const Versions& versions, text::Range words) {
  const auto first = versions.doubled.begin() + static_cast<std::ptrdiff_t>(words.start);
  const auto behind = versions.doubled.begin() + static_cast<std::ptrdiff_t>(words.end);
  return std::find(first, behind, 1) != behind;
}

// What stands in the old text at both ends of a span beyond its letters (quotes, a full stop) belongs to the new span
// as far as it stands there, too.
Span with_edges(const Versions& versions, Span span, Span letters, Span found) {
  while (letters.start > span.start && found.start > 0 &&
         versions.old_text[letters.start - 1] == versions.new_text[found.start - 1]) {
    --letters.start, --found.start;
  }
  while (letters.end < span.end && found.end < versions.new_text.size() &&
         versions.old_text[letters.end] == versions.new_text[found.end]) {
    ++letters.end, ++found.end;
  }
  return found;
}

// The letters of a span: bytes of Words::letters, from the first word that has any in it.
text::Range letters_inside(const Words& words, text::Range inside, Span span) {
  text::Range letters{words.words[inside.start].letters.start, words.words[inside.end - 1].letters.end};
  while (letters.start < letters.end && words.origins[letters.start] < span.start) ++letters.start;
  while (letters.start < letters.end && words.origins[letters.end - 1] >= span.end) --letters.end;
  return letters;
}

// The byte of the new letters that a byte of the old ones became.
std::size_t new_letter(const Versions& versions, std::size_t word, std::size_t letter) {
  const Link& link = versions.alignment.links[versions.alignment.of_old[word]];
  const std::size_t offset = letter - versions.old_words.words[link.old_word].letters.start;
  return versions.new_words.words[link.new_word].letters.start + offset;
}

struct Inside {
  text::Range words;
  std::size_t linked = 0;
  std::size_t first = no_link;  // words
  std::size_t last = no_link;
  bool together = true;  // links follow each other, without a word between
  bool rising = true;
  bool moved = false;
};

Inside look_inside(const Versions& versions, text::Range words) {
  Inside inside{words};
  const Link* behind = nullptr;
  for (std::size_t word = words.start; word < words.end; ++word) {
    const std::size_t number = versions.alignment.of_old[word];
    if (number == no_link) {
      inside.together = false;
      continue;
    }
    const Link& link = versions.alignment.links[number];
    ++inside.linked;
    if (inside.first == no_link) inside.first = word;
    inside.last = word;
    inside.moved = inside.moved || link.moved;
    if (behind != nullptr && behind != &link) {
      inside.rising = inside.rising && link.new_word >= behind->new_end();
      inside.together = inside.together && follows(*behind, link);
    }
    behind = &link;
  }
  return inside;
}

// Whole words from the first to the last that are linked, or up to the words beside the span where those at its ends
// aren't: nothing where the words beside it aren't linked either, or stand in another order.
std::optional<text::Range> new_words_of(const Versions& versions, const Inside& inside) {
  const Alignment& alignment = versions.alignment;
  const auto link_of = [&](std::size_t word) -> const Link* {
    const bool there = word < alignment.of_old.size() && alignment.of_old[word] != no_link;
    return there ? &alignment.links[alignment.of_old[word]] : nullptr;
  };
  const Link* first = link_of(inside.words.start);
  const Link* last = link_of(inside.words.end - 1);
  const Link* before = inside.words.start > 0 ? link_of(inside.words.start - 1) : nullptr;
  const Link* behind = link_of(inside.words.end);
  if ((first == nullptr && before == nullptr) || (last == nullptr && behind == nullptr)) return std::nullopt;
  const text::Range found{first != nullptr ? first->new_word : before->new_end(),
                          last != nullptr ? last->new_end() : behind->new_word};
  if (found.start >= found.end || !inside.rising) return std::nullopt;
  if (inside.linked > 0) {
    if (link_of(inside.first)->new_word < found.start || link_of(inside.last)->new_end() > found.end)
      return std::nullopt;
  }
  return found;
}

Placed by_context(const Versions& versions, const Inside& inside, Span span, double least) {
  const auto words = new_words_of(versions, inside);
  if (!words) return refused(inside.linked == 0 ? "its words are gone" : "its words are torn apart");
  const Span found{versions.new_words.start_of(words->start), versions.new_words.end_of(words->end - 1)};
  const Span letters{versions.old_words.start_of(inside.words.start), versions.old_words.end_of(inside.words.end - 1)};
  Placed placed{How::context, with_edges(versions, span, letters, found), 0, {}};
  placed.score = 2.0 * static_cast<double>(inside.linked) / static_cast<double>(inside.words.size() + words->size());
  if (placed.score < least)
    return refused_at(placed, inside.linked == 0 ? "its words are others now" : "too many of its words changed");
  if (is_doubled(versions, inside.words)) return refused_at(placed, "its passage stands there twice");
  for (const std::size_t word : {inside.first, inside.last}) {
    if (word == no_link) continue;
    if (const auto rival = rival_nearby(versions, {word, word + 1})) return refused_at(placed, words_of(*rival));
  }
  return placed;
}

// A span without words: between the same two words as before, if it stands there.
Placed without_words(const Versions& versions, Span span) {
  const std::size_t next = versions.old_words.inside({span.end, std::numeric_limits<std::size_t>::max()}).start;
  const Alignment& alignment = versions.alignment;
  if (next == 0 || next >= versions.old_words.size() || alignment.of_old[next] == no_link ||
      alignment.of_old[next - 1] == no_link || span.start == span.end) {
    return refused("it holds no word, and those around it changed");
  }
  const Link& before = alignment.links[alignment.of_old[next - 1]];
  const Link& behind = alignment.links[alignment.of_old[next]];
  if (!follows(before, behind)) return refused("it holds no word, and those around it changed");
  const auto& text = versions.new_text;
  const auto begin = text.begin() + static_cast<std::ptrdiff_t>(versions.new_words.end_of(before.new_end() - 1));
  const auto end = text.begin() + static_cast<std::ptrdiff_t>(versions.new_words.start_of(behind.new_word));
  const auto old_begin = versions.old_text.begin() + static_cast<std::ptrdiff_t>(span.start);
  const auto old_end = versions.old_text.begin() + static_cast<std::ptrdiff_t>(span.end);
  const auto found = std::search(begin, end, old_begin, old_end);
  if (found == end) return refused("it holds no word, and its signs are gone");
  if (std::search(found + 1, end, old_begin, old_end) != end) return refused("its signs stand there twice");
  const auto start = static_cast<std::size_t>(found - text.begin());
  return {How::exact, Span{start, start + (span.end - span.start)}, 1, {}};
}

}  // namespace

std::string name_of(How how) {
  const auto* found = std::find_if(names.begin(), names.end(), [&](const Name& each) { return each.how == how; });
  return std::string(found->name);
}

Placed place_of(const Versions& versions, Span span, double least) {
  const text::Range words = versions.old_words.inside({span.start, span.end});
  if (words.size() == 0) return without_words(versions, span);
  const Inside inside = look_inside(versions, words);
  if (!inside.together) return by_context(versions, inside, span, least);
  const text::Range letters = letters_inside(versions.old_words, words, span);
  const std::size_t first = new_letter(versions, words.start, letters.start);
  const std::size_t last = new_letter(versions, words.end - 1, letters.end - 1);
  const Span old_letters{versions.old_words.origins[letters.start], versions.old_words.origins[letters.end - 1] + 1};
  const Span new_letters{versions.new_words.origins[first], versions.new_words.origins[last] + 1};
  Placed placed{inside.moved ? How::moved : How::exact, with_edges(versions, span, old_letters, new_letters), 1, {}};
  if (is_doubled(versions, words)) return refused_at(placed, "its passage stands there twice");
  if (const auto rival = rival_of(versions, words)) return refused_at(placed, words_of(*rival));
  return placed;
}

}  // namespace mazmun::reanchor
