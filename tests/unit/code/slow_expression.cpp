#include "slow_expression.hpp"

#include <set>

namespace mazmun::test {
namespace {

using Places = std::set<std::size_t>;

// Reads the expression anew for every place of the text: each function moves `at_` behind its part of the expression
// and gives the places that the part may reach from `from`.
class Interpreter {
 public:
  Interpreter(const std::u32string& expression, const Letters& text) : expression_(expression), text_(text) {}

  Places ends(std::size_t start) {
    at_ = 0;
    return choice({start});
  }

 private:
  bool more() const { return at_ < expression_.size(); }
  bool next_is(char32_t sign) const { return more() && expression_[at_] == sign; }
  bool skip(char32_t sign) {
    if (!next_is(sign)) return false;
    ++at_;
    return true;
  }

  Places choice(const Places& from) {
    Places reached = row(from);
    while (skip(U'|')) reached.merge(row(from));
    return reached;
  }

  Places row(Places from) {
    while (more() && !next_is(U'|') && !next_is(U')')) from = repeated(from);
    return from;
  }

  Places repeated(const Places& from) {
    const std::size_t begin = at_;
    const Places once = piece(from);
    const char32_t sign = more() ? expression_[at_] : 0;
    if (sign != U'*' && sign != U'+' && sign != U'?') return once;
    const std::size_t behind = at_ + 1;
    Places reached = once;
    if (sign != U'+') reached.insert(from.begin(), from.end());
    for (std::size_t before = 0; sign != U'?' && before != reached.size();) {
      before = reached.size();
      at_ = begin;
      reached.merge(piece(reached));
    }
    at_ = behind;
    skip(U'?');
    return reached;
  }

  Places piece(const Places& from) {
    const char32_t sign = expression_[at_++];
    if (sign == U'(') {
      const Places reached = choice(from);
      skip(U')');
      return reached;
    }
    if (sign == U'^') return from.contains(0) ? Places{0} : Places{};
    if (sign == U'$') return from.contains(text_.size()) ? Places{text_.size()} : Places{};
    if (sign == U'.') return one_of({}, true, from);
    if (sign == U'[') return bracket(from);
    if (sign != U'\\') return one_of({sign}, false, from);
    const char32_t escaped = expression_[at_++];
    return one_of(escaped == U'd' ? U"0123456789" : std::u32string{escaped}, false, from);
  }

  Places bracket(const Places& from) {
    const bool others = skip(U'^');
    std::u32string signs;
    while (!next_is(U']')) signs += expression_[at_++];
    skip(U']');
    return one_of(signs, others, from);
  }

  // One letter that is among the signs, or with `others` one that is not.
  Places one_of(const std::u32string& signs, bool others, const Places& from) const {
    Places reached;
    for (const std::size_t place : from) {
      if (place == text_.size()) continue;
      if ((signs.find(text_[place].sign) == std::u32string::npos) == others) reached.insert(place + 1);
    }
    return reached;
  }

  const std::u32string& expression_;
  const Letters& text_;
  std::size_t at_ = 0;
};

// A word ends or begins here; half-spaces at its edge count for nothing.
bool is_border(const Letters& text, std::size_t place) {
  std::size_t before = place;
  while (before > 0 && text[before - 1].sign == half_space) --before;
  const bool word_before = before > 0 && word_at(text, before - 1);
  return word_before != word_at(text, behind_half_spaces(text, place));
}

struct Bordered {
  std::u32string expression;
  bool at_start = false;
  bool at_end = false;
};

Bordered take_borders(std::u32string expression) {
  Bordered result;
  const std::u32string border = U"\\b";
  if (expression.starts_with(border)) {
    result.at_start = true;
    expression.erase(0, 2);
  }
  std::size_t backslashes = 0;
  while (expression.size() > backslashes + 1 && expression[expression.size() - 2 - backslashes] == U'\\') ++backslashes;
  if (expression.ends_with(border) && backslashes % 2 == 1) {
    result.at_end = true;
    expression.erase(expression.size() - 2);
  }
  result.expression = expression;
  return result;
}

// Letters are folded, what a backslash begins is not.
std::u32string fold_expression(const std::u32string& expression) {
  std::u32string folded;
  for (std::size_t i = 0; i < expression.size(); ++i) {
    if (expression[i] == U'\\' && i + 1 < expression.size()) {
      folded += expression.substr(i++, 2);
      continue;
    }
    for (const Letter& letter : letters_of({expression[i]})) folded += letter.sign;
  }
  return folded;
}

}  // namespace

std::vector<Span> find_expression(const std::string& expression, const std::u32string& text) {
  const Letters letters = letters_of(text);
  const Bordered wanted = take_borders(fold_expression(from_utf8(expression)));
  std::vector<Span> found;
  for (std::size_t start = 0; start < letters.size();) {
    std::size_t longest = start;
    if (!wanted.at_start || is_border(letters, start)) {
      for (const std::size_t end : Interpreter(wanted.expression, letters).ends(start)) {
        if (!wanted.at_end || is_border(letters, end)) longest = end > longest ? end : longest;
      }
    }
    if (longest > start) found.push_back(span_of(letters, start, longest));
    start = longest > start ? longest : start + 1;
  }
  return found;
}

}  // namespace mazmun::test
