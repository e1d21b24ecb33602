// Agreement on passages with free borders: where coders see something, and what.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "agree/code_level.hpp"
#include "model/document.hpp"
#include "model/segment.hpp"
#include "model/value.hpp"
#include "statistics/unitizing.hpp"

namespace mazmun::agree {

/// Collects the passages of all coders: the spans of their codes, or the segment where a code has none. Only documents
/// that every coder judged are compared.
class Passages {
 public:
  explicit Passages(CodeLevel level) : level_(std::move(level)) {}

  void add(const Document& document);
  void add(const Segment& segment);

  struct Choice {
    bool gamma = false;  ///< takes longer
    std::uint64_t seed = 1;
  };

  /// The section "unitizing" of the agreement: documents, length (code points), units (passages); figures by name, each
  /// {value, n} or {value: null, why}, n the passages; `codes` the same for each code by itself.
  Value agreement(const Choice& choice) const;

 private:
  struct Text {
    std::size_t length = 0;
    std::map<std::string, std::vector<std::pair<std::string, Span>>> coders;  // codes with their places
  };

  CodeLevel level_;
  std::vector<Text> texts_;
  std::set<std::string> coders_;
  std::set<std::string> codes_;
};

}  // namespace mazmun::agree
