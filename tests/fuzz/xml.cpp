// XML: elements to text and back.
#include "format/xml_file.hpp"

#include "format/foreign/xml_elements.hpp"
#include "fuzz.hpp"

namespace mazmun::fuzz {

void run(std::string_view input) {
  accepted([&] { format::text_of(format::parse_xml(input, "input").root()); });
  Element root;
  if (!accepted([&] { root = format::foreign::read_elements(input, "input"); })) return;
  const std::string once = format::foreign::xml_text(root, "urn:QDA-XML:project:1.0");
  const Element again = format::foreign::read_elements(once, "written");
  require(format::foreign::xml_text(again, "urn:QDA-XML:project:1.0") == once, "what was written is read as something else");
}

}  // namespace mazmun::fuzz
