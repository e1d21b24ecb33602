#include "format/foreign/xml_elements.hpp"

#include <algorithm>
#include <iterator>

#include "base/error.hpp"
#include "format/xml_file.hpp"

namespace mazmun::format::foreign {
namespace {

// "Code" of "qda:Code". Behind the colon of a damaged file may stand what no name begins with: then the whole of it.
std::string local_name(std::string_view name) {
  const std::string_view local = name.substr(name.rfind(':') + 1);
  const bool is_name = !local.empty() && local.find_first_of("-.0123456789") != 0;
  std::string kept(is_name ? local : name);
  std::replace(kept.begin(), kept.end(), ':', '_');
  return kept;
}

// Lines of rising offsets, in one pass over the file.
class LineCounter {
 public:
  explicit LineCounter(std::string_view bytes) : bytes_(bytes) {}
  std::size_t at(std::ptrdiff_t offset) {
    if (offset < 0) return 0;
    const std::size_t end = std::min(static_cast<std::size_t>(offset), bytes_.size());
    if (end > at_) {
      line_ += static_cast<std::size_t>(std::count(bytes_.begin() + static_cast<std::ptrdiff_t>(at_),
                                                   bytes_.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
      at_ = end;
    }
    return line_;
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

// Attributes are looked up one after the other. No format has more than some twenty.
constexpr std::size_t most_attributes = 1000;

void check_attributes(pugi::xml_node node, std::size_t line, const std::string& file) {
  if (static_cast<std::size_t>(std::distance(node.attributes_begin(), node.attributes_end())) > most_attributes)
    throw InputError({file, line, 0, {}},
                     "an element has more than " + std::to_string(most_attributes) + " attributes");
}

// By recursion: parse_xml() has refused what nests too deep.
Element element_of(pugi::xml_node node, LineCounter& lines, const std::string& file) {
  Element element{local_name(node.name()), {}, {}, {}, lines.at(node.offset_debug())};
  check_attributes(node, element.line, file);
  for (const pugi::xml_attribute attribute : node.attributes()) {
    const std::string_view name = attribute.name();
    if (name.starts_with("xmlns") || name.find(':') != std::string_view::npos) continue;
    element.attributes.emplace_back(name, attribute.value());
  }
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_element)
      element.children.push_back(element_of(child, lines, file));
    else if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
      element.text += child.value();
  }
  if (!element.children.empty()) element.text.clear();
  return element;
}

bool is_xml_character(unsigned char c) { return c >= 0x20 || c == '\t' || c == '\n' || c == '\r'; }

void append_escaped(std::string& out, std::string_view text, bool in_attribute) {
  constexpr std::string_view replacement = "\xEF\xBF\xBD";
  for (const char c : text) {
    if (!is_xml_character(static_cast<unsigned char>(c)))
      out += replacement;
    else if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '\r')
      out += "&#13;";
    else if (in_attribute && c == '"')
      out += "&quot;";
    else if (in_attribute && c == '\n')
      out += "&#10;";
    else if (in_attribute && c == '\t')
      out += "&#9;";
    else
      out += c;
  }
}

void append_element(std::string& out, const Element& element, std::size_t depth, std::string_view namespace_name) {
  const std::string indent(2 * depth, ' ');
  out += indent + "<" + element.name;
  if (!namespace_name.empty()) out.append(" xmlns=\"").append(namespace_name).append("\"");
  for (const auto& [name, value] : element.attributes) {
    out.append(" ").append(name).append("=\"");
    append_escaped(out, value, true);
    out += '"';
  }
  if (element.children.empty() && element.text.empty()) {
    out += "/>\n";
    return;
  }
  out += '>';
  append_escaped(out, element.text, false);
  if (!element.children.empty()) {
    out += '\n';
    for (const Element& child : element.children) append_element(out, child, depth + 1, {});
    out += indent;
  }
  out.append("</").append(element.name).append(">\n");
}

}  // namespace

Element read_elements(std::string_view bytes, const std::string& name) {
  const XmlFile file = parse_xml(bytes, name);
  LineCounter lines(bytes);
  Element root = element_of(file.root(), lines, name);
  for (const pugi::xml_attribute attribute : file.root().attributes()) {
    if (std::string_view(attribute.value()).starts_with("urn:QDA-XML:") &&
        std::string_view(attribute.name()).starts_with("xmlns"))
      root.set("xmlns", attribute.value());
  }
  return root;
}

std::string xml_text(const Element& root, std::string_view namespace_name) {
  std::string out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
  append_element(out, root, 0, namespace_name);
  return out;
}

}  // namespace mazmun::format::foreign
