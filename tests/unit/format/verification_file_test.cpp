#include "format/verification_file.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "format/json_text.hpp"

namespace mazmun::format {
namespace {

Verification example() {
  return {"title",
          {{"a", "35 themes", "abstract", "model:/levels/basic", 35, 35, Verdict::reproduced, true, "", {}},
           {"b", "۵۳ ٪", "p. 2", "", 53, 52.5, Verdict::contradicts, false, "misprint", {"cut off"}},
           {"c", "names", "p. 3", "", Array{"x", "y"}, {}, Verdict::unchecked, true, "", {"no model"}}}};
}

TEST(VerificationFile, IsReadBackAsItWasWritten) {
  const std::string text = pretty_json(verification_value(example(), {}));
  EXPECT_EQ(pretty_json(verification_value(read_verification(parse_json(text, "v.json"), "v.json"), {})), text);
}

TEST(VerificationFile, CountsTheVerdicts) {
  const Value document = verification_value(example(), {});
  EXPECT_EQ(*document.at_pointer("/summary/reproduced"), Value(1));
  EXPECT_EQ(*document.at_pointer("/summary/differs"), Value(0));
  EXPECT_EQ(*document.at_pointer("/summary/contradicts"), Value(1));
  EXPECT_EQ(*document.at_pointer("/summary/unchecked"), Value(1));
}

TEST(VerificationFile, RefusesAnUnknownVerdict) {
  const Value document = parse_json(
      R"({"mazmun":{"format":"verification","version":1,"history":[]},"claims":[{"id":"a","verdict":"maybe","expected":true}]})",
      "v.json");
  EXPECT_THROW(read_verification(document, "v.json"), InputError);
}

}  // namespace
}  // namespace mazmun::format
