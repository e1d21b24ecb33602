// XML to elements and back.
#pragma once

#include <string>
#include <string_view>

#include "model/project.hpp"

namespace mazmun::format::foreign {

/// The root of an XML file; names without their prefixes, declarations of namespaces and of schemas left out but for
/// "xmlns" of the root. Throws InputError as parse_xml().
Element read_elements(std::string_view bytes, const std::string& name);

/// `root` as an XML file in UTF-8, indented; characters that XML can't hold become U+FFFD.
std::string xml_text(const Element& root, std::string_view namespace_name);

}  // namespace mazmun::format::foreign
