#include "format/raw/office_package.hpp"

#include <algorithm>

#include "text/properties.hpp"

namespace mazmun::format::raw {
namespace {

// "word/document.xml" and "../a.xml" give "a.xml".
std::string resolve(std::string_view part, std::string_view target) {
  std::string path;
  if (target.starts_with('/')) {
    target.remove_prefix(1);
  } else if (const std::size_t slash = part.rfind('/'); slash != std::string_view::npos) {
    path = part.substr(0, slash + 1);
  }
  while (!target.empty()) {
    const std::size_t slash = std::min(target.find('/'), target.size());
    const std::string_view step = target.substr(0, slash);
    target.remove_prefix(std::min(slash + 1, target.size()));
    if (step == "..") {
      if (!path.empty()) path.pop_back();
      const std::size_t before = path.rfind('/');
      path.resize(before == std::string::npos ? 0 : before + 1);
    } else if (step != ".") {
      path += step;
      if (!target.empty()) path += '/';
    }
  }
  return path;
}

}  // namespace

std::vector<Relationship> relationships(ZipFile& zip, std::string_view part) {
  const std::size_t slash = part.rfind('/');
  const std::size_t name = slash == std::string_view::npos ? 0 : slash + 1;
  const std::string file = std::string(part.substr(0, name)) + "_rels/" + std::string(part.substr(name)) + ".rels";
  std::vector<Relationship> result;
  const XmlFile xml = read_part(zip, file);
  for (const pugi::xml_node node : xml.root().children()) {
    if (std::string_view(node.attribute("TargetMode").value()) == "External") continue;
    const std::string_view type = node.attribute("Type").value();
    result.push_back({node.attribute("Id").value(), std::string(type.substr(type.rfind('/') + 1)),
                      resolve(part, node.attribute("Target").value())});
  }
  return result;
}

std::string related_part(const std::vector<Relationship>& all, std::string_view type) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Relationship& one) { return one.type == type; });
  return found == all.end() ? "" : found->part;
}

XmlFile read_part(ZipFile& zip, std::string_view part) {
  const auto bytes = zip.read(part);
  if (!bytes) return {};
  return parse_xml(*bytes, zip.place(part));
}

std::string office_title(ZipFile& zip) {
  std::string part = related_part(relationships(zip, ""), "core-properties");
  if (part.empty()) part = "docProps/core.xml";
  const XmlFile core = read_part(zip, part);
  return std::string(text::trim(text_of(find_element(core.root(), "dc:title"))));
}

}  // namespace mazmun::format::raw
