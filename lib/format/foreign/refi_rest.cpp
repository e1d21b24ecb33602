#include <algorithm>
#include <array>
#include <set>

#include "base/number.hpp"
#include "format/foreign/guid.hpp"
#include "format/foreign/refi_parts.hpp"

namespace mazmun::format::foreign {
namespace {

std::string target_of(const Element& element) { return guid_key(element.attribute("targetGUID")); }

std::map<std::string, std::string> variable_names(const Project& project) {
  std::map<std::string, std::string> names;
  for (const Element& element : project.rest) {
    if (element.name != "Variable") continue;
    const std::string name = element.attribute("name");
    names.emplace(guid_key(element.attribute("guid")), name.empty() ? "unnamed" : name);
  }
  return names;
}

Value value_of(const Element& value) {
  for (const Element& child : value.children) {
    if (child.name == "IntegerValue") {
      if (const auto number = parse_integer(child.text)) return *number;
    }
    if (child.name == "FloatValue") {
      if (const auto number = parse_double(child.text)) return *number;
    }
    if (child.name != "VariableRef" && child.name.ends_with("Value")) return child.text;
  }
  return nullptr;
}

// The first value of a variable counts.
void add_values(Attributes& attributes, const Element& holder, const std::map<std::string, std::string>& names) {
  for (const Element& child : holder.children) {
    if (child.name != "VariableValue") continue;
    const Element* reference = child.find("VariableRef");
    const auto name = names.find(reference == nullptr ? "" : target_of(*reference));
    Value value = value_of(child);
    if (name == names.end() || value.is_null()) continue;
    if (std::none_of(attributes.begin(), attributes.end(),
                     [&](const auto& each) { return each.first == name->second; }))
      attributes.emplace_back(name->second, std::move(value));
  }
}

// The names of the cases that a document belongs to, as an attribute.
void add_case(Attributes& attributes, const std::string& name) {
  if (name.empty()) return;
  const auto found =
      std::find_if(attributes.begin(), attributes.end(), [](const auto& each) { return each.first == "case"; });
  if (found == attributes.end())
    attributes.emplace_back("case", name);
  else
    found->second = found->second.string() + "; " + name;
}

std::map<std::string, std::string> codes_by_guid(const Project& project) {
  std::map<std::string, std::string> codes;
  for (std::size_t i = 0; i < project.codes.size(); ++i)
    codes.emplace(guid_key(project.codes[i].attribute("guid")), project.codebook.themes[i].id);
  return codes;
}

struct GivenGuid {
  const Element* element;
  bool in_text;  // an element of a text that belongs to another: the twin of a region
};

// Walks every element once, by recursion no deeper than XML may nest.
class References {
 public:
  explicit References(std::string file) : file_(std::move(file)) {}

  void collect(const Element& element, bool in_text) {
    const std::string guid = guid_key(element.attribute("guid"));
    const bool is_member = element.name == "MemberCode";
    if (!guid.empty() && !is_member) {
      const bool twin = in_text && (element.name.ends_with("Selection") || element.name == "Coding");
      if (!given_.insert(guid).second && !twin) report(element, "the GUID " + guid + " is given twice");
    }
    const bool inside = in_text || element.name == "Representation";
    for (const Element& child : element.children) collect(child, inside);
  }

  void check(const Element& element) {
    for (const auto& [name, value] : element.attributes) {
      if (!is_reference(element, name) || value.empty()) continue;
      if (!given_.contains(guid_key(value)))
        report(element, "<" + element.name + "> " + name + " refers to " + value + ", which nothing in the file has");
    }
    for (const Element& child : element.children) check(child);
  }
  std::vector<Finding> take() { return std::move(findings_); }

 private:
  static bool is_reference(const Element& element, std::string_view attribute) {
    constexpr std::array<std::string_view, 11> names{
        "targetGUID",    "originGUID",    "representedGUID",  "sourceVertex",      "targetVertex", "creatingUser",
        "modifyingUser", "fromSyncPoint", "creatingUserGUID", "modifyingUserGUID", "toSyncPoint"};
    if (element.name == "MemberCode" && attribute == "guid") return true;
    return std::find(names.begin(), names.end(), attribute) != names.end();
  }
  void report(const Element& element, const std::string& message) {
    findings_.push_back({{file_, element.line, 0, {}}, message, {}});
  }

  std::string file_;
  std::set<std::string> given_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Attributes> attributes_of(const Project& project) {
  const auto names = variable_names(project);
  std::map<std::string, std::size_t> by_guid;
  std::vector<Attributes> all(project.sources.size());
  for (std::size_t i = 0; i < project.sources.size(); ++i) {
    by_guid.emplace(guid_key(project.sources[i].element.attribute("guid")), i);
    add_values(all[i], project.sources[i].element, names);
  }
  const bool has_own = std::any_of(names.begin(), names.end(), [](const auto& each) { return each.second == "case"; });
  for (const Element& element : project.rest) {
    if (element.name != "Case") continue;
    for (const Element& child : element.children) {
      const auto source = child.name == "SourceRef" ? by_guid.find(target_of(child)) : by_guid.end();
      if (source == by_guid.end()) continue;
      if (!has_own) add_case(all[source->second], element.attribute("name"));
      add_values(all[source->second], element, names);
    }
  }
  return all;
}

std::vector<Relation> relations_of(const Project& project) {
  const auto codes = codes_by_guid(project);
  std::vector<Relation> relations;
  std::set<std::string> links;
  const auto add = [&](const std::string& from, const std::string& to, const std::string& type) {
    const auto a = codes.find(from);
    const auto b = codes.find(to);
    if (a == codes.end() || b == codes.end()) return;
    const bool known = std::any_of(relations.begin(), relations.end(), [&](const Relation& each) {
      return each.from == a->second && each.to == b->second && each.type == type;
    });
    if (!known) relations.push_back({a->second, b->second, type});
  };
  for (const Element& element : project.rest) {
    if (element.name != "Link") continue;
    links.insert(guid_key(element.attribute("guid")));
    add(guid_key(element.attribute("originGUID")), guid_key(element.attribute("targetGUID")),
        element.attribute("name"));
  }
  for (const Element& graph : project.rest) {
    if (graph.name != "Graph") continue;
    std::map<std::string, std::string> represented;
    for (const Element& vertex : graph.children) {
      if (vertex.name == "Vertex")
        represented.emplace(guid_key(vertex.attribute("guid")), guid_key(vertex.attribute("representedGUID")));
    }
    for (const Element& edge : graph.children) {
      if (edge.name != "Edge" || links.contains(guid_key(edge.attribute("representedGUID")))) continue;
      add(represented[guid_key(edge.attribute("sourceVertex"))], represented[guid_key(edge.attribute("targetVertex"))],
          edge.attribute("name"));
    }
  }
  return relations;
}

std::vector<Finding> check_references(const Element& root, const std::string& file) {
  References references(file);
  references.collect(root, false);
  references.check(root);
  return references.take();
}

}  // namespace mazmun::format::foreign
