#include "query/expression.hpp"

#include "base/limits.hpp"
#include "query/term.hpp"
#include "query/tokens.hpp"

namespace mazmun::query {
namespace {

class ExpressionParser {
 public:
  explicit ExpressionParser(std::string_view text) : tokens_(tokens_of(text)) {}

  Expression parse() {
    expression_.root = any();
    if (here().kind == Token::Kind::close)
      fail_at(here().column, "this bracket closes nothing", "every ) needs its ( before it");
    return std::move(expression_);
  }

 private:
  const Token& here() const { return tokens_[at_]; }
  bool take(Token::Kind kind) {
    if (here().kind != kind) return false;
    ++at_;
    return true;
  }

  Operation any() {
    Operation operation = all();
    if (here().kind != Token::Kind::either) return operation;
    operation = {Operation::Kind::any, 0, {std::move(operation)}};
    while (take(Token::Kind::either)) operation.parts.push_back(all());
    return operation;
  }

  bool goes_on() {
    return take(Token::Kind::both) || here().kind == Token::Kind::negation || here().kind == Token::Kind::open ||
           here().kind == Token::Kind::piece;
  }

  Operation all() {
    Operation operation = one();
    if (!goes_on()) return operation;
    operation = {Operation::Kind::all, 0, {std::move(operation)}};
    do {
      operation.parts.push_back(one());
    } while (goes_on());
    return operation;
  }

  Operation one() {
    if (++depth_ > limit(Limit::query_depth))
      fail_at(here().column, "brackets and NOT stand more than " + limit_text(Limit::query_depth) + " deep",
              limit_hint(Limit::query_depth));
    Operation operation = unnested();
    --depth_;
    return operation;
  }

  Operation unnested() {
    if (take(Token::Kind::negation)) return {Operation::Kind::none, 0, {one()}};
    if (here().kind == Token::Kind::open) return bracketed();
    if (here().kind != Token::Kind::piece) expect_term();
    expression_.terms.push_back(term_of(here()));
    ++at_;
    return {Operation::Kind::term, expression_.terms.size() - 1, {}};
  }

  Operation bracketed() {
    const std::size_t column = here().column;
    ++at_;
    Operation operation = any();
    if (!take(Token::Kind::close)) fail_at(column, "this bracket is not closed", "every ( needs its ) behind it");
    return operation;
  }

  [[noreturn]] void expect_term() const {
    const std::string before = at_ == 0 ? "" : " behind \"" + tokens_[at_ - 1].written + "\"";
    const std::string found = here().kind == Token::Kind::end ? "the end" : "\"" + here().written + "\"";
    fail_at(here().column, "expected a term" + before + ", found " + found,
            "a term is a word, a \"phrase\", or such as code:trust, speaker:P1, sex:female, age>=40");
  }

  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  Expression expression_;
};

}  // namespace

bool Bounds::hold(double number) const {
  return (low_is_open ? number > low : number >= low) && (high_is_open ? number < high : number <= high);
}

Expression parse_expression(std::string_view text) {
  return text.empty() ? Expression() : ExpressionParser(text).parse();
}

}  // namespace mazmun::query
