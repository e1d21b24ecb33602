// Names of people and places, and what stands for them in what is shared.
#pragma once

#include <string>
#include <vector>

#include "base/error.hpp"

namespace mazmun {

/// One way in which a name is written. "*" at its beginning or end stands for any letters of the same word.
struct NameForm {
  std::string text;
  Place place;
};

struct Pseudonym {
  std::string pseudonym;  ///< "P1"
  std::string kind;       ///< "person", "place", "organisation", "other"; empty where not said
  std::vector<NameForm> forms;
  bool exact = false;  ///< only these very letters, without endings: for names that are words as well
  Place place;
};

}  // namespace mazmun
