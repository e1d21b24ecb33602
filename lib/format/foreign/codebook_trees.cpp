#include <algorithm>
#include <array>
#include <map>

#include "format/codebook_text.hpp"
#include "format/foreign/code_tree.hpp"
#include "format/foreign/codebook_files.hpp"
#include "format/foreign/names.hpp"
#include "format/foreign/source_files.hpp"
#include "format/json_text.hpp"
#include "format/markdown.hpp"
#include "format/recognise.hpp"
#include "format/yaml_text.hpp"
#include "text/properties.hpp"

namespace mazmun::format::foreign {
namespace {

const std::vector<std::string>& everything() {
  static const std::vector<std::string> all{"definition", "include", "exclude", "memo",     "examples",
                                            "match",      "role",    "layer",   "relation", "label in other languages"};
  return all;
}

// ---- YAML

constexpr std::array<std::string_view, 4> name_keys{"name", "code", "label", "id"};
constexpr std::array<std::string_view, 6> children_keys{"children", "codes",      "subcodes",
                                                        "themes",   "categories", "tags"};
constexpr std::array<std::string_view, 2> definition_keys{"definition", "description"};

template <std::size_t N>
const Value* member_of(const Value& value, const std::array<std::string_view, N>& keys) {
  for (const std::string_view key : keys) {
    if (const Value* member = value.find(key)) return member;
  }
  return nullptr;
}

// tree = name | [tree…] | {name: …, children: tree, definition: …} | {name: tree…}
class TreeReader {
 public:
  void take(const Value& value, std::size_t parent) {
    if (value.is_string()) tree.add_below(parent, value.string());
    if (value.is_array()) {
      for (const Value& each : value.array()) take(each, parent);
    }
    if (!value.is_object()) return;
    const Value* name = member_of(value, name_keys);
    const Value* children = member_of(value, children_keys);
    if (name != nullptr && name->is_string())
      take_described(value, name->string(), parent);
    else if (children != nullptr && parent == no_parent)
      take(*children, parent);
    else
      take_names(value, parent);
  }

  CodeTree tree;
  std::map<std::string, std::size_t> lost;  // members that say something else

 private:
  void take_described(const Value& value, const std::string& name, std::size_t parent) {
    const std::size_t code = tree.add_below(parent, name);
    const Value* definition = member_of(value, definition_keys);
    if (definition != nullptr && definition->is_string()) tree.theme(code).definition = definition->string();
    if (const Value* children = member_of(value, children_keys)) take(*children, code);
    for (const auto& [key, content] : value.object()) {
      if (!is_among(key, name_keys) && !is_among(key, children_keys) && !is_among(key, definition_keys)) ++lost[key];
    }
  }

  // A text behind a name says what it is.
  void take_names(const Value& value, std::size_t parent) {
    for (const auto& [key, below] : value.object()) {
      const std::size_t code = tree.add_below(parent, key);
      if (below.is_string())
        tree.theme(code).definition = below.string();
      else
        take(below, code);
    }
  }

  template <std::size_t N>
  static bool is_among(const std::string& key, const std::array<std::string_view, N>& keys) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
  }
};

bool is_plain_word(const std::string& text) {
  constexpr std::array<std::string_view, 7> others{"null", "true", "false", "yes", "no", "on", "off"};
  if (text.empty() || std::find(others.begin(), others.end(), lower_case(text)) != others.end()) return false;
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
  };
  return text.front() != '-' && std::all_of(text.begin(), text.end(), is_letter);
}

std::string yaml_scalar(const Value& value) {
  std::string json;
  if (value.is_string() && is_plain_word(value.string())) return value.string();
  append_json(json, value);
  return json;
}

// Block style: maps and lists below each other, scalars as JSON writes them, which is YAML too.
void append_yaml(std::string& out, const Value& value, std::size_t depth) {
  const std::string indent(2 * depth, ' ');
  const auto append_below = [&](const Value& inner) {
    const bool is_block =
        (inner.is_object() && !inner.object().empty()) || (inner.is_array() && !inner.array().empty());
    if (!is_block) {
      out += " " + yaml_scalar(inner) + "\n";
      return;
    }
    out += "\n";
    append_yaml(out, inner, depth + 1);
  };
  if (value.is_object()) {
    for (const auto& [key, inner] : value.object()) {
      out += indent + yaml_scalar(key) + ":";
      append_below(inner);
    }
  } else {
    for (const Value& inner : value.array()) {
      out += indent + "-";
      append_below(inner);
    }
  }
}

// ---- Markdown

struct MarkdownItem {
  std::size_t depth = 0;  // 1 …; 0: no item
  bool heading = false;
  std::string name, rest;
};

std::string without_emphasis(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at).starts_with("**") || text.substr(at).starts_with("__")) {
      ++at;
      continue;
    }
    if (text[at] == '\\' && at + 1 < text.size()) ++at;
    plain += text[at];
  }
  return std::string(text::trim(std::string_view(plain)));
}

