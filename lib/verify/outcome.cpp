#include "verify/outcome.hpp"

#include <algorithm>

namespace mazmun::verify {

Verdict worst_of(std::initializer_list<Verdict> verdicts) {
  for (const Verdict verdict : {Verdict::contradicts, Verdict::differs, Verdict::unchecked}) {
    if (std::find(verdicts.begin(), verdicts.end(), verdict) != verdicts.end()) return verdict;
  }
  return Verdict::reproduced;
}

}  // namespace mazmun::verify
