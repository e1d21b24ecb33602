#include "query/condition.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "streams.hpp"

namespace mazmun::query {
namespace {

// An expression over the codes a, b, c, and whether it holds where `here` are the codes.
struct Sample {
  std::string text;
  bool value = false;
};

Sample sample(const std::set<std::string>& here, int depth) {
  const int kind = depth == 0 ? 0 : *rc::gen::inRange(0, 5);
  if (kind == 0) {
    const auto code = *rc::gen::elementOf(std::vector<std::string>{"a", "b", "c"});
    return {"code:" + code, here.count(code) > 0};
  }
  const Sample first = sample(here, depth - 1);
  if (kind == 1) return {"NOT (" + first.text + ")", !first.value};
  const Sample second = sample(here, depth - 1);
  if (kind == 2) return {"(" + first.text + ") OR " + second.text, first.value || second.value};
  // OR binds less than AND: what may hold one is put into brackets.
  const std::string between = kind == 3 ? ") AND (" : ")(";
  return {"(" + first.text + between + second.text + ")", first.value && second.value};
}

RC_GTEST_PROP(Condition, IsTheLogicOfItsParts, ()) {
  const auto list =
      *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::vector<std::string>{"a", "b", "c", "d"}));
  const Sample asked = sample({list.begin(), list.end()}, 5);
  Condition condition(parse_expression(asked.text));
  RC_ASSERT(condition.holds(segment("x:1", "text", list)) == asked.value);
}

}  // namespace
}  // namespace mazmun::query
