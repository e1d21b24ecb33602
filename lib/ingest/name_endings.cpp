#include "ingest/name_endings.hpp"

#include <algorithm>
#include <array>

#include "text/properties.hpp"

namespace mazmun::ingest {
namespace {

struct Ending {
  std::string_view letters;  // folded
  std::size_t least;         // letters of the name
  bool arabic;               // the name's script
  bool behind_vowel;         // only behind ا and و, where it is no surname of its own ("رضای", not "مریمی")
};

constexpr std::array<Ending, 36> endings{{
    {"ها", 3, true, false},     {"های", 3, true, false},  {"هایی", 3, true, false},   {"هایم", 3, true, false},
    {"هایت", 3, true, false},   {"هایش", 3, true, false}, {"هایمان", 3, true, false}, {"هایتان", 3, true, false},
    {"هایشان", 3, true, false}, {"هاش", 4, true, false},  {"هامون", 4, true, false},  {"هاتون", 4, true, false},
    {"هاشون", 4, true, false},  {"هارا", 4, true, false}, {"هارو", 4, true, false},   {"است", 3, true, false},
    {"ست", 3, true, false},     {"اند", 4, true, false},  {"را", 4, true, false},     {"رو", 4, true, false},
    {"و", 4, true, false},      {"مان", 4, true, false},  {"تان", 4, true, false},    {"شان", 4, true, false},
    {"مون", 4, true, false},    {"تون", 4, true, false},  {"شون", 4, true, false},    {"اینا", 5, true, false},
    {"اینها", 5, true, false},  {"ام", 5, true, false},   {"م", 5, true, false},      {"ت", 5, true, false},
    {"ش", 5, true, false},      {"ی", 3, true, true},     {"s", 4, false, false},     {"es", 4, false, false},
}};

struct Prefix {
  std::string_view letters;  // folded
  std::size_t least;
};

constexpr std::array<Prefix, 3> prefixes{{{"و", 4}, {"ال", 4}, {"وال", 4}}};

bool is_vowel(char32_t letter) { return letter == U'ا' || letter == U'و'; }

}  // namespace

bool is_name_ending(std::string_view rest, const NameShape& name) {
  const bool arabic = text::is_arabic_letter(name.last);
  return std::any_of(endings.begin(), endings.end(), [&](const Ending& ending) {
    return ending.letters == rest && ending.arabic == arabic && name.letters >= ending.least &&
           (!ending.behind_vowel || is_vowel(name.last));
  });
}

std::size_t letters_behind_prefix(std::string_view before) {
  const auto* found =
      std::find_if(prefixes.begin(), prefixes.end(), [&](const Prefix& prefix) { return prefix.letters == before; });
  return found == prefixes.end() ? 0 : found->least;
}

}  // namespace mazmun::ingest
