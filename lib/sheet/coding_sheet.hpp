// An empty coding sheet: segments with what stands around them, and columns for the codes that a person gives.
#pragma once

#include <cstddef>
#include <string>

#include "model/codebook.hpp"
#include "model/segment.hpp"
#include "model/table.hpp"

namespace mazmun::sheet {

inline constexpr const char* coding_name = "coding";
inline constexpr const char* codebook_name = "codebook";

class CodingSheet {
 public:
  /// With `codes` columns for codes, at least one.
  explicit CodingSheet(std::size_t codes);

  void add(const Segment& segment);

  /// One row a segment: segment, speaker, question, before, text, after, then the empty columns "code 1" …, and memo.
  /// `before` and `after` are the ends of the segments beside it in its document that are nearer.
  Table take();

 private:
  Table table_;
  std::size_t codes_;
  std::string document_;
  std::string text_;
};

/// The codes as the sheet offers them: a row for "-" (judged, no code fits) and one a theme, in tree order: code (label
/// and id), level, definition, include, exclude, examples.
Table codebook_table(const Codebook& codebook);

}  // namespace mazmun::sheet
