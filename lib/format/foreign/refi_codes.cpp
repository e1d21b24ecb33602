#include <algorithm>
#include <set>

#include "format/foreign/guid.hpp"
#include "format/foreign/names.hpp"
#include "format/foreign/refi_parts.hpp"
#include "text/properties.hpp"

namespace mazmun::format::foreign {
namespace {

class CodeReader {
 public:
  explicit CodeReader(const std::string& file) : file_(file) {}

  // By recursion: elements nest no deeper than XML may.
  void read(const Element& parent, std::size_t parent_index) {
    for (const Element& child : parent.children) {
      if (child.name != "Code") continue;
      const std::size_t index = codes_.codebook.themes.size();
      add(child, parent_index);
      read(child, index);
    }
  }

  RefiCodes take() {
    name_themes(codes_.codebook, names_);
    level_by_height(codes_.codebook);
    return std::move(codes_);
  }

 private:
  void add(const Element& code, std::size_t parent) {
    const std::size_t index = codes_.codebook.themes.size();
    Theme theme;
    theme.parent = parent;
    const std::string name = code.attribute("name");
    if (name.empty()) report(code, "a code has no name");
    theme.label = {{"", name.empty() ? "unnamed" : name}};
    if (const Element* description = code.find("Description")) theme.definition = description->text;
    names_.push_back(name.empty() ? "unnamed" : name);
    if (parent != no_parent) codes_.codebook.themes[parent].children.push_back(index);
    codes_.codebook.themes.push_back(std::move(theme));
    const std::string key = guid_key(code.attribute("guid"));
    if (!key.empty() && !codes_.index.emplace(key, index).second)
      report(code, "the GUID of the code \"" + name + "\" is that of another code; codings go to the first");
    Element kept{code.name, code.attributes, {}, {}, code.line};
    for (const Element& child : code.children) {
      if (child.name != "Code" && child.name != "Description") kept.children.push_back(child);
    }
    codes_.codes.push_back(std::move(kept));
  }

  void report(const Element& element, const std::string& message) {
    codes_.findings.push_back({{file_, element.line, 0, {}}, message, {}});
  }

  std::string file_;
  RefiCodes codes_;
  std::vector<std::string> names_;
};

}  // namespace

RefiUsers read_users(const Element& root) {
  RefiUsers result;
  const Element* users = root.find("Users");
  if (users == nullptr) return result;
  std::set<std::string> taken;
  for (const Element& user : users->children) {
    if (user.name != "User") continue;
    std::string name(text::trim(user.attribute("name")));
    if (name.empty()) name = user.attribute("id");
    if (name.empty()) name = guid_key(user.attribute("guid"));
    name = unique_name(taken, name, " ");
    result.coders.emplace(guid_key(user.attribute("guid")), name);
    result.users.push_back({std::move(name), user});
  }
  return result;
}

RefiCodes read_codes(const Element& parent, const std::string& file) {
  CodeReader reader(file);
  reader.read(parent, no_parent);
  return reader.take();
}

void add_code_notes(Codebook& codebook, const std::vector<Element>& codes, const RefiIndex& index) {
  for (std::size_t i = 0; i < codes.size(); ++i) {
    Theme& theme = codebook.themes[i];
    for (const Element& child : codes[i].children) {
      if (child.name != "NoteRef") continue;
      const std::string key = guid_key(child.attribute("targetGUID"));
      const auto note = index.notes.find(key);
      if (note == index.notes.end()) continue;
      const std::string name = index.note_names.at(key);
      if (name == "include" && theme.include.empty())
        theme.include = note->second;
      else if (name == "exclude" && theme.exclude.empty())
        theme.exclude = note->second;
      else if (name == "example")
        theme.examples.push_back(note->second);
      else
        theme.memo += (theme.memo.empty() ? "" : "\n\n") + note->second;
    }
  }
}

std::vector<std::string> notes_of(const Element& element, const RefiIndex& index) {
  std::vector<std::string> texts;
  for (const Element& child : element.children) {
    if (child.name == "Description" && !child.text.empty()) texts.push_back(child.text);
    if (child.name != "NoteRef") continue;
    const auto note = index.notes.find(guid_key(child.attribute("targetGUID")));
    if (note != index.notes.end()) texts.push_back(note->second);
  }
  return texts;
}

}  // namespace mazmun::format::foreign