MarkdownItem parse_item(std::string_view line) {
  MarkdownItem item;
  const std::size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
  const std::string_view text = line.substr(indent);
  const std::size_t signs = std::min(text.find_first_not_of('#'), text.size());
  if (signs > 0 && text.substr(signs).starts_with(' ')) {
    item = {signs, true, without_emphasis(text.substr(signs)), {}};
  } else if (text.starts_with("- ") || text.starts_with("* ") || text.starts_with("+ ")) {
    const std::string_view behind = text.substr(2);
    const std::size_t colon = behind.find(": ");
    item.depth = indent / 2 + 1;
    item.name = without_emphasis(behind.substr(0, colon));
    if (colon != std::string_view::npos) item.rest = without_emphasis(behind.substr(colon + 2));
  }
  return item;
}

std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

}  // namespace

bool is_codebook_yaml(const ForeignInput& input) {
  const std::string extension = extension_of_path(input.name);
  if (extension != "yaml" && extension != "yml" && extension != "json") return false;
  return format_of(input.bytes).empty();
}

Project read_codebook_yaml(const ForeignInput& input, const ReadOptions& /*options*/) {
  TreeReader reader;
  reader.take(parse_document(decode_text(input.bytes, input.name).text, input.name), no_parent);
  if (reader.tree.size() == 0) throw InputError({input.name, 0, 0, {}}, "has no codes");
  Project project;
  project.format = "yaml";
  project.codebook = reader.tree.make().codebook;
  for (const auto& [name, count] : reader.lost)
    project.losses.push_back({"member", name, {}, {}, {}, count, "a codebook has no place for it", {}});
  return project;
}

Written write_codebook_yaml(const Project& project) {
  Written written{{}, losses_of_codebook(project, everything())};
  append_yaml(written.bytes, codebook_value(project.codebook), 0);
  return written;
}

Written write_codebook_json(const Project& project) {
  return {pretty_json(codebook_value(project.codebook)), losses_of_codebook(project, everything())};
}

bool is_codebook_markdown(const ForeignInput& input) {
  const std::string extension = extension_of_path(input.name);
  return extension == "md" || extension == "markdown";
}

Project read_codebook_markdown(const ForeignInput& input, const ReadOptions& /*options*/) {
  const std::string text = plain_text(decode_text(input.bytes, input.name).text);
  CodeTree tree;
  Project project;
  project.format = "md";
  std::vector<std::size_t> headings;  // the codes of the headings that are open
  std::vector<std::size_t> items;
  std::size_t current = no_parent;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = std::string_view(text).substr(at, end - at);
    at = end + 1;
    const MarkdownItem item = parse_item(line);
    if (item.depth == 0) {
      const std::string words = without_emphasis(line);
      if (words.empty() || current == no_parent) continue;
      std::string& definition = tree.theme(current).definition;
      definition += (definition.empty() ? "" : " ") + words;
      continue;
    }
    if (item.heading && item.depth == 1) {  // the title
      if (project.codebook.title.empty()) project.title = item.name;
      headings.clear();
      items.clear();
      current = no_parent;
      continue;
    }
    std::vector<std::size_t>& open = item.heading ? headings : items;
    const std::size_t depth = item.heading ? item.depth - 1 : item.depth;
    if (item.heading) items.clear();
    open.resize(std::min(open.size(), depth - 1));
    std::size_t parent = no_parent;
    if (!headings.empty()) parent = headings.back();
    if (!items.empty()) parent = items.back();
    current = tree.add_below(parent, item.name);
    if (!item.rest.empty()) tree.theme(current).definition = item.rest;
    open.push_back(current);
  }
  if (tree.size() == 0)
    throw InputError({input.name, 0, 0, {}}, "has no codes", "codes are headings below the first level, or list items");
  project.codebook = tree.make().codebook;
  project.codebook.title = project.title;
  return project;
}

Written write_codebook_markdown(const Project& project) {
  Written written{{}, losses_of_codebook(project, {"definition"})};
  written.bytes = "# " + one_line(project.codebook.title.empty() ? "Codebook" : project.codebook.title) + "\n\n";
  std::vector<std::size_t> depths;
  for (const Theme& theme : project.codebook.themes) {
    depths.push_back(theme.parent == no_parent ? 0 : depths[theme.parent] + 1);
    const std::string name = one_line(label_in(theme.label, project.codebook.language, theme.id));
    written.bytes += std::string(2 * depths.back(), ' ') + "- **" + markdown_escape(name) + "**";
    written.bytes += theme.definition.empty() ? "\n" : ": " + markdown_escape(one_line(theme.definition)) + "\n";
  }
  return written;
}

}  // namespace mazmun::format::foreign
