// Projects that are put together from texts and spans.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "format/foreign/code_tree.hpp"
#include "format/foreign/names.hpp"
#include "model/project.hpp"

namespace mazmun::format::foreign {

class ProjectBuilder {
 public:
  explicit ProjectBuilder(std::string format) { project_.format = std::move(format); }

  /// Begins a document; its text is given now, or grows by append().
  void begin(const std::string& name, const std::string& type, const std::string& bytes, std::string text = {});
  /// Adds a paragraph to the text, and says where it stands.
  Span append(const std::string& text);
  /// Codes on a range of the document that was begun last; codes of one range are one selection.
  void code(Span span, std::size_t code, const std::string& coder, const std::string& memo = {});
  /// A range without a code yet.
  void mark(Span span);
  /// The code points of the document so far.
  std::size_t length() const { return length_; }

  CodeTree& codes() { return codes_; }
  Project& project() { return project_; }
  /// The document called `name`, begun before: further paragraphs and codes go to it. False where there is none.
  bool go_to(const std::string& name);

  Project take();

 private:
  Project project_;
  CodeTree codes_;
  DocumentIds ids_;
  std::map<std::string, std::size_t> by_name_;
  std::size_t current_ = 0;
  std::size_t length_ = 0;
};

}  // namespace mazmun::format::foreign
