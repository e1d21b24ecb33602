// Documents from text alone, for the tests.
#pragma once

#include <string>

#include "reanchor/reanchor.hpp"
#include "text/utf8.hpp"

namespace mazmun::reanchor {

inline Document document_of(const std::string& text) {
  Document document;
  document.id = "int01";
  document.text = text;
  document.length = text::length(text);
  return document;
}

/// The code points of the first `words` in `text`.
inline Span span_of(const std::string& text, const std::string& words) {
  const std::size_t at = text.find(words);
  const std::size_t start = text::length(std::string_view(text).substr(0, at));
  return {start, start + text::length(words)};
}

/// One segment over all of a text, with a code on each of `spans`.
inline Segment segment_of(const std::string& text, const std::vector<Span>& spans) {
  Segment segment;
  segment.id = "int01:1";
  segment.document = "int01";
  segment.span = {0, text::length(text)};
  segment.text = text;
  segment.coders = {"ana"};
  for (const Span span : spans) {
    Coding coding;
    coding.code = "c";
    coding.coder = "ana";
    coding.span = span;
    segment.codes.push_back(coding);
  }
  return segment;
}

}  // namespace mazmun::reanchor
