#include "format/xml_file.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/limits.hpp"
#include "text/utf8.hpp"

namespace mazmun::format {
namespace {

struct Fault {
  pugi::xml_parse_status status;
  std::string_view what;
};
constexpr std::array<Fault, 9> faults{{{pugi::status_bad_pi, "a processing instruction that isn't closed"},
                                       {pugi::status_bad_comment, "a comment that isn't closed"},
                                       {pugi::status_bad_cdata, "a CDATA section that isn't closed"},
                                       {pugi::status_bad_pcdata, "text that isn't closed"},
                                       {pugi::status_bad_start_element, "a start tag that isn't complete"},
                                       {pugi::status_bad_attribute, "an attribute that isn't complete"},
                                       {pugi::status_bad_end_element, "an end tag that isn't complete"},
                                       {pugi::status_end_element_mismatch, "an end tag that doesn't fit its start tag"},
                                       {pugi::status_no_document_element, "no element"}}};

Place place_of(std::string_view bytes, std::size_t offset, const std::string& name) {
  offset = std::min(offset, bytes.size());
  const std::string_view before = bytes.substr(0, offset);
  const auto line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
  const std::size_t start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  const std::string_view last = before.substr(start);
  const auto is_start = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; };
  return {name, line, static_cast<std::size_t>(std::count_if(last.begin(), last.end(), is_start)) + 1, {}};
}

void check_size(std::string_view bytes, const std::string& name) {
  if (bytes.size() > limit(Limit::xml_bytes))
    throw above_limit(Limit::xml_bytes, {name, 0, 0, {}},
                      "is XML of more than " + limit_text(Limit::xml_bytes) + ", which is not allowed");
  if (static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '<')) > limit(Limit::xml_tags))
    throw above_limit(Limit::xml_tags, {name, 0, 0, {}},
                      "is XML of more than " + limit_text(Limit::xml_tags) + " tags, which is not allowed");
}

// In the parser's own order, without recursion.
class DepthCheck : public pugi::xml_tree_walker {
 public:
  bool for_each(pugi::xml_node& node) override {
    if (node.type() == pugi::node_doctype) doctype_ = node.offset_debug();
    too_deep_ = static_cast<std::size_t>(depth()) > limit(Limit::xml_depth);
    bad_text_ = !is_text(node.name()) || !is_text(node.value());
    for (const pugi::xml_attribute attribute : node.attributes())
      bad_text_ = bad_text_ || !is_text(attribute.name()) || !is_text(attribute.value());
    if (too_deep_ || bad_text_) where_ = node.offset_debug();
    return doctype_ < 0 && !too_deep_ && !bad_text_;
  }
  std::ptrdiff_t doctype() const { return doctype_; }
  bool too_deep() const { return too_deep_; }
  bool bad_text() const { return bad_text_; }
  std::ptrdiff_t where() const { return where_; }

 private:
  std::ptrdiff_t doctype_ = -1;
  std::ptrdiff_t where_ = 0;
  bool too_deep_ = false;
  bool bad_text_ = false;

  static bool is_text(std::string_view value) { return !text::first_invalid_byte(value); }
};

std::string fault_text(pugi::xml_parse_status status) {
  const auto found =
      std::find_if(faults.begin(), faults.end(), [&](const Fault& fault) { return fault.status == status; });
  return "not well-formed XML here" + (found == faults.end() ? "" : ": " + std::string(found->what));
}

}  // namespace

XmlFile parse_xml(std::string_view bytes, const std::string& name) {
  check_size(bytes, name);
  XmlFile file{std::make_unique<pugi::xml_document>()};
  const unsigned options = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype;
  const pugi::xml_parse_result result = file.document->load_buffer(bytes.data(), bytes.size(), options);
  if (result.status == pugi::status_out_of_memory) throw std::bad_alloc();
  const auto refuse_document_type = [&](std::ptrdiff_t at) {
    throw InputError(place_of(bytes, static_cast<std::size_t>(at), name),
                     "has a document type (<!DOCTYPE …>), which is not read: it may stand for anything");
  };
  if (result.status == pugi::status_bad_doctype) refuse_document_type(result.offset);
  if (!result)
    throw InputError(place_of(bytes, static_cast<std::size_t>(result.offset), name), fault_text(result.status));
  DepthCheck check;
  file.document->traverse(check);
  if (check.doctype() >= 0) refuse_document_type(check.doctype());
  if (check.bad_text())
    throw InputError(place_of(bytes, static_cast<std::size_t>(std::max<std::ptrdiff_t>(check.where(), 0)), name),
                     "holds what is no text in its encoding");
  if (check.too_deep())
    throw above_limit(Limit::xml_depth,
                      place_of(bytes, static_cast<std::size_t>(std::max<std::ptrdiff_t>(check.where(), 0)), name),
                      "nests deeper than " + limit_text(Limit::xml_depth) + " levels");
  return file;
}

pugi::xml_node find_element(pugi::xml_node node, std::string_view name) {
  return node.find_node([&](const pugi::xml_node& child) { return name == child.name(); });
}

std::string text_of(pugi::xml_node node) {
  std::string text;
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
      text += child.value();
    else
      text += text_of(child);
  }
  return text;
}

}  // namespace mazmun::format
