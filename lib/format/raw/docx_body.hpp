// Walks through the body of a Word document (ECMA-376, part 1, chapter 17) and writes its text into a Flow.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "format/raw/flow.hpp"
#include "format/xml_file.hpp"

namespace mazmun::format::raw {

/// A footnote or endnote, or a comment, that the text refers to.
struct DocxReference {
  std::string kind;  ///< "footnote", "endnote", "comment"
  std::string id;
  text::Range range;  ///< bytes of the text; empty for footnotes
};

/// What was met on the way beside the text.
struct DocxMet {
  std::vector<DocxReference> references;  ///< in the order of the text
  std::size_t hidden = 0;                 ///< runs of hidden text, left out
  std::size_t embedded = 0;               ///< files inside the file that Word shows as text, not read
};

class DocxBody {
 public:
  /// With `number_notes` a footnote leaves "[1]", counted through both kinds, where the text refers to it.
  DocxBody(Flow& flow, bool number_notes) : flow_(&flow), number_notes_(number_notes) {}

  /// The text of all that is inside `node` (w:body, w:footnote, w:comment).
  void walk(pugi::xml_node node);
  const DocxMet& met() const { return met_; }

 private:
  using Handler = void (DocxBody::*)(pugi::xml_node);
  static const std::map<std::string_view, Handler>& handlers();

  void skip(pugi::xml_node node);
  void paragraph(pugi::xml_node node);
  void run(pugi::xml_node node);
  void words(pugi::xml_node node);
  void tab(pugi::xml_node node);
  void line_break(pugi::xml_node node);
  void hyphen(pugi::xml_node node);
  void symbol(pugi::xml_node node);
  void field(pugi::xml_node node);
  void table(pugi::xml_node node);
  void row(pugi::xml_node node);
  void cell(pugi::xml_node node);
  void content_control(pugi::xml_node node);
  void alternatives(pugi::xml_node node);
  void text_box(pugi::xml_node node);
  void note_reference(pugi::xml_node node);
  void comment_start(pugi::xml_node node);
  void comment_end(pugi::xml_node node);
  void comment_reference(pugi::xml_node node);
  void embedded(pugi::xml_node node);
  bool silent() const;
  void add(std::string_view text);

  Flow* flow_;
  bool number_notes_;
  DocxMet met_;
  std::vector<bool> fields_;  // those that are open, from outside to inside: still in their instruction?
  std::vector<pugi::xml_node> boxes_;
  std::map<std::string, std::size_t> comment_starts_;
  std::size_t notes_ = 0;
  std::size_t depth_ = 0;  // paragraphs inside each other
};

}  // namespace mazmun::format::raw
