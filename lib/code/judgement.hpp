// What one coder says of one segment, whoever the coder is: rules, a person or a program.
#pragma once

#include <string>
#include <vector>

#include "base/error.hpp"
#include "model/segment.hpp"

namespace mazmun::code {

struct Judgement {
  std::string coder;
  std::vector<Coding> codes;  ///< none: judged, and nothing fits
};

/// Adds the codes to `segment` and the coder to those who judged it. With `replace` the codes that the same coder gave
/// before go; without it a second judgement by one coder is an InputError at `place`.
void give(Segment& segment, Judgement judgement, bool replace, const Place& place);

}  // namespace mazmun::code
