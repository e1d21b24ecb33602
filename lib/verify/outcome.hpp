// What checking one claim gives.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "model/claim.hpp"
#include "model/value.hpp"

namespace mazmun::verify {

/// What claims are measured in: "model" or "agreement", and the JSON document.
using Documents = std::vector<std::pair<std::string, Value>>;

struct Outcome {
  Verdict verdict = Verdict::unchecked;
  Value published;
  Value recomputed;
  std::vector<std::string> readings;
};

/// The first that is among them: contradicts, differs, unchecked, reproduced.
Verdict worst_of(std::initializer_list<Verdict> verdicts);

}  // namespace mazmun::verify
