#include "format/foreign/refi_write.hpp"

#include <algorithm>
#include <array>

#include "format/foreign/guid.hpp"
#include "format/foreign/names.hpp"
#include "format/foreign/refi.hpp"
#include "format/foreign/refi_rules.hpp"
#include "format/foreign/xml_elements.hpp"
#include "format/zip_writer.hpp"

namespace mazmun::format::foreign {
namespace {

bool is_guid_attribute(std::string_view name) {
  constexpr std::array<std::string_view, 5> others{"creatingUser", "modifyingUser", "sourceVertex", "targetVertex",
                                                   "fromSyncPoint"};
  return name == "guid" || name.ends_with("GUID") || name == "toSyncPoint" ||
         std::find(others.begin(), others.end(), name) != others.end();
}

Element write_users(const Project& project, RefiOutput& output) {
  Element users = make_element("Users");
  const auto add = [&](Element user, const std::string& coder) {
    user.name = "User";
    user.set("guid", guid_or_uuid(user, "user", coder));
    if (!user.has("name")) user.set("name", coder);
    output.user_guids.emplace(coder, user.attribute("guid"));
    users.add(std::move(user));
  };
  for (const ProjectUser& user : project.users) add(user.element, user.coder);
  // Those that codings name and nobody has declared, with the identifier that they are named by.
  std::map<std::string, std::string> undeclared;
  for (const ProjectSource& source : project.sources) {
    for (const ProjectSelection& selection : source.selections) {
      for (const ProjectCoding& coding : selection.codings) {
        if (output.user_guids.contains(coding.coder) || coding.coder == "unknown") continue;
        std::string guid = coding.element.attribute("creatingUser");
        if (guid.empty()) guid = selection.element.attribute("creatingUser");
        undeclared.emplace(coding.coder, guid);
      }
    }
  }
  for (const auto& [coder, guid] : undeclared) add(make_element("User", {{"guid", guid}}), coder);
  return users;
}

// Variables for attributes that had none.
void add_variables(const Project& project, const std::vector<Attributes>& known, RefiOutput& output) {
  for (const Element& element : project.rest) {
    if (element.name != "Variable") continue;
    const std::string name = element.attribute("name");
    output.variable_guids.emplace(name, element.attribute("guid"));
    output.variable_types.emplace(name, element.attribute("typeOfVariable"));
  }
  std::vector<std::string> names;
  std::map<std::string, std::string> types;
  for (std::size_t i = 0; i < project.sources.size(); ++i) {
    for (const auto& [name, value] : project.sources[i].document.attributes) {
      const bool said = std::any_of(known[i].begin(), known[i].end(), [&, &key = name, &is = value](const auto& each) {
        return each.first == key && each.second == is;
      });
      if (said || output.variable_guids.contains(name)) continue;
      const std::string type = value.is_integer() ? "Integer" : (value.is_number() ? "Float" : "Text");
      const auto [found, fresh] = types.emplace(name, type);
      if (fresh) names.push_back(name);
      if (found->second != type) found->second = found->second == "Text" || type == "Text" ? "Text" : "Float";
    }
  }
  for (const std::string& name : names) {
    const std::string guid = uuid_of("variable", name);
    output.variable_guids.emplace(name, guid);
    output.variable_types.emplace(name, types[name]);
    output.variables.push_back(
        make_element("Variable", {{"guid", guid}, {"name", name}, {"typeOfVariable", types[name]}}));
  }
}

// Links for relations that no link and no graph says yet.
std::vector<Element> new_links(const Project& project, const RefiOutput& output) {
  std::vector<Element> links;
  const std::vector<Relation> said = relations_of(project);
  for (const Relation& relation : project.codebook.relations) {
    const bool known = std::any_of(said.begin(), said.end(), [&](const Relation& each) {
      return each.from == relation.from && each.to == relation.to && each.type == relation.type;
    });
    const auto from = project.codebook.find(relation.from);
    const auto to = project.codebook.find(relation.to);
    if (known || !from || !to) continue;
    links.push_back(
        make_element("Link", {{"guid", uuid_of("link", relation.from + " " + relation.type + " " + relation.to)},
                              {"name", relation.type},
                              {"direction", "OneWay"},
                              {"originGUID", output.code_guids[*from]},
                              {"targetGUID", output.code_guids[*to]}}));
  }
  return links;
}

// The elements of `rest` with this name, and new ones behind them, in the element that holds them.
Element group(const Project& project, const std::string& holder, const std::string& name,
              const std::vector<Element>& more) {
  Element result = make_element(holder);
  for (const Element& element : project.rest) {
    if (element.name == name) result.add(element);
  }
  for (const Element& element : more) result.add(element);
  return result;
}

void add_unless_empty(Element& root, Element part) {
  if (!part.children.empty()) root.add(std::move(part));
}

Element project_element(const Project& project, RefiOutput& output) {
  Element root = project.element.name == "Project" ? project.element : Element();
  root.name = "Project";
  const std::string title = project.title.empty() ? project.codebook.title : project.title;
  root.set("name", title.empty() ? std::string(untitled) : title);
  root.set("origin", "mazmun");
  output.files = project.files;
  output.lookup.emplace(project.files);
  output.known = read_notes(project.rest, project.files);
  add_unless_empty(root, write_users(project, output));
  Element codebook = make_element("CodeBook");
  add_unless_empty(codebook, write_codes(project, output));
  add_unless_empty(root, std::move(codebook));
  const std::vector<Attributes> known = attributes_of(project);
  add_variables(project, known, output);
  Element sources = make_element("Sources");
  for (std::size_t i = 0; i < project.sources.size(); ++i) sources.add(write_source(project, i, known[i], output));
  add_unless_empty(root, group(project, "Variables", "Variable", output.variables));
  add_unless_empty(root, group(project, "Cases", "Case", {}));
  add_unless_empty(root, std::move(sources));
  add_unless_empty(root, group(project, "Notes", "Note", output.notes));
  add_unless_empty(root, group(project, "Links", "Link", new_links(project, output)));
  add_unless_empty(root, group(project, "Sets", "Set", {}));
  add_unless_empty(root, group(project, "Graphs", "Graph", {}));
  return root;
}

// A codebook file's sets name their members by another attribute than a project's.
Element set_for_codebook(Element set, std::vector<Loss>& losses) {
  std::vector<Element> members;
  for (Element& child : set.children) {
    if (child.name == "MemberCode" && child.has("targetGUID"))
      members.push_back(make_element("MemberCode", {{"guid", child.attribute("targetGUID")}}));
    else if (child.name == "MemberCode" || child.name == "Description")
      members.push_back(child);
    else
      losses.push_back({child.name,
                        {},
                        child.attribute("targetGUID"),
                        set.attribute("name"),
                        {},
                        1,
                        "a codebook file has no such members",
                        {}});
  }
  set.children = std::move(members);
  return set;
}

void collect_strange(const Element& element, std::map<std::string, std::string>& mended) {
  for (const auto& [name, value] : element.attributes) {
    if (!is_guid_attribute(name) || is_guid(value) || value.empty()) continue;
    mended.emplace(value, uuid_for_strange(value));
  }
  for (const Element& child : element.children) collect_strange(child, mended);
}

void replace_strange(Element& element, const std::map<std::string, std::string>& mended) {
  for (auto& [name, value] : element.attributes) {
    const auto found = is_guid_attribute(name) ? mended.find(value) : mended.end();
    if (found != mended.end()) value = found->second;
  }
  for (Element& child : element.children) replace_strange(child, mended);
}

}  // namespace

void mend_guids(Element& root) {
  std::map<std::string, std::string> mended;
  collect_strange(root, mended);
  if (!mended.empty()) replace_strange(root, mended);
}

Written write_qdpx(const Project& project) {
  RefiOutput output;
  Element root = project_element(project, output);
  mend_guids(root);
  Conforming conforming = conform(root);
  Written written;
  written.losses = std::move(output.losses);
  written.losses.insert(written.losses.end(), conforming.losses.begin(), conforming.losses.end());
  const std::string xml = xml_text(conforming.element, project_namespace_name);
  std::vector<std::pair<std::string, std::string_view>> files{{"project.qde", xml}};
  for (const auto& [path, bytes] : output.files) files.emplace_back("sources/" + path, bytes);
  written.bytes = zip_bytes(files);
  return written;
}

Written write_qdc(const Project& project) {
  Written written;
  RefiOutput output;
  Element root = make_element("CodeBook", {{"origin", "mazmun"}});
  Element codes = write_codes(project, output);
  written.losses = std::move(output.losses);
  if (codes.children.empty()) throw InputError({"codebook", 0, 0, {}}, "has no code, and a .qdc file needs one");
  root.add(std::move(codes));
  Element sets = make_element("Sets");
  for (const Element& element : project.rest) {
    if (element.name != "Set") {
      written.losses.push_back({element.name,
                                element.attribute("name"),
                                element.attribute("guid"),
                                {},
                                {},
                                1,
                                "a codebook file holds codes and sets alone",
                                {}});
      continue;
    }
    Element set = set_for_codebook(element, written.losses);
    const bool has_members = std::any_of(set.children.begin(), set.children.end(),
                                         [](const Element& child) { return child.name == "MemberCode"; });
    if (has_members) sets.add(std::move(set));
  }
  if (!sets.children.empty()) root.add(std::move(sets));
  for (const ProjectSource& source : project.sources)
    written.losses.push_back({"source",
                              source.document.title,
                              {},
                              source.document.id,
                              {},
                              1,
                              "a codebook file holds codes and sets alone",
                              {}});
  mend_guids(root);
  Conforming conforming = conform(root);
  written.losses.insert(written.losses.end(), conforming.losses.begin(), conforming.losses.end());
  written.bytes = xml_text(conforming.element, codebook_namespace_name);
  return written;
}

}  // namespace mazmun::format::foreign
