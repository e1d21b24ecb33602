// What a code meant when it was given: fingerprints of definitions, kept in the history of coded streams, and codings
// that are older than a definition.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "model/codebook.hpp"
#include "model/history.hpp"
#include "model/segment.hpp"

namespace mazmun {

/// "0f3a91c2-77d0e4b1" for each theme that has any of it, in the order of the book: eight hexadecimal digits of the
/// SHA-256 of what it means (definition, include, exclude), and of its rules.
std::vector<std::pair<std::string, std::string>> fingerprints(const Codebook& codebook);

/// Finds codings that were made before the definition of their code changed, as far as the history tells. What was
/// given by rules is stale, too, where the rules changed.
class StaleCodings {
 public:
  explicit StaleCodings(const Codebook& codebook);

  /// The history of the segments that follow.
  void begin(const History& history);
  /// A segment with its codes carried over (lineage.hpp).
  void add(const Segment& segment);

  /// One sentence for each coder and code, in the order of their names.
  std::vector<std::string> findings() const;

 private:
  using Key = std::pair<std::string, std::string>;  // coder, code as it was called
  struct Count {
    std::size_t codings = 0;
    std::string first;  // segment
  };
  bool is_stale(const Coding& coding);

  std::map<std::string, std::string> now_;
  std::map<std::string, std::map<std::string, std::vector<std::string>>> then_;  // by coder ("" for any), by code
  std::map<Key, Count> counts_;
};

}  // namespace mazmun
