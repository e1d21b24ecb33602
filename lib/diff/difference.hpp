// What is not as it was: the value that every comparison gives and every writer takes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/value.hpp"

namespace mazmun::diff {

enum class What { added, removed, changed };

/// One property of a thing. Null stands where it is not there on that side.
struct Detail {
  std::string name;  ///< "definition", "assignments", "coding"
  Value before;
  Value after;
};

/// One thing that is not as it was. Of what was added or removed, `details` holds all that is known.
struct Change {
  What what = What::changed;
  std::string subject;  ///< "theme", "segment", "code"
  std::string id;       ///< "trust"; empty where there is only one
  std::string segment;  ///< of codes and coders: where
  std::string coder;    ///< of codes: whose
  std::vector<Detail> details;
};

/// How many there are, and how many of them are not as they were. A code's things are its assignments (one code by one
/// coder on one segment), a coder's are the segments judged.
struct Tally {
  std::string subject;
  std::string id;  ///< of codes and coders
  std::size_t before = 0;
  std::size_t after = 0;
  std::size_t added = 0;
  std::size_t removed = 0;
  std::size_t changed = 0;
  std::size_t moved = 0;  ///< of the changed: with other spans
};

struct Difference {
  std::string compared;  ///< "codebooks", "coded streams"
  std::vector<Tally> tallies;
  std::vector<Change> changes;     ///< perhaps not all of them: the tallies count all
  std::vector<std::string> notes;  ///< what people should know of it
  std::string histories;           ///< how the histories differ, in words; no difference by itself
};

/// "added", "removed", "changed".
std::string_view to_string(What what);

/// True where the tallies count no change.
bool is_same(const Difference& difference);
bool is_same(const Tally& tally);

/// The tally of `subject` and `id` in `tallies`, a new one at the end where there is none.
Tally& tally_of(std::vector<Tally>& tallies, std::string_view subject, std::string_view id = {});

/// Counts one thing that was added, removed or changed.
void count(Tally& tally, What what);

}  // namespace mazmun::diff
