#include "reanchor/reanchor.hpp"

#include <algorithm>
#include <map>

#include "reanchor/segments.hpp"
#include "text/utf8.hpp"

namespace mazmun::reanchor {
namespace {

bool holds(Span outer, Span inner) { return outer.start <= inner.start && inner.end <= outer.end; }

bool has_judged(const Segment& segment, const std::string& coder) {
  return std::find(segment.coders.begin(), segment.coders.end(), coder) != segment.coders.end();
}

std::string quote(const std::vector<char32_t>& text, Span span) {
  std::string result;
  for (std::size_t at = span.start; at < std::min(span.end, text.size()); ++at) text::append(result, text[at]);
  return result;
}

class Work {
 public:
  Work(const Document& before, const Document& after, const std::vector<Segment>& old, Limits limits)
      : versions_(versions_of(before, after)), old_(old), limits_(limits) {}

  Outcome run() {
    place_segments();
    part_overlapping();
    for (std::size_t i = 0; i < old_.size(); ++i) {
      add_segment_move(i);
      for (const Coding& coding : old_[i].codes) carry(i, coding);
    }
    for (auto& segment : now_) {
      if (segment) outcome_.segments.push_back(std::move(*segment));
    }
    outcome_.uncovered = uncovered();
    return std::move(outcome_);
  }

 private:
  void place_segments() {
    for (const Segment& segment : old_) {
      places_.push_back(place_of_segment(versions_, segment.span, limits_.segment));
      Placed& place = places_.back();
      if (place.how != How::refused || !place.span || !holds_a_code(segment, *place.span)) continue;
      place.how = How::context;
      place.reason.clear();
    }
  }

  // Where a code of it is found whole, a segment is kept however much of the rest changed.
  bool holds_a_code(const Segment& segment, Span place) {
    return std::any_of(segment.codes.begin(), segment.codes.end(), [&](const Coding& coding) {
      if (!coding.span) return false;
      const Placed& of_span = placed(*coding.span);
      return (of_span.how == How::exact || of_span.how == How::moved) && holds(place, *of_span.span);
    });
  }

  bool is_placed(std::size_t i) const { return places_[i].how != How::refused; }

  // Where new words lie between two segments, both may have taken them: the later one gets what is behind the earlier.
  void part_overlapping() {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < old_.size(); ++i) {
      if (is_placed(i)) order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return places_[a].span->start < places_[b].span->start; });
    for (std::size_t k = 1; k < order.size(); ++k) {
      Span& here = *places_[order[k]].span;
      const Span& before = *places_[order[k - 1]].span;
      const Span old_here = old_[order[k]].span;
      const Span old_before = old_[order[k - 1]].span;
      const bool were_apart = old_before.end <= old_here.start || old_here.end <= old_before.start;
      if (were_apart && here.start < before.end && before.end < here.end) here.start = before.end;
    }
    for (std::size_t i = 0; i < old_.size(); ++i) {
      now_.emplace_back();
      if (!is_placed(i)) continue;
      now_.back() = in_new_text(versions_, old_[i], *places_[i].span);
      now_.back()->codes.clear();
    }
  }

  Move move_of(std::size_t i, Span span, Placed placed) const {
    Move move{old_[i].document, old_[i].id, {}, {}, {}, span, std::move(placed), {}, {}};
    if (old_[i].text.empty()) return move;
    move.text = quote(versions_.old_text, span);
    if (move.placed.span) move.new_text = quote(versions_.new_text, *move.placed.span);
    return move;
  }

  void add_segment_move(std::size_t i) { outcome_.moves.push_back(move_of(i, old_[i].span, places_[i])); }

  const Placed& placed(Span span) {
    const auto key = std::pair(span.start, span.end);
    const auto known = known_.find(key);
    if (known != known_.end()) return known->second;
    return known_.emplace(key, place_of(versions_, span, limits_.span)).first->second;
  }

