// What a program answers when it is asked for the codes of a segment.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/document.hpp"

namespace mazmun {

struct AnsweredCode {
  std::string code;
  std::optional<Span> span;  ///< nothing and no quote: the whole segment
  std::string quote;         ///< words of the segment, instead of the span or beside it
  std::string memo;
  std::optional<double> confidence;  ///< 0-1
};

struct Answer {
  std::string segment;  ///< the id of the segment that it is about
  std::vector<AnsweredCode> codes;
};

}  // namespace mazmun
