#include "ingest/name_forms.hpp"

#include <algorithm>

#include "text/fold.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::ingest {
namespace {

constexpr char32_t gap_sign = U' ';
constexpr std::size_t shortest_split = 6;  // letters of a word that may be written as two
constexpr std::size_t shortest_part = 2;

bool is_form_letter(char32_t c) { return text::is_word_character(c) && c != U'_'; }

std::u32string code_points(std::string_view text) {
  std::u32string result;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::decode(text, at);
    result += decoded.code_point;
    at += decoded.length;
  }
  return result;
}

// One gap for each run of what may stand between words.
std::u32string with_gaps(const std::u32string& folded) {
  std::u32string letters;
  for (const char32_t c : folded) {
    const char32_t sign = is_name_gap(c) || c == text::zwnj ? gap_sign : c;
    if (sign != gap_sign || (!letters.empty() && letters.back() != gap_sign)) letters += sign;
  }
  if (!letters.empty() && letters.back() == gap_sign) letters.pop_back();
  return letters;
}

// The places of `letters` behind which a long Persian word may have a blank.
std::vector<bool> splits_of(const std::u32string& letters) {
  std::vector<bool> splits(letters.size());
  for (std::size_t start = 0; start < letters.size();) {
    std::size_t end = start;
    while (end < letters.size() && text::is_arabic_letter(letters[end])) ++end;
    if (end - start >= shortest_split) {
      for (std::size_t at = start + shortest_part; at + shortest_part <= end; ++at) splits[at - 1] = true;
    }
    start = std::max(end, start + 1);
  }
  return splits;
}

}  // namespace

bool is_name_gap(char32_t folded) {
  constexpr std::u32string_view signs = U"-_.'\u2019\u02BC\u2018\u2010\u2011\u2013\u00B7\u200C";
  return text::is_blank(folded) || signs.find(folded) != std::u32string_view::npos;
}

std::optional<FoldedForm> folded_form(std::string_view form) {
  FoldedForm result;
  std::u32string folded = with_gaps(code_points(text::fold(text::trim(form))));
  if (!folded.empty() && folded.front() == U'*') {
    result.open_start = true;
    folded.erase(0, 1);
  }
  if (!folded.empty() && folded.back() == U'*') {
    result.open_end = true;
    folded.pop_back();
  }
  if (folded.find(U'*') != std::u32string::npos) return std::nullopt;
  for (const char32_t c : folded) {
    if (!is_form_letter(c)) continue;
    ++result.shape.letters;
    result.shape.last = c;
  }
  if (result.shape.letters == 0) return std::nullopt;
  result.letters = std::move(folded);
  return result;
}

NameTree::Node NameTree::child(Node node, char32_t letter) {
  if (const auto known = next(node, letter)) return *known;
  const auto made = static_cast<Node>(nodes_.size());
  nodes_[node].children.emplace_back(letter, made);
  std::sort(nodes_[node].children.begin(), nodes_[node].children.end());
  nodes_.emplace_back();
  nodes_.back().is_gap = letter == gap_sign;
  return made;
}

std::vector<NameEnd> NameTree::add(const FoldedForm& form, const NameEnd& end) {
  const std::vector<bool> splits = splits_of(form.letters);
  Node node = root;
  for (std::size_t i = 0; i < form.letters.size(); ++i) {
    node = child(node, form.letters[i]);
    if (splits[i] && !end.exact) nodes_[node].may_split = true;
  }
  std::vector<NameEnd> before = nodes_[node].ends;
  nodes_[node].ends.push_back(end);
  return before;
}

std::optional<NameTree::Node> NameTree::next(Node node, char32_t letter) const {
  const auto& children = nodes_[node].children;
  const auto found = std::lower_bound(children.begin(), children.end(), letter,
                                      [](const auto& child, char32_t wanted) { return child.first < wanted; });
  if (found == children.end() || found->first != letter) return std::nullopt;
  return found->second;
}

}  // namespace mazmun::ingest
