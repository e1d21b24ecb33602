// What is told apart: \Q…\E (letters), \x{…} \p{…} \pN and other escapes (left alone), (?flags) and (?P<name> (left
// alone), […] with [:class:] inside, and letters.
#include "text/folded_expression.hpp"

#include <algorithm>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace mazmun::text {
namespace {

constexpr std::string_view any_letter = "(?s:.)";
constexpr std::string_view no_letter = "[^\\x00-\\x{10FFFF}]";

bool is_class_syntax(char c) { return c == ']' || c == '[' || c == '^' || c == '-' || c == '\\'; }

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

bool is_quantifier(char c) { return c == '*' || c == '+' || c == '?' || c == '}'; }

class Folder {
 public:
  explicit Folder(std::string_view expression) : rest_(expression) {}

  FoldedExpression fold() {
    take_borders();
    while (!rest_.empty()) {
      if (rest_.front() == '\\') {
        take_escape();
      } else if (rest_.starts_with("(?")) {
        take_flags();
      } else if (rest_.front() == '[') {
        take_class();
      } else {
        if (is_quantifier(rest_.front()) && rest_.substr(1).starts_with('?')) result_.asks_for_the_shortest = true;
        take_letter();
      }
    }
    return std::move(result_);
  }

 private:
  void take_borders() {
    if (rest_.starts_with("\\b")) {
      result_.border_at_start = true;
      rest_.remove_prefix(2);
    }
    if (!rest_.ends_with("\\b")) return;
    const std::size_t behind = rest_.find_last_not_of('\\', rest_.size() - 2);
    const std::size_t backslashes = rest_.size() - 2 - behind;  // npos + 1 is 0
    if (backslashes % 2 == 0) return;
    result_.border_at_end = true;
    rest_.remove_suffix(2);
  }

  void copy(std::size_t size) {
    size = std::min(size, rest_.size());
    result_.text += rest_.substr(0, size);
    rest_.remove_prefix(size);
  }

  void copy_to(std::string_view ends) {
    const std::size_t end = rest_.find_first_of(ends);
    copy(end == std::string_view::npos ? rest_.size() : end + 1);
  }

  void take_escape() {
    const char kind = rest_.size() > 1 ? rest_[1] : '\0';
    if (kind == 'Q') return take_quoted();
    if (kind == 'b' || kind == 'B') result_.border_inside = true;
    copy(rest_.size() > 1 ? 1 + decode(rest_, 1).length : 1);
    const bool named = kind == 'p' || kind == 'P' || kind == 'x';
    if (named && rest_.starts_with('{')) {
      copy_to("}");
    } else if (named) {
      copy(kind == 'x' ? 2 : 1);
    }
  }

  void take_quoted() {
    copy(2);
    while (!rest_.empty() && !rest_.starts_with("\\E")) result_.text += folded_letter();
    copy(2);
  }

  void take_flags() {
    copy(2);
    copy_to(":>)");
  }

  void take_class() {
    const std::size_t start = result_.text.size();
    copy(1);
    const bool negated = rest_.starts_with('^');
    if (negated) copy(1);
    const std::size_t first = result_.text.size();
    if (rest_.starts_with(']')) copy(1);
    while (!rest_.empty() && rest_.front() != ']') {
      if (rest_.starts_with("[:")) {
        copy_to("]");
      } else if (rest_.front() == '\\') {
        take_escape();
      } else {
        take_member();
      }
    }
    const bool empty = result_.text.size() == first && rest_.starts_with(']');
    copy(1);
    if (!empty) return;
    result_.text.resize(start);
    result_.text += negated ? any_letter : no_letter;
  }

  // A letter that folds away is in no folded text, so a class can do without it, but not a range without its end.
  void take_member() {
    const std::string_view written = rest_.substr(0, decode(rest_, 0).length);
    const std::string folded = folded_letter();
    const bool of_range = rest_.starts_with('-') || result_.text.ends_with('-');
    const bool syntax = written.size() > 1 && folded.size() == 1 && is_class_syntax(folded.front());
    if (folded.empty() && of_range) {
      result_.text += written;
    } else {
      result_.text += (syntax ? "\\" : "") + folded;
    }
  }

  // Outside of classes: one element, whatever the letter becomes, so that what quantifies it still does.
  void take_letter() {
    const bool syntax = is_ascii(rest_.front());
    const std::string folded = folded_letter();
    const bool one_letter = length(folded) == 1 && !is_ascii(folded.front());
    if (syntax || one_letter) {
      result_.text += folded;
    } else {
      result_.text += folded.empty() ? "(?:)" : "(?:\\Q" + folded + "\\E)";
    }
  }

  std::string folded_letter() {
    const std::size_t size = decode(rest_, 0).length;
    std::string folded = text::fold(rest_.substr(0, size));
    rest_.remove_prefix(size);
    return folded;
  }

  std::string_view rest_;
  FoldedExpression result_;
};

}  // namespace

FoldedExpression fold_expression(std::string_view expression) { return Folder(expression).fold(); }

}  // namespace mazmun::text
