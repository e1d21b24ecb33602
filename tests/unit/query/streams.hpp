// Documents and segments for the tests of queries.
#pragma once

#include <string>
#include <vector>

#include "model/document.hpp"
#include "model/segment.hpp"
#include "text/utf8.hpp"

namespace mazmun::query {

inline Document document(const std::string& id, const Attributes& attributes = {}) {
  Document result;
  result.id = id;
  result.attributes = attributes;
  return result;
}

/// The segment `id`, which begins at `start` of its document.
inline Segment segment(const std::string& id, const std::string& text, const std::vector<std::string>& codes = {},
                       std::size_t start = 0) {
  Segment result;
  result.id = id;
  result.document = document_of(id);
  result.span = {start, start + text::length(text)};
  result.text = text;
  result.coders = {"rules"};
  for (const std::string& code : codes) {
    Coding coding;
    coding.code = code;
    coding.coder = "rules";
    result.codes.push_back(coding);
  }
  return result;
}

}  // namespace mazmun::query
