// The list of repairs: JSON Lines, or a table, by the extension of the file.
#pragma once

#include <string>
#include <vector>

#include "base/output.hpp"
#include "model/repair.hpp"

namespace mazmun::format {

class RepairsWriter {
 public:
  /// Throws UsageError where the extension is neither .csv nor .jsonl.
  explicit RepairsWriter(const std::string& path);

  /// Those of one document, in the order in which they were made.
  void write(const std::string& document, const std::vector<Repair>& repairs);
  /// To be put in place when the corpus is: the one is worth little without the other.
  OutputFile& file() { return out_; }

 private:
  bool is_table_;
  OutputFile out_;
};

}  // namespace mazmun::format