  void carry(std::size_t i, Coding coding) {
    const bool whole = !coding.span;
    Move move = move_of(i, whole ? old_[i].span : *coding.span, whole ? places_[i] : placed(*coding.span));
    move.coder = coding.coder;
    move.code = coding.code;
    if (move.placed.how != How::refused) {
      const std::size_t home = whole ? i : home_of(i, coding.coder, *move.placed.span);
      if (home == old_.size()) {
        move.placed.how = How::refused;
        move.placed.reason = "it lies in no segment that \"" + coding.coder + "\" judged";
      } else {
        if (home != i) move.new_segment = old_[home].id;
        if (!whole) coding.span = move.placed.span;
        now_[home]->codes.push_back(std::move(coding));
      }
    }
    outcome_.moves.push_back(std::move(move));
  }

  // The segment for a span: its own, else one that its coder judged; old_.size() where there is none.
  std::size_t home_of(std::size_t i, const std::string& coder, Span span) const {
    if (now_[i] && holds(now_[i]->span, span)) return i;
    for (std::size_t k = 0; k < now_.size(); ++k) {
      if (now_[k] && holds(now_[k]->span, span) && has_judged(*now_[k], coder)) return k;
    }
    return old_.size();
  }

  // Where a document has turns, what lies outside of them is names of speakers.
  bool may_be_judged(std::size_t word) const {
    const std::vector<Turn>& turns = versions_.after->turns;
    const std::size_t at = versions_.new_words.start_of(word);
    const auto turn =
        std::partition_point(turns.begin(), turns.end(), [&](const Turn& each) { return each.span.end <= at; });
    return turns.empty() || (turn != turns.end() && turn->span.start <= at);
  }

  // New words that nobody could judge.
  std::size_t uncovered() const {
    std::vector<char> covered(versions_.new_words.size());
    for (const Segment& segment : outcome_.segments) {
      const text::Range words = versions_.new_words.inside({segment.span.start, segment.span.end});
      std::fill(covered.begin() + static_cast<std::ptrdiff_t>(words.start),
                covered.begin() + static_cast<std::ptrdiff_t>(words.end), 1);
    }
    std::size_t count = 0;
    for (std::size_t word = 0; word < covered.size(); ++word) {
      if (covered[word] == 0 && versions_.alignment.of_new[word] == no_link && may_be_judged(word)) ++count;
    }
    return count;
  }

  Versions versions_;
  const std::vector<Segment>& old_;
  Limits limits_;
  std::vector<Placed> places_;               // of the segments
  std::vector<std::optional<Segment>> now_;  // nothing: refused
  std::map<std::pair<std::size_t, std::size_t>, Placed> known_;
  Outcome outcome_;
};

Outcome refuse_all(const Document& before, const std::vector<Segment>& segments, const std::string& reason) {
  Outcome outcome;
  const auto refuse = [&](const Segment& segment, Span span, const std::string& coder, const std::string& code) {
    Move move{before.id, segment.id, {}, coder, code, span, {How::refused, std::nullopt, 0, reason}, {}, {}};
    const text::Range inside{span.start - segment.span.start, span.end - segment.span.start};
    const std::size_t start = text::byte_offset(segment.text, inside.start);
    move.text = segment.text.substr(start, text::byte_offset(segment.text, inside.end) - start);
    outcome.moves.push_back(std::move(move));
  };
  for (const Segment& segment : segments) {
    refuse(segment, segment.span, {}, {});
    for (const Coding& coding : segment.codes)
      refuse(segment, coding.span.value_or(segment.span), coding.coder, coding.code);
  }
  return outcome;
}

}  // namespace

Outcome reanchor(const Document& before, const Document& after, const std::vector<Segment>& segments, Limits limits) {
  return Work(before, after, segments, limits).run();
}

Outcome carry(const Document& before, const Document* after, const std::vector<Segment>& segments, Limits limits) {
  if (after == nullptr) return refuse_all(before, segments, "its document is not in the new corpus");
  return reanchor(before, *after, segments, limits);
}

}  // namespace mazmun::reanchor
