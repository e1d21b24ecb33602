// Is a mazmun file what it says it is? Its shape, and whether what refers to something refers to what is there.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "model/codebook.hpp"

namespace mazmun::format {

struct Validation {
  enum class Outcome {
    valid,
    invalid,      ///< it says what it is, and is not that
    unrecognised  ///< it cannot be opened, or doesn't say what it is
  };
  Outcome outcome = Outcome::valid;
  std::string file;                                         ///< as messages name it
  std::string kind;                                         ///< "coded stream"; empty where unrecognised
  std::vector<std::pair<std::size_t, std::string>> counts;  ///< {15, "document"}
  std::vector<Finding> findings;                            ///< none where valid
  std::vector<Finding> warnings;                            ///< of codings that are older than a definition
};

/// Reads `path` ("-" is standard input; of a folder its manifest.json) and holds it against its format. With a
/// codebook, the codes of coded streams must be in it. Doesn't throw for what is wrong with the file; SystemError where
/// reading fails.
Validation validate(const std::string& path, const Codebook* codebook);

/// "coded.jsonl: coded stream, 15 documents, 242 segments", without a line feed.
std::string summary(const Validation& validation);

}  // namespace mazmun::format
