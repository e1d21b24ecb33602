#include "format/foreign/guid.hpp"

#include <gtest/gtest.h>

namespace mazmun::format::foreign {
namespace {

// Python 3: uuid.uuid5(uuid.uuid5(uuid.UUID("8d1f5e2a-603b-4c57-9e41-2c7a901d6bf3"), "code"), "trust")
TEST(UuidOf, IsVersionFiveOfRfc4122) {
  EXPECT_EQ(uuid_of("code", "trust"), "a506a18e-d779-594f-ae98-e88f11efd3bf");
  EXPECT_EQ(uuid_of("user", "اعتماد"), "102e5516-9d05-5892-ab3d-824405df3d94");
  EXPECT_EQ(uuid_of("code", std::string(200, 'x')), "3be27362-350c-564c-abc3-2c680a7afb75");
}

TEST(UuidOf, TellsACoderFromACodeOfTheSameName) { EXPECT_NE(uuid_of("user", "Mina"), uuid_of("code", "Mina")); }

TEST(GuidKey, IsTheSameForEverySpelling) {
  EXPECT_EQ(guid_key("{AD68FBE7-E1EE-4A82-A279-23CC698C89EB}"), "ad68fbe7-e1ee-4a82-a279-23cc698c89eb");
  EXPECT_EQ(guid_key(" ad68fbe7-e1ee-4a82-a279-23cc698c89eb\n"), "ad68fbe7-e1ee-4a82-a279-23cc698c89eb");
}

TEST(IsGuid, WantsDigitsInGroupsAndBothBracesOrNone) {
  EXPECT_TRUE(is_guid("AD68FBE7-E1EE-4A82-A279-23CC698C89EB"));
  EXPECT_TRUE(is_guid("{ad68fbe7-e1ee-4a82-a279-23cc698c89eb}"));
  EXPECT_FALSE(is_guid("{ad68fbe7-e1ee-4a82-a279-23cc698c89eb"));
  EXPECT_FALSE(is_guid("ad68fbe7e1ee4a82a27923cc698c89eb"));
  EXPECT_FALSE(is_guid("gd68fbe7-e1ee-4a82-a279-23cc698c89eb"));
  EXPECT_FALSE(is_guid(""));
  EXPECT_FALSE(is_guid("c1"));
}

}  // namespace
}  // namespace mazmun::format::foreign
