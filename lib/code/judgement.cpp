#include "code/judgement.hpp"

#include <algorithm>
#include <utility>

namespace mazmun::code {

void give(Segment& segment, Judgement judgement, bool replace, const Place& place) {
  const auto known = std::find(segment.coders.begin(), segment.coders.end(), judgement.coder);
  if (known == segment.coders.end()) {
    segment.coders.push_back(judgement.coder);
  } else if (!replace) {
    throw InputError(place, "the coder \"" + judgement.coder + "\" has judged this segment already",
                     "--replace puts the new codes in place of the old, --coder gives another name");
  }
  const auto by_coder = [&](const auto& one) { return one.coder == judgement.coder; };
  std::erase_if(segment.codes, by_coder);
  std::erase_if(segment.resolutions, by_coder);
  for (Coding& coding : judgement.codes) {
    coding.coder = judgement.coder;
    segment.codes.push_back(std::move(coding));
  }
}

}  // namespace mazmun::code
