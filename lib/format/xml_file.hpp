// XML as office programs write it, by pugixml: UTF-8 (or what its first line says), no document type, no entities but
// the five of XML, and not deeper or larger than base/limits.hpp allows, so that the tree can be walked by recursion.
#pragma once

#include <pugixml.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace mazmun::format {

/// A parsed file. Names keep their prefixes ("w:p"): the programs that write these formats all use the usual ones.
struct XmlFile {
  std::unique_ptr<pugi::xml_document> document;
  pugi::xml_node root() const { return document ? document->document_element() : pugi::xml_node(); }  ///< or none
};

/// Parses `bytes`; messages call them `name`. Blanks in texts are kept. Throws InputError with line and column.
XmlFile parse_xml(std::string_view bytes, const std::string& name);

/// The first element below `node`, at any depth, that is called `name`; an empty node where there is none.
pugi::xml_node find_element(pugi::xml_node node, std::string_view name);

/// All texts inside an element, one after the other.
std::string text_of(pugi::xml_node node);

}  // namespace mazmun::format
