// What Word, Excel and PowerPoint files have in common (ECMA-376, part 2): a ZIP archive of parts that name each other
// by relationships, _rels/NAME.rels beside each part.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "format/xml_file.hpp"
#include "format/zip_file.hpp"

namespace mazmun::format::raw {

struct Relationship {
  std::string id;
  std::string type;  ///< the last part of the type's address: "styles", "comments", "officeDocument"
  std::string part;  ///< name of the part inside the archive
};

/// The relationships of a part, "" for those of the whole file; without those that lead out of it.
std::vector<Relationship> relationships(ZipFile& zip, std::string_view part);

/// The part of the first relationship of that type, empty where there is none.
std::string related_part(const std::vector<Relationship>& all, std::string_view type);

/// A part as XML; nothing where it isn't there.
XmlFile read_part(ZipFile& zip, std::string_view part);

/// dc:title of docProps/core.xml, without blanks at its ends.
std::string office_title(ZipFile& zip);

}  // namespace mazmun::format::raw
