// The files that belong to a project: found by the paths that its sources name, decoded, and read into text.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "model/project.hpp"

namespace mazmun::format::foreign {

/// A file of text as it is, in UTF-8, with its own line ends.
struct FileText {
  std::string text;
  std::string sha256;    ///< of the bytes
  std::string encoding;  ///< empty: UTF-8
  std::vector<Finding> findings;
};

class SourceFiles {
 public:
  /// `files` by path below sources/.
  explicit SourceFiles(const std::map<std::string, std::string>& files);

  /// The key of the file that `path` ("internal://a.txt", "relative://b.mp4", "c.txt", "Sources\\d.txt") means,
  /// whatever the case of its letters; nothing where there is none.
  std::optional<std::string> find(std::string_view path) const;
  const std::string& bytes(const std::string& key) const { return files_->at(key); }

 private:
  const std::map<std::string, std::string>* files_;
  std::map<std::string, std::string> by_lower_case_;
};

/// The text of a plain text file. Bytes that are no text become U+FFFD, with a finding.
FileText decode_text(const std::string& bytes, const std::string& name);

struct ReadText {
  std::string text;
  std::string type;  ///< "docx"
  std::vector<Span> pages;
  std::vector<Finding> findings;
};

/// The text of a Word, OpenDocument, rich text or PDF file; what is wrong with it becomes a finding, and its text
/// empty.
ReadText read_rich_text(const std::string& bytes, const std::string& name);

/// Letters A-Z in lower case.
std::string lower_case(std::string_view text);

}  // namespace mazmun::format::foreign
