// What became of the codes of older codebooks: codings made with them are carried over when they are read.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "model/codebook.hpp"
#include "model/segment.hpp"

namespace mazmun {

class Lineage {
 public:
  explicit Lineage(const Codebook& codebook);

  /// Gives codings whose code is called otherwise now their code of today, and keeps the old one in `was` (the oldest,
  /// where there is one already). Codings that become equal are one. Codes that were split, and codes that are gone,
  /// stay as they are.
  void carry(Segment& segment) const;

  /// What `code` is called now; itself where it is in the book; nothing where it was split or is gone.
  std::optional<std::string> today(const std::string& code) const;

  /// Why `code` can't be used, at `place`: it is gone or unknown (with the nearest code), or it was split and somebody
  /// must decide. Nothing where today() has an answer.
  std::optional<Finding> problem(const std::string& code, const Place& place) const;

 private:
  struct Heirs {
    std::vector<std::string> codes;
    bool split = false;
  };
  std::vector<std::string> ids_;
  std::set<std::string> known_;
  std::map<std::string, Heirs> heirs_;  // of codes that aren't in the book
};

/// Appends a finding for each `was` that can't be: a code of the book without `split`, one's own id, or an id that
/// stands in several themes of which not all say `split`.
void check_lineage(const Codebook& codebook, std::vector<Finding>& findings);

}  // namespace mazmun
