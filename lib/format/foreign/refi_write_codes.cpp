#include <algorithm>

#include "format/foreign/guid.hpp"
#include "format/foreign/names.hpp"
#include "format/foreign/refi_write.hpp"

namespace mazmun::format::foreign {
namespace {

// Themes are in tree order, so that children are appended from the last to the first.
void nest_codes(std::vector<Element>& elements, const Codebook& codebook, Element& codes) {
  for (std::size_t i = elements.size(); i-- > 0;) {
    std::vector<Element> children;
    for (const std::size_t child : codebook.themes[i].children) children.push_back(std::move(elements[child]));
    elements[i].children.insert(elements[i].children.end(), std::make_move_iterator(children.begin()),
                                std::make_move_iterator(children.end()));
  }
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (codebook.themes[i].parent == no_parent) codes.add(std::move(elements[i]));
  }
}

// Notes that the code refers to already, by what add_code_notes() makes of them.
Theme said_by_notes(const Element& code, const RefiIndex& known) {
  Codebook one;
  one.themes.emplace_back();
  add_code_notes(one, {code}, known);
  return one.themes.front();
}

struct Unheld {
  std::string_view what;
  bool (*has)(const Theme&);
};
constexpr std::array<Unheld, 3> unheld{{
    {"match", [](const Theme& theme) { return !theme.match.empty(); }},
    {"role", [](const Theme& theme) { return !theme.role.empty(); }},
    {"layer", [](const Theme& theme) { return theme.layer.has_value(); }},
}};

void lose_from(const Theme& theme, const std::string& name, std::vector<Loss>& losses) {
  const auto lose = [&](std::string_view attribute) {
    losses.push_back({"theme", name, {}, {}, std::string(attribute), 1, "REFI-QDA has no place for it", {}});
  };
  for (const Unheld& each : unheld) {
    if (each.has(theme)) lose(each.what);
  }
  if (theme.label.size() > 1) lose("label in other languages");
  if (id_of_name(name) != theme.id && !theme.id.ends_with(id_of_name(name)) && !theme.id.starts_with(id_of_name(name)))
    lose("id");
}

Element write_code(const Project& project, std::size_t i, RefiOutput& output) {
  const Theme& theme = project.codebook.themes[i];
  Element code = i < project.codes.size() ? project.codes[i] : Element();
  code.name = "Code";
  code.set("guid", output.code_guids[i]);
  code.set("name", label_in(theme.label, project.codebook.language, theme.id));
  if (!code.has("isCodable")) code.set("isCodable", "true");
  const Theme said = said_by_notes(code, output.known);
  const std::string of = "code " + theme.id;
  const bool changed = said.memo != theme.memo || said.include != theme.include || said.exclude != theme.exclude ||
                       said.examples != theme.examples;
  if (changed) {
    std::erase_if(code.children, [](const Element& child) { return child.name == "NoteRef"; });
    if (!theme.memo.empty()) refer_to_note(code, "memo", theme.memo, of, output);
    if (!theme.include.empty()) refer_to_note(code, "include", theme.include, of, output);
    if (!theme.exclude.empty()) refer_to_note(code, "exclude", theme.exclude, of, output);
    for (std::size_t n = 0; n < theme.examples.size(); ++n)
      refer_to_note(code, "example", theme.examples[n], of + " " + std::to_string(n), output);
  }
  if (!theme.definition.empty())
    code.children.insert(code.children.begin(), make_element("Description", {}, theme.definition));
  lose_from(theme, code.attribute("name"), output.losses);
  return code;
}

}  // namespace

std::string guid_or_uuid(const Element& element, std::string_view kind, const std::string& name) {
  const std::string guid = element.attribute("guid");
  if (is_guid(guid)) return guid_key(guid);
  return guid.empty() ? uuid_of(kind, name) : uuid_for_strange(guid);
}

void refer_to_note(Element& element, const std::string& name, const std::string& text, const std::string& of,
                   RefiOutput& output) {
  const std::string guid = uuid_of("note", name + " of " + of);
  Element note = make_element("Note", {{"guid", guid}, {"name", name}});
  note.add(make_element("PlainTextContent", {}, text));
  output.notes.push_back(std::move(note));
  element.add(make_element("NoteRef", {{"targetGUID", guid}}));
}

void refer_to_memo(Element& element, const std::string& memo, const std::string& said, const std::string& of,
                   RefiOutput& output) {
  if (memo == said) return;
  std::erase_if(element.children, [](const Element& child) { return child.name == "NoteRef"; });
  if (!memo.empty()) refer_to_note(element, "memo", memo, of, output);
}

Element write_codes(const Project& project, RefiOutput& output) {
  for (std::size_t i = 0; i < project.codebook.themes.size(); ++i)
    output.code_guids.push_back(
        guid_or_uuid(i < project.codes.size() ? project.codes[i] : Element(), "code", project.codebook.themes[i].id));
  std::vector<Element> elements;
  for (std::size_t i = 0; i < project.codebook.themes.size(); ++i) elements.push_back(write_code(project, i, output));
  Element codes = make_element("Codes");
  nest_codes(elements, project.codebook, codes);
  if (!project.codebook.framework.empty())
    output.losses.push_back({"codebook", {}, {}, {}, "framework", 1, "REFI-QDA has no place for it", {}});
  return codes;
}

}  // namespace mazmun::format::foreign
