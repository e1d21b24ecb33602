#include "match/matcher.hpp"

#include <utility>

namespace mazmun::match {

using Kind = text::FoldTable::Kind;

std::vector<Hit> Matcher::find(std::string_view text) {
  word_.folded.clear();
  half_space_ = false;
  punctuation_.clear();
  active_.clear();
  hits_.clear();
  words_.clear();
  if (!settled_) graph_.settle();
  settled_ = true;
  std::size_t code_point = 0;
  for (std::size_t at = 0; at < text.size(); ++code_point) {
    const text::Decoded decoded = text::decode(text, at);
    const text::FoldTable::Entry& entry = fold_[decoded.code_point];
    const text::Range bytes{at, at + decoded.length};
    if (entry.mixed) {
      take_mixed(entry.folded(), code_point, bytes);
    } else {
      take(entry.kind, entry.folded(), code_point, bytes);
    }
    at = bytes.end;
  }
  end_word();
  return std::exchange(hits_, {});
}

void Matcher::take_mixed(std::string_view folded, std::size_t code_point, text::Range bytes) {
  for (std::size_t at = 0; at < folded.size();) {
    const text::Decoded decoded = text::decode(folded, at);
    take(text::kind_of_folded(decoded.code_point), folded.substr(at, decoded.length), code_point, bytes);
    at += decoded.length;
  }
}

void Matcher::take(Kind kind, std::string_view folded, std::size_t code_point, text::Range bytes) {
  switch (kind) {
    case Kind::nothing:
      return;
    case Kind::zwnj:
      half_space_ = true;
      return;
    case Kind::blank:
      end_word();
      return;
    case Kind::border:
      end_word();
      punctuation_ += folded;
      return;
    case Kind::word:
      break;
  }
  if (word_.folded.empty()) {
    word_.code_points.start = code_point;
    word_.bytes.start = bytes.start;
  } else if (half_space_) {
    word_.folded += "\xE2\x80\x8C";
  }
  half_space_ = false;
  word_.folded += folded;
  word_.code_points.end = code_point + 1;
  word_.bytes.end = bytes.end;
}

void Matcher::end_word() {
  half_space_ = false;
  if (word_.folded.empty()) return;
  if (keep_words_) words_.push_back(word_.code_points);
  const std::span<const Symbol> symbols = graph_.symbols_of(word_.folded);
  reached_.clear();
  if (!symbols.empty()) {
    const GapNumber gap = active_.empty() ? PhraseGraph::unknown_gap : graph_.gap(punctuation_);
    if (gap != PhraseGraph::unknown_gap) {
      for (const Active& active : active_) follow(active, gap, symbols);
    }
    follow({PhraseGraph::root, word_.code_points.start, word_.bytes.start}, PhraseGraph::only_blanks, symbols);
  }
  active_.swap(reached_);
  punctuation_.clear();
  word_.folded.clear();
}

void Matcher::follow(const Active& active, GapNumber gap, std::span<const Symbol> symbols) {
  for (const Symbol symbol : symbols) {
    for (const Node node : graph_.next(active.node, gap, symbol)) {
      if (graph_.leads_on(node)) reached_.push_back({node, active.code_point, active.byte});
      for (const std::size_t rule : graph_.rules_at(node)) {
        hits_.push_back({rule, {active.code_point, word_.code_points.end}, {active.byte, word_.bytes.end}});
      }
    }
  }
}

}  // namespace mazmun::match
