#include "model/value.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace mazmun {
namespace {

const Value document =
    Object{{"", 0}, {"a", Array{1, Object{{"هم\u200Cآفرینی", 2}}}}, {"a/b", 3}, {"m~n", 4}, {"~1", 5}, {"0", "zero"}};

std::int64_t number_at(const std::string& pointer) {
  const Value* value = document.at_pointer(pointer);
  return value != nullptr && value->is_integer() ? value->integer() : -1;
}

TEST(Pointer, NamesTheWholeWhereItIsEmpty) { EXPECT_EQ(document.at_pointer(""), &document); }

TEST(Pointer, StepsThroughObjectsAndArrays) {
  EXPECT_EQ(number_at("/a/0"), 1);
  EXPECT_EQ(number_at("/a/1/هم\u200Cآفرینی"), 2);
  EXPECT_EQ(number_at("/"), 0);
  EXPECT_EQ(document.at_pointer("/0")->string(), "zero");
}

TEST(Pointer, ReadsEscapes) {
  EXPECT_EQ(number_at("/a~1b"), 3);
  EXPECT_EQ(number_at("/m~0n"), 4);
  EXPECT_EQ(number_at("/~01"), 5);
}

TEST(Pointer, IsNothingWhereItLeadsNowhere) {
  for (const char* pointer : {"/b", "/a/2", "/a/-1", "/a/-", "/a/x", "/a/1/x", "/a/0/x", "a", "/a/", "/A"})
    EXPECT_EQ(document.at_pointer(pointer), nullptr) << pointer;
}

TEST(Pointer, TakesAnIndexOnlyInItsPlainForm) {
  for (const char* pointer : {"/a/00", "/a/01", "/a/+1", "/a/1e0", "/a/ 1"})
    EXPECT_EQ(document.at_pointer(pointer), nullptr) << pointer;
}

TEST(Value, IsNullWhereANumberIsNone) {
  EXPECT_TRUE(Value(std::nan("")).is_null());
  EXPECT_TRUE(Value(INFINITY).is_null());
}

TEST(Value, NamesItsKindForMessages) {
  EXPECT_EQ(Value().kind_name(), "null");
  EXPECT_EQ(Value(1).kind_name(), "an integer");
  EXPECT_EQ(Value(0.5).kind_name(), "a number");
  EXPECT_EQ(Value(Array()).kind_name(), "an array");
}

TEST(Value, BecomesAnObjectByItsFirstMember) {
  const Value value = Value().add("b", 1).add("a", 2);
  EXPECT_EQ(value, Value(Object{{"b", 1}, {"a", 2}}));
  EXPECT_EQ(value.find("a")->integer(), 2);
  EXPECT_EQ(value.find("c"), nullptr);
  EXPECT_EQ(Value("text").find("a"), nullptr);
}

TEST(Value, IsTheSameWhereverItStood) {
  Value read("a");
  read.line = 3;
  EXPECT_EQ(read, Value("a"));
}

}  // namespace
}  // namespace mazmun
