// Streams in memory, for the tests.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "diff/coded_streams.hpp"

namespace mazmun::diff {

/// Gives documents with their segments, one record after the other, as a reader of files does.
class MemoryStream {
 public:
  explicit MemoryStream(const std::vector<CodedDocument>& documents) {
    for (const CodedDocument& coded : documents) {
      records_.emplace_back(coded.document);
      for (const Segment& segment : coded.segments) records_.emplace_back(segment);
    }
  }
  std::optional<std::variant<Document, Segment>> next() {
    if (at_ == records_.size()) return std::nullopt;
    return records_[at_++];
  }

 private:
  std::vector<std::variant<Document, Segment>> records_;
  std::size_t at_ = 0;
};

/// A document with one segment for each list of codes, all given by "ana" to the whole segment.
inline CodedDocument coded_document(const std::string& id, const std::vector<std::vector<std::string>>& codes) {
  CodedDocument coded;
  coded.document.id = id;
  coded.document.length = 10 * codes.size();
  for (std::size_t i = 0; i < codes.size(); ++i) {
    Segment segment;
    segment.id = id + ":" + std::to_string(i + 1);
    segment.document = id;
    segment.span = {10 * i, 10 * i + 10};
    segment.coders = {"ana"};
    for (const std::string& code : codes[i]) {
      Coding coding;
      coding.code = code;
      coding.coder = "ana";
      segment.codes.push_back(coding);
    }
    coded.segments.push_back(std::move(segment));
  }
  return coded;
}

inline Difference compared(const std::vector<CodedDocument>& before, const std::vector<CodedDocument>& after,
                           StreamChoices choices = {}) {
  MemoryStream old_stream(before);
  MemoryStream new_stream(after);
  return compare_streams(old_stream, new_stream, std::move(choices));
}

}  // namespace mazmun::diff
