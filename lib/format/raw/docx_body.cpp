#include "format/raw/docx_body.hpp"

#include <algorithm>
#include <charconv>

#include "format/raw/symbol_font.hpp"

namespace mazmun::format::raw {
namespace {

std::string_view value(pugi::xml_node node, const char* attribute) { return node.attribute(attribute).value(); }

// A switch such as <w:vanish/> or <w:vanish w:val="0"/>.
bool is_on(pugi::xml_node node) {
  const std::string_view setting = value(node, "w:val");
  return node && setting != "0" && setting != "false" && setting != "off";
}

bool is_deleted(pugi::xml_node properties) { return properties.child("w:del") || properties.child("w:moveFrom"); }

}  // namespace

const std::map<std::string_view, DocxBody::Handler>& DocxBody::handlers() {
  static const std::map<std::string_view, Handler> table{
      {"w:p", &DocxBody::paragraph},
      {"w:r", &DocxBody::run},
      {"w:t", &DocxBody::words},
      {"m:t", &DocxBody::words},
      {"w:tab", &DocxBody::tab},
      {"w:ptab", &DocxBody::tab},
      {"w:br", &DocxBody::line_break},
      {"w:cr", &DocxBody::line_break},
      {"w:noBreakHyphen", &DocxBody::hyphen},
      {"w:sym", &DocxBody::symbol},
      {"w:fldChar", &DocxBody::field},
      {"w:tbl", &DocxBody::table},
      {"w:tr", &DocxBody::row},
      {"w:tc", &DocxBody::cell},
      {"w:sdt", &DocxBody::content_control},
      {"mc:AlternateContent", &DocxBody::alternatives},
      {"w:txbxContent", &DocxBody::text_box},
      {"w:footnoteReference", &DocxBody::note_reference},
      {"w:endnoteReference", &DocxBody::note_reference},
      {"w:commentRangeStart", &DocxBody::comment_start},
      {"w:commentRangeEnd", &DocxBody::comment_end},
      {"w:commentReference", &DocxBody::comment_reference},
      {"w:altChunk", &DocxBody::embedded},
      // Deleted or moved away; properties; how a field is computed; the small letters above others.
      {"w:del", &DocxBody::skip},
      {"w:moveFrom", &DocxBody::skip},
      {"w:delText", &DocxBody::skip},
      {"w:instrText", &DocxBody::skip},
      {"w:delInstrText", &DocxBody::skip},
      {"w:pPr", &DocxBody::skip},
      {"w:rPr", &DocxBody::skip},
      {"w:tblPr", &DocxBody::skip},
      {"w:tblPrEx", &DocxBody::skip},
      {"w:trPr", &DocxBody::skip},
      {"w:tcPr", &DocxBody::skip},
      {"w:sectPr", &DocxBody::skip},
      {"w:rt", &DocxBody::skip},
  };
  return table;
}

void DocxBody::walk(pugi::xml_node node) {
  for (const pugi::xml_node child : node.children()) {
    if (child.type() != pugi::node_element) continue;
    const auto handler = handlers().find(child.name());
    if (handler == handlers().end())
      walk(child);
    else
      (this->*handler->second)(child);
  }
}

void DocxBody::skip(pugi::xml_node /*node*/) {}

// True inside the instruction of a field, which is not shown.
bool DocxBody::silent() const { return std::find(fields_.begin(), fields_.end(), true) != fields_.end(); }

void DocxBody::add(std::string_view text) {
  if (!silent()) flow_->add(text);
}

void DocxBody::paragraph(pugi::xml_node node) {
  ++depth_;
  walk(node);
  --depth_;
  // A deleted paragraph mark joins the paragraph with the next one.
  if (is_deleted(node.child("w:pPr").child("w:rPr"))) return;
  flow_->end_paragraph();
  if (depth_ > 0) return;
  std::vector<pugi::xml_node> boxes;
  boxes.swap(boxes_);
  for (const pugi::xml_node box : boxes) walk(box);
}

void DocxBody::run(pugi::xml_node node) {
  if (!is_on(node.child("w:rPr").child("w:vanish"))) return walk(node);
  if (find_element(node, "w:t")) ++met_.hidden;
}

void DocxBody::words(pugi::xml_node node) { add(text_of(node)); }

void DocxBody::tab(pugi::xml_node /*node*/) { add("\t"); }

void DocxBody::line_break(pugi::xml_node node) {
  if (silent()) return;
  const std::string_view type = value(node, "w:type");
  if (type == "page" || type == "column")
    flow_->end_paragraph();
  else
    flow_->line_break();
}

void DocxBody::hyphen(pugi::xml_node /*node*/) { add("\u2011"); }

void DocxBody::symbol(pugi::xml_node node) {
  const std::string_view hex = value(node, "w:char");
  unsigned code = 0;
  std::from_chars(hex.data(), hex.data() + hex.size(), code, 16);
  add(symbol_text(value(node, "w:font"), code));
}

void DocxBody::field(pugi::xml_node node) {
  const std::string_view type = value(node, "w:fldCharType");
  if (type == "begin") fields_.push_back(true);
  if (type == "separate" && !fields_.empty()) fields_.back() = false;
  if (type == "end" && !fields_.empty()) fields_.pop_back();
}

void DocxBody::table(pugi::xml_node node) {
  flow_->begin_table();
  walk(node);
  flow_->end_table();
}

void DocxBody::row(pugi::xml_node node) {
  if (is_deleted(node.child("w:trPr"))) return;
  flow_->begin_row();
  walk(node);
}

void DocxBody::cell(pugi::xml_node node) {
  flow_->begin_cell();
  walk(node);
}

void DocxBody::content_control(pugi::xml_node node) {
  // "Click here to enter text" is no text.
  if (is_on(node.child("w:sdtPr").child("w:showingPlcHdr"))) return;
  walk(node.child("w:sdtContent"));
}

// The same content for new and for old programs: once.
void DocxBody::alternatives(pugi::xml_node node) {
  const pugi::xml_node choice = node.child("mc:Choice");
  walk(choice ? choice : node.child("mc:Fallback"));
}

// A text box hangs in the middle of a paragraph: its text comes behind it.
void DocxBody::text_box(pugi::xml_node node) {
  if (depth_ == 0) return walk(node);
  boxes_.push_back(node);
}

void DocxBody::note_reference(pugi::xml_node node) {
  if (silent()) return;
  const bool is_footnote = std::string_view(node.name()) == "w:footnoteReference";
  ++notes_;
  if (number_notes_) add("[" + std::to_string(notes_) + "]");
  const std::size_t here = flow_->here();
  met_.references.push_back({is_footnote ? "footnote" : "endnote", std::string(value(node, "w:id")), {here, here}});
}

void DocxBody::comment_start(pugi::xml_node node) {
  comment_starts_.insert_or_assign(std::string(value(node, "w:id")), flow_->here());
}

void DocxBody::comment_end(pugi::xml_node node) {
  const std::string id(value(node, "w:id"));
  const auto start = comment_starts_.find(id);
  if (start == comment_starts_.end()) return;
  met_.references.push_back({"comment", id, {start->second, flow_->here()}});
  comment_starts_.erase(start);
}

// Stands behind the range; alone where a comment is about a place.
void DocxBody::comment_reference(pugi::xml_node node) {
  const std::string id(value(node, "w:id"));
  const auto is_same = [&](const DocxReference& one) { return one.kind == "comment" && one.id == id; };
  if (std::any_of(met_.references.begin(), met_.references.end(), is_same)) return;
  const auto start = comment_starts_.find(id);
  const std::size_t from = start == comment_starts_.end() ? flow_->here() : start->second;
  met_.references.push_back({"comment", id, {from, flow_->here()}});
  if (start != comment_starts_.end()) comment_starts_.erase(start);
}

void DocxBody::embedded(pugi::xml_node /*node*/) { ++met_.embedded; }

}  // namespace mazmun::format::raw
