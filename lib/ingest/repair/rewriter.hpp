// Making the repairs of one rule: the text is copied with changes, and it is noted what moved where.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "model/repair.hpp"
#include "text/utf8.hpp"

namespace mazmun::ingest::repair {

/// A change of length, in code points: `old_length` at `before` became `new_length` at `after`.
struct Shift {
  std::size_t before = 0;
  std::size_t after = 0;
  std::size_t old_length = 0;
  std::size_t new_length = 0;
};

/// Rising positions in a text before changes as positions after them. Inside of what changed: its end.
class ForwardMap {
 public:
  explicit ForwardMap(const std::vector<Shift>& shifts) : shifts_(shifts) {}
  std::size_t operator()(std::size_t position) const;

 private:
  const std::vector<Shift>& shifts_;
};

/// A position behind changes as one before them. Inside of what changed: as far from its start, or its end.
std::size_t mapped_back(const std::vector<Shift>& shifts, std::size_t position);

/// Copies a text and changes it on the way, from its start to its end.
class Rewriter {
 public:
  /// `borders` (rising, bytes) are places that no change may enclose, such as the start of a turn. With `keep_list`
  /// each change is kept for the list of repairs.
  Rewriter(std::string_view text, std::string_view rule, const std::vector<std::size_t>& borders, bool keep_list);

  std::string_view text() const { return text_; }
  /// Puts `replacement` for the bytes `range`, which must lie behind all changes before. False, and nothing happens,
  /// where a border lies inside or nothing would change.
  bool change(text::Range range, std::string_view replacement, int sure = 1000);

  struct Result {
    std::string text;  ///< empty where nothing changed
    std::size_t count = 0;
    std::vector<Shift> shifts;
    std::vector<Repair> list;
  };
  Result finish();

 private:
  std::string_view text_;
  std::string_view rule_;
  const std::vector<std::size_t>& borders_;
  bool keep_list_;
  std::size_t next_border_ = 0;
  std::size_t copied_ = 0;  // bytes of text_
  text::CodePointCounter counter_;
  std::size_t added_ = 0;  // code points put in so far
  std::size_t taken_ = 0;  // and taken out
  Result result_;
};

}  // namespace mazmun::ingest::repair
