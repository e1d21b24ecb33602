#include "query/tokens.hpp"

#include <algorithm>
#include <iterator>

#include "base/error.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::query {
namespace {

struct Quotation {
  std::string_view open;
  std::string_view close;
};
constexpr Quotation quotations[] = {{"\"", "\""}, {"“", "”"}, {"«", "»"}};

// The longer ones first. `hint` is what to write instead of one that doesn't exist.
struct Relation {
  std::string_view written;
  std::string_view hint;
};
constexpr Relation relations[] = {{">=", ""},
                                  {"<=", ""},
                                  {"!=", "write NOT before the term, such as NOT sex:female"},
                                  {"==", "write a colon, such as sex:female"},
                                  {">", ""},
                                  {"<", ""},
                                  {"=", "write a colon, such as sex:female"},
                                  {":", ""}};

struct Operator {
  std::string_view written;
  std::string_view small;
  Token::Kind kind;
};
constexpr Operator operators[] = {
    {"AND", "and", Token::Kind::both}, {"OR", "or", Token::Kind::either}, {"NOT", "not", Token::Kind::negation}};

std::string ascii_small(std::string word) {
  std::transform(word.begin(), word.end(), word.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return word;
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text), counter_(text) {}

  std::vector<Token> scan() {
    std::vector<Token> tokens;
    do {
      tokens.push_back(next());
    } while (tokens.back().kind != Token::Kind::end);
    return tokens;
  }

 private:
  Token next();
  Token piece(Token token);
  Token bracket(Token token, Token::Kind kind);
  Part part(bool is_first);
  Part quoted(const Quotation& quotation);
  const Quotation* quotation_here() const;
  const Relation* relation_here() const;
  bool blank_here() const { return text::is_blank(text::decode(text_, at_).code_point); }
  bool bracket_here() const { return text_[at_] == '(' || text_[at_] == ')'; }
  bool ends_bare(bool is_first) const;
  void step() { at_ += text::decode(text_, at_).length; }
  std::size_t column() { return counter_.at(at_) + 1; }

  std::string_view text_;
  text::CodePointCounter counter_;
  std::size_t at_ = 0;
};

const Quotation* Scanner::quotation_here() const {
  const auto* found = std::find_if(std::begin(quotations), std::end(quotations), [&](const Quotation& quotation) {
    return text_.substr(at_).starts_with(quotation.open);
  });
  return found == std::end(quotations) ? nullptr : found;
}

const Relation* Scanner::relation_here() const {
  const auto* found = std::find_if(std::begin(relations), std::end(relations), [&](const Relation& relation) {
    return text_.substr(at_).starts_with(relation.written);
  });
  return found == std::end(relations) ? nullptr : found;
}

bool Scanner::ends_bare(bool is_first) const {
  return blank_here() || bracket_here() || quotation_here() != nullptr || (is_first && relation_here() != nullptr);
}

Part Scanner::quoted(const Quotation& quotation) {
  const std::size_t start = column();
  Part part{{}, true};
  at_ += quotation.open.size();
  while (at_ < text_.size() && !text_.substr(at_).starts_with(quotation.close)) {
    if (text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
    const std::size_t before = at_;
    step();
    part.text += text_.substr(before, at_ - before);
  }
  if (at_ == text_.size()) {
    fail_at(start, "the quotation mark is not closed",
            "write " + std::string(quotation.close) + " at the end of the phrase");
  }
  at_ += quotation.close.size();
  if (text::trim(part.text).empty()) fail_at(start, "nothing stands between the quotation marks");
  return part;
}

Part Scanner::part(bool is_first) {
  if (const Quotation* quotation = quotation_here()) return quoted(*quotation);
  const std::size_t start = at_;
  while (at_ < text_.size() && !ends_bare(is_first)) step();
  return {std::string(text_.substr(start, at_ - start)), false};
}

Token Scanner::piece(Token token) {
  const std::size_t start = at_;
  token.kind = Token::Kind::piece;
  if (const Relation* relation = relation_here()) {
    fail_at(token.column, "expected a name before \"" + std::string(relation->written) + "\"",
            "such as code:trust, or age>=40");
  }
  token.first = part(true);
  const std::size_t relation_column = column();
  if (const Relation* relation = at_ < text_.size() ? relation_here() : nullptr) {
    if (!relation->hint.empty()) {
      fail_at(relation_column, "there is no \"" + std::string(relation->written) + "\"", std::string(relation->hint));
    }
    token.relation = relation->written;
    at_ += token.relation.size();
    const std::string name(text_.substr(start, at_ - start));
    if (at_ == text_.size() || blank_here() || bracket_here())
      fail_at(column(), "expected a value right behind \"" + name + "\"", "several words go into quotation marks");
    token.second = part(false);
  }
  if (at_ < text_.size() && !blank_here() && !bracket_here())
    fail_at(column(), "expected a blank here, between two terms");
  token.written = text_.substr(start, at_ - start);
  return token;
}

Token Scanner::bracket(Token token, Token::Kind kind) {
  token.kind = kind;
  token.written = text_[at_++];
  return token;
}

Token Scanner::next() {
  while (at_ < text_.size() && blank_here()) step();
  Token token;
  token.column = column();
  if (at_ == text_.size()) return token;
  if (bracket_here()) return bracket(token, text_[at_] == '(' ? Token::Kind::open : Token::Kind::close);
  token = piece(token);
  if (token.first.quoted || !token.relation.empty()) return token;
  for (const Operator& operation : operators) {
    if (token.written == operation.written) {
      token.kind = operation.kind;
    } else if (ascii_small(token.written) == operation.small) {
      fail_at(token.column, "write " + std::string(operation.written) + " in capital letters",
              "to look for the word itself, put it into quotation marks");
    }
  }
  return token;
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
  if (const auto invalid = text::first_invalid_byte(text))
    throw UsageError("--where: not valid UTF-8 (byte " + std::to_string(*invalid) + ")");
  return Scanner(text).scan();
}

void fail_at(std::size_t column, const std::string& message, const std::string& hint) {
  throw UsageError("--where: column " + std::to_string(column) + ": " + message, hint);
}

}  // namespace mazmun::query
