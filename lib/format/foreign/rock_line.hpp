// One line of a ROCK file.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mazmun::format::foreign {

struct RockRelation {
  std::string from, to, type;
};

struct RockLine {
  enum class Kind { utterance, blank, comment, section, anchor, fence };
  Kind kind = Kind::blank;
  std::string text;                ///< of an utterance, without what is in it; the name of a section
  std::vector<std::string> codes;  ///< "a>b"
  std::vector<std::pair<std::string, std::string>> ids;     ///< "cid", "1"
  std::vector<std::pair<std::string, std::string>> values;  ///< "intensity", "2"
  std::vector<RockRelation> relations;
  std::size_t depth = 0;  ///< "~" before it
};

RockLine parse_rock_line(std::string_view raw);

}  // namespace mazmun::format::foreign
