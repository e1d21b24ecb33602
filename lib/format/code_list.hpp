// The members "coders" and "codes" of a segment that one coder is the first to judge, written straight into its record.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.hpp"

namespace mazmun::format {

class CodeList {
 public:
  /// `codes` may be given, by the name of `coder`.
  CodeList(const std::vector<std::string>& codes, std::string_view coder);

  /// Begins behind other members of a record.
  void begin(std::string& line) const { line += begin_; }
  /// The code with index `code`, found at `span` of the document by what `by` says in plain ASCII.
  void add(std::string& line, std::size_t code, Span span, std::string_view by) const;
  void end(std::string& line) const { line += ']'; }

 private:
  std::string begin_;
  std::vector<std::string> codings_;  // by code, up to the start
};

}  // namespace mazmun::format
