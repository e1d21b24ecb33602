#include "format/raw/odt_body.hpp"

#include <algorithm>

#include "format/raw/raw_flow.hpp"

namespace mazmun::format::raw {
namespace {

bool is_layout_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// More blanks in a row than anybody types are layout at best.
constexpr unsigned most_blanks = 1000;

}  // namespace

const std::map<std::string_view, OdtBody::Handler>& OdtBody::handlers() {
  static const std::map<std::string_view, Handler> table{
      {"text:p", &OdtBody::paragraph},
      {"text:h", &OdtBody::paragraph},
      {"text:s", &OdtBody::blanks},
      {"text:tab", &OdtBody::tab},
      {"text:line-break", &OdtBody::line_break},
      {"table:table", &OdtBody::table},
      {"table:table-row", &OdtBody::row},
      {"table:table-cell", &OdtBody::cell},
      {"text:section", &OdtBody::section},
      {"text:hidden-text", &OdtBody::hidden},
      {"text:hidden-paragraph", &OdtBody::hidden},
      {"draw:text-box", &OdtBody::text_box},
      {"text:note", &OdtBody::note},
      {"office:annotation", &OdtBody::annotation},
      {"office:annotation-end", &OdtBody::annotation_end},
      // What was deleted; declarations; what an index is made from; numbers and pictures; small letters above others.
      {"text:tracked-changes", &OdtBody::skip},
      {"text:sequence-decls", &OdtBody::skip},
      {"text:variable-decls", &OdtBody::skip},
      {"text:user-field-decls", &OdtBody::skip},
      {"text:dde-connection-decls", &OdtBody::skip},
      {"text:table-of-content-source", &OdtBody::skip},
      {"text:alphabetical-index-source", &OdtBody::skip},
      {"text:bibliography-source", &OdtBody::skip},
      {"text:number", &OdtBody::skip},
      {"text:ruby-text", &OdtBody::skip},
      {"office:forms", &OdtBody::skip},
      {"office:event-listeners", &OdtBody::skip},
      {"svg:title", &OdtBody::skip},
      {"svg:desc", &OdtBody::skip},
      {"draw:image", &OdtBody::skip},
      {"draw:object", &OdtBody::skip},
      {"office:binary-data", &OdtBody::skip},
  };
  return table;
}

void OdtBody::walk(pugi::xml_node node) {
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
      if (depth_ > 0) words(child.value());
      continue;
    }
    if (child.type() != pugi::node_element) continue;
    const auto handler = handlers().find(child.name());
    if (handler == handlers().end())
      walk(child);
    else
      (this->*handler->second)(child);
  }
}

void OdtBody::skip(pugi::xml_node /*node*/) {}

void OdtBody::paragraph(pugi::xml_node node) {
  after_blank_ = true;
  ++depth_;
  walk(node);
  --depth_;
  flow_->end_paragraph();
  after_blank_ = true;
  if (depth_ > 0) return;
  std::vector<pugi::xml_node> boxes;
  boxes.swap(boxes_);
  for (const pugi::xml_node box : boxes) walk(box);
}

// Blanks and line ends of the file count as one blank, and as none at the start of a paragraph (6.1.2).
void OdtBody::words(std::string_view text) {
  std::string kept;
  for (const char c : text) {
    if (!is_layout_blank(c)) {
      kept += c;
      after_blank_ = false;
    } else if (!after_blank_) {
      kept += ' ';
      after_blank_ = true;
    }
  }
  flow_->add(kept);
}

void OdtBody::blanks(pugi::xml_node node) {
  flow_->add(std::string(std::min(node.attribute("text:c").as_uint(1), most_blanks), ' '));
  after_blank_ = false;
}

void OdtBody::tab(pugi::xml_node /*node*/) {
  flow_->add("\t");
  after_blank_ = true;
}

void OdtBody::line_break(pugi::xml_node /*node*/) {
  flow_->line_break();
  after_blank_ = true;
}

void OdtBody::table(pugi::xml_node node) {
  flow_->begin_table();
  walk(node);
  flow_->end_table();
}

void OdtBody::row(pugi::xml_node node) {
  flow_->begin_row();
  walk(node);
}

void OdtBody::cell(pugi::xml_node node) {
  flow_->begin_cell();
  walk(node);
}

void OdtBody::section(pugi::xml_node node) {
  if (std::string_view(node.attribute("text:display").value()) == "none") return hidden(node);
  walk(node);
}

void OdtBody::hidden(pugi::xml_node /*node*/) { ++met_.hidden; }

// A text box hangs in the middle of a paragraph: its text comes behind it.
void OdtBody::text_box(pugi::xml_node node) {
  if (depth_ == 0) return walk(node);
  boxes_.push_back(node);
}

void OdtBody::note(pugi::xml_node node) {
  met_.notes.push_back(node.child("text:note-body"));
  if (number_notes_) flow_->add("[" + std::to_string(met_.notes.size()) + "]");
  after_blank_ = false;
}

void OdtBody::annotation(pugi::xml_node node) {
  Flow text;
  OdtBody inside(text, false);
  for (const pugi::xml_node child : node.children()) {
    const std::string_view name = child.name();
    if (name == "text:p") inside.paragraph(child);
    if (name == "text:list") inside.walk(child);
  }
  Remark made{flow_->here(), remark(text_of(node.child("dc:creator")), text.take().text)};
  const std::string name = node.attribute("office:name").value();
  if (name.empty())
    flow_->note({made.start, made.start}, std::move(made.text));
  else
    open_.insert_or_assign(name, std::move(made));
}

void OdtBody::annotation_end(pugi::xml_node node) {
  const auto found = open_.find(node.attribute("office:name").value());
  if (found == open_.end()) return;
  flow_->note({found->second.start, flow_->here()}, std::move(found->second.text));
  open_.erase(found);
}

void OdtBody::finish() {
  for (auto& [name, made] : open_) flow_->note({made.start, made.start}, std::move(made.text));
  open_.clear();
}

}  // namespace mazmun::format::raw
