#include "format/agreement_file.hpp"

#include <gtest/gtest.h>

#include <string>

#include "base/error.hpp"

namespace mazmun::format {
namespace {

Agreement small_agreement() {
  Agreement agreement;
  agreement.units = 3;
  agreement.coders = {"ann", "زهرا"};
  agreement.level = "basic";
  agreement.unit = "segment";
  agreement.overall = {{"percent", 0.5, "", 3}, {"scott_pi", std::nullopt, "no variation", 3}};
  agreement.pairs = {{"ann", "زهرا", agreement.overall}};
  agreement.codes = {{"value", agreement.overall}, {"units", {}}};
  agreement.coded_only = agreement.overall;
  agreement.coded_only_units = 2;
  return agreement;
}

TEST(AgreementDocument, HoldsFiguresWhereClaimsLookForThem) {
  const Value document = agreement_value(small_agreement(), {});
  EXPECT_EQ(*document.at_pointer("/overall/percent/value"), Value(0.5));
  EXPECT_TRUE(document.at_pointer("/overall/scott_pi/value")->is_null());
  EXPECT_EQ(*document.at_pointer("/overall/scott_pi/why"), Value("no variation"));
  EXPECT_EQ(*document.at_pointer("/pairs/0/percent/n"), Value(3));
  EXPECT_EQ(*document.at_pointer("/codes/value/percent/value"), Value(0.5));
  EXPECT_EQ(*document.at_pointer("/coded_only/units"), Value(2));
}

TEST(AgreementDocument, ReadsWhatItWrote) {
  const Value document = agreement_value(small_agreement(), {});
  EXPECT_EQ(agreement_value(read_agreement(document, "agreement.json"), {}), document);
  Agreement bare = small_agreement();
  bare.level.clear();
  bare.coded_only.reset();
  const Value short_document = agreement_value(bare, {});
  EXPECT_EQ(short_document.find("level"), nullptr);
  EXPECT_EQ(agreement_value(read_agreement(short_document, "agreement.json"), {}), short_document);
}

TEST(AgreementDocument, IsRefusedWithEveryFinding) {
  Value document = agreement_value(Agreement(), {});
  for (auto& [key, value] : document.object()) {
    if (key == "units") value = Value(-1);
    if (key == "overall") value = Value(Object()).add("percent", Value(Object()).add("value", "half"));
  }
  try {
    read_agreement(document, "agreement.json");
    FAIL();
  } catch (const InputError& error) {
    EXPECT_STREQ(error.what(),
                 "agreement.json: /units: expected 0 or more, found -1\n"
                 "agreement.json: /overall/percent/value: expected a number, found a string");
  }
}

}  // namespace
}  // namespace mazmun::format
