// The codes that people wrote into the text, as a coder.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "code/judgement.hpp"
#include "model/code_names.hpp"
#include "model/document.hpp"

namespace mazmun::code {

class MarksCoder {
 public:
  /// `names` must live as long.
  explicit MarksCoder(const CodeNames& names) : names_(&names) {}

  /// Takes the marks of the document whose segments come next. Codes that nothing is called are collected.
  void start(const Document& document);

  /// The codes of the marks that reach into `segment`, cut at its ends, in the order of the marks. Nothing where nobody
  /// judged it: the document has no mark and `all` isn't asked for; and where an unknown code was meant.
  std::optional<Judgement> judge(const Segment& segment, const std::string& coder, bool all);

  /// Whether the document that was started last has marks.
  bool has_marks() const { return !marks_.empty() || !unknown_.empty(); }

  /// Unknown codes, with the place in the raw file.
  const std::vector<Finding>& findings() const { return findings_; }
  /// Marks that lie in no segment, of all documents up to now. Call at the end.
  std::vector<Finding> left_over();

 private:
  struct Given {
    Mark mark;
    bool used = false;
  };
  void close();

  const CodeNames* names_;
  std::string source_;
  std::vector<Given> marks_;
  std::vector<Span> unknown_;  // of codes that nothing is called
  std::vector<Finding> findings_;
  std::vector<Finding> left_over_;
};

}  // namespace mazmun::code
