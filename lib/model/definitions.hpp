// What a code meant when it was given: fingerprints of definitions, kept in the history of coded streams, and codings
// that are older than a definition.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "model/codebook.hpp"
#include "model/history.hpp"
#include "model/segment.hpp"

namespace mazmun {

/// "0f3a91c2-77d0e4b1" for each theme that has any of it, in the order of the book: eight hexadecimal digits of the
/// SHA-256 of what it means (definition, include, exclude), and of its rules.
std::shared_ptr<const Fingerprints> fingerprints(const Codebook& codebook);

/// Codings of one code by one coder that are older than its definition.
struct StaleCount {
  std::string coder;
  std::string code;
  std::size_t codings = 0;
  std::string first;  ///< segment, in natural order
};

/// "3 codings of "trust" by ann are older than its definition, the first in int01:4"
std::string describe(const StaleCount& count);

/// Adds `more` to `counts`, which stay in the order of coders, then codes.
void add(std::vector<StaleCount>& counts, const StaleCount& more);

/// Finds codings that were made before the definition of their code changed, as far as the history tells. What was
/// given by rules is stale, too, where the rules changed.
class StaleCodings {
 public:
  explicit StaleCodings(const Codebook& codebook);

  /// The history of the segments that follow.
  void begin(const History& history);
  /// A segment with its codes carried over (lineage.hpp).
  void add(const Segment& segment);

  /// By coder, then code.
  const std::vector<StaleCount>& counts() const { return counts_; }

 private:
  // Codes that were told of, and who coded with them; "" is anybody.
  using Told = std::vector<std::pair<std::string, std::shared_ptr<const Fingerprints>>>;

  bool is_stale(const Coding& coding);
  bool has_changed() const;

  std::map<std::string, std::string> now_;
  Told told_;
  std::map<std::string, std::map<std::string, std::vector<std::string>>> then_;  // by coder ("" for any), by code
  bool changed_ = false;                                                         // some code isn't what it was
  std::vector<StaleCount> counts_;
};

}  // namespace mazmun
