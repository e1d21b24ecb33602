// Where an artefact came from: the tools that worked on it, with what options, from which files.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "model/value.hpp"

namespace mazmun {

/// Code and fingerprint of what it meant (definitions.hpp), in the order of the codebook.
using Fingerprints = std::vector<std::pair<std::string, std::string>>;

struct InputRecord {
  std::string name;    ///< without folder
  std::string sha256;  ///< 64 hexadecimal digits
  /// Of a codebook with which a coder coded; may be null. Shared, since every section of a stream has the same ones.
  std::shared_ptr<const Fingerprints> codes{};
  friend bool operator==(const InputRecord& a, const InputRecord& b) {
    return a.name == b.name && a.sha256 == b.sha256;
  }
};

struct Step {
  std::string tool;                 ///< "segment"
  std::string version;              ///< "0.1.0"
  Value options = Object();         ///< those that matter to the result, sorted by name
  std::vector<InputRecord> inputs;  ///< raw files, codebooks and tables, in first-seen order
};

using History = std::vector<Step>;

/// Brings histories together: steps equal in tool, version and options become one, inputs keep first-seen order. A step
/// that only one history has goes before the next step that both share, so that the order of work stays.
class HistoryMerger {
 public:
  void add(const History& history);
  History take() { return std::move(merged_); }

 private:
  History merged_;
  std::vector<std::size_t> numbers_;  // of the steps in merged_, in the order in which they came
  std::size_t steps_ = 0;
  std::set<std::string> seen_;  // step and input, so that many histories cost what they hold
};

/// Takes `other` into `history`.
void merge(History& history, const History& other);

/// Sorts an object's members by key, for Step::options.
Value sorted_options(Object options);

}  // namespace mazmun
