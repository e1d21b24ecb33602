// Walks through the body of an OpenDocument text (ISO/IEC 26300, chapters 4 to 7) and writes its text into a Flow.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "format/raw/flow.hpp"
#include "format/xml_file.hpp"

namespace mazmun::format::raw {

/// What was met on the way beside the text.
struct OdtMet {
  std::vector<pugi::xml_node> notes;  ///< text:note-body of footnotes and endnotes, in the order of the text
  std::size_t hidden = 0;             ///< hidden sections and pieces of text, left out
};

class OdtBody {
 public:
  /// With `number_notes` a footnote leaves "[1]", counted through both kinds, where the text refers to it.
  OdtBody(Flow& flow, bool number_notes) : flow_(&flow), number_notes_(number_notes) {}

  /// The text of all that is inside `node` (office:text, text:note-body, office:annotation).
  void walk(pugi::xml_node node);
  /// Annotations whose end was not found are about the place where they begin.
  void finish();
  const OdtMet& met() const { return met_; }

 private:
  using Handler = void (OdtBody::*)(pugi::xml_node);
  static const std::map<std::string_view, Handler>& handlers();

  void skip(pugi::xml_node node);
  void paragraph(pugi::xml_node node);
  void words(std::string_view text);
  void blanks(pugi::xml_node node);
  void tab(pugi::xml_node node);
  void line_break(pugi::xml_node node);
  void table(pugi::xml_node node);
  void row(pugi::xml_node node);
  void cell(pugi::xml_node node);
  void section(pugi::xml_node node);
  void hidden(pugi::xml_node node);
  void text_box(pugi::xml_node node);
  void note(pugi::xml_node node);
  void annotation(pugi::xml_node node);
  void annotation_end(pugi::xml_node node);

  struct Remark {
    std::size_t start = 0;
    std::string text;
  };

  Flow* flow_;
  bool number_notes_;
  OdtMet met_;
  std::vector<pugi::xml_node> boxes_;
  std::map<std::string, Remark> open_;  // annotations whose end comes later, by name
  bool after_blank_ = true;             // blanks that follow are part of the layout of the file
  std::size_t depth_ = 0;               // paragraphs inside each other
};

}  // namespace mazmun::format::raw
