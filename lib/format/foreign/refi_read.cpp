#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/natural_order.hpp"
#include "format/foreign/guid.hpp"
#include "format/foreign/names.hpp"
#include "format/foreign/refi.hpp"
#include "format/foreign/refi_parts.hpp"
#include "format/foreign/refi_rules.hpp"
#include "format/foreign/source_files.hpp"
#include "format/foreign/xml_elements.hpp"
#include "format/zip_file.hpp"
#include "text/properties.hpp"

namespace mazmun::format::foreign {
namespace {

using Files = std::map<std::string, std::string>;

constexpr std::string_view below_sources = "sources/";

// The first element of an XML file, behind its declaration and comments; whether it is whole doesn't matter here.
std::string root_name(std::string_view bytes) {
  constexpr std::size_t far_enough = 4096;
  std::string_view text = bytes.substr(0, far_enough);
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    if (at + 1 < text.size() && (text[at + 1] == '?' || text[at + 1] == '!')) continue;
    std::string_view name = text.substr(at + 1);
    name = name.substr(0, name.find_first_of(" \t\r\n/>"));
    return std::string(name.substr(name.find(':') + 1));
  }
  return {};
}

bool is_qde_name(std::string_view name) {
  return lower_case(name).ends_with(".qde") && name.find("__MACOSX") == std::string_view::npos;
}

const ZipEntry* project_entry(const ZipFile& zip) {
  const ZipEntry* found = nullptr;
  for (const ZipEntry& entry : zip.entries()) {
    if (!is_qde_name(entry.name)) continue;
    if (found == nullptr || lower_case(entry.name) == "project.qde") found = &entry;
  }
  return found;
}

// What a root says of itself that elements inside may not: its namespace.
Element take_root(std::string_view bytes, const std::string& file, std::string_view expected,
                  std::vector<Finding>& findings) {
  Element root = read_elements(bytes, file);
  if (root.name != (expected == project_namespace_name ? "Project" : "CodeBook"))
    throw InputError({file, root.line, 0, {}}, "begins with <" + root.name + ">, expected <" +
                                                   (expected == project_namespace_name ? "Project" : "CodeBook") + ">");
  const std::string found = root.attribute("xmlns");
  if (found != expected)
    findings.push_back({{file, root.line, 0, {}},
                        "the namespace is \"" + found + "\", that of the standard is \"" + std::string(expected) + "\"",
                        {}});
  std::erase_if(root.attributes, [](const auto& each) { return each.first == "xmlns"; });
  return root;
}

void append(std::vector<Finding>& all, std::vector<Finding> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

constexpr std::array<std::string_view, 9> known_parts{"Users", "CodeBook", "Variables", "Cases", "Sources",
                                                      "Notes", "Links",    "Sets",      "Graphs"};

std::size_t count_codings(const Element& element) {
  std::size_t count = element.name == "Coding" ? 1 : 0;
  for (const Element& child : element.children) count += count_codings(child);
  return count;
}

std::vector<Loss> losses_of_notes(const std::vector<Element>& rest) {
  std::vector<Loss> losses;
  for (const Element& element : rest) {
    const std::size_t codings = element.name == "Note" ? count_codings(element) : 0;
    if (codings > 0)
      losses.push_back({"Coding",
                        {},
                        {},
                        element.attribute("name"),
                        {},
                        codings,
                        "it is on a note, and notes aren't coded here",
                        "project.json"});
  }
  return losses;
}

// Everything that isn't codebook, users and sources stays an element.
void take_rest(const Element& root, Project& project) {
  for (const Element& part : root.children) {
    const bool known = std::find(known_parts.begin(), known_parts.end(), part.name) != known_parts.end();
    if (part.name == "Description" || part.name == "NoteRef")
      project.element.children.push_back(part);
    else if (!known)
      project.losses.push_back(
          {part.name, part.attribute("name"), part.attribute("guid"), {}, {}, 1, "the standard doesn't know it", {}});
    else if (part.name != "Users" && part.name != "CodeBook" && part.name != "Sources")
      project.rest.insert(project.rest.end(), part.children.begin(), part.children.end());
  }
}

Project read_project(const Element& root, Files files, const ReadOptions& options, const std::string& file) {
  Project project;
  project.format = "qdpx";
  project.title = root.attribute("name");
  if (project.title == untitled && root.attribute("origin") == "mazmun") project.title.clear();
  project.element = {root.name, root.attributes, {}, {}, root.line};
  append(project.findings, check_by_rules(root, file));
  append(project.findings, check_references(root, file));
  take_rest(root, project);
  const std::vector<Loss> of_notes = losses_of_notes(project.rest);
  project.losses.insert(project.losses.end(), of_notes.begin(), of_notes.end());
  RefiUsers users = read_users(root);
  project.users = std::move(users.users);
  RefiIndex index = read_notes(project.rest, files);
  index.coders = std::move(users.coders);
  if (const Element* book = root.find("CodeBook")) {
    const Element* codes = book->find("Codes");
    RefiCodes read = read_codes(codes == nullptr ? Element() : *codes, file);
    add_code_notes(read.codebook, read.codes, index);
    project.codebook = std::move(read.codebook);
    project.codes = std::move(read.codes);
    index.codes = std::move(read.index);
    append(project.findings, std::move(read.findings));
  }
  project.codebook.title = project.title;
  if (const Element* parent = root.find("Sources")) {
    ReadOptions reading = options;
    reading.by_standard = root.attribute("origin") == "mazmun";
    RefiSources read = read_sources(*parent, files, index, reading, file);
    project.sources = std::move(read.sources);
    project.offsets = std::move(read.offsets);
    project.losses.insert(project.losses.end(), read.losses.begin(), read.losses.end());
    append(project.findings, std::move(read.findings));
  }
  std::vector<Attributes> attributes = attributes_of(project);
  for (std::size_t i = 0; i < attributes.size(); ++i) project.sources[i].document.attributes = std::move(attributes[i]);
  project.codebook.relations = relations_of(project);
  project.files = std::move(files);
  return project;
}

// Recordings and pictures are copied, no more: one that is too large to be read doesn't keep the texts from it.
bool is_recording_or_picture(std::string_view path) {
  constexpr std::array<std::string_view, 23> extensions{"mp3", "mp4",  "m4a", "m4v",  "mov", "avi", "wav",  "wmv",
                                                        "wma", "mkv",  "mpg", "mpeg", "ogg", "aac", "flac", "webm",
                                                        "jpg", "jpeg", "png", "gif",  "bmp", "tif", "tiff"};
  return std::find(extensions.begin(), extensions.end(), extension_of_path(path)) != extensions.end();
}

// Of a folder that was packed or will be: the file that says what the others are.
std::vector<std::pair<std::string, std::string>>::const_iterator unpacked_project(const ForeignInput& input) {
  return std::find_if(input.files.begin(), input.files.end(), [](const auto& file) { return is_qde_name(file.first); });
}

bool is_left_alone(std::string_view name) {
  const std::string_view last = name.substr(name.rfind('/') + 1);
  return name.ends_with('/') || last.starts_with('.') || name.starts_with("__MACOSX");
}

}  // namespace

RefiIndex read_notes(const std::vector<Element>& notes, const std::map<std::string, std::string>& files) {
  RefiIndex index;
  const SourceFiles lookup(files);
  for (const Element& note : notes) {
    if (note.name != "Note") continue;
    const std::string key = guid_key(note.attribute("guid"));
    std::string text;
    if (const Element* content = note.find("PlainTextContent"))
      text = content->text;
    else if (const auto file = lookup.find(note.attribute("plainTextPath")))
      text = decode_text(lookup.bytes(*file), *file).text;
    else if (const auto rich = lookup.find(note.attribute("richTextPath")))
      text = read_rich_text(lookup.bytes(*rich), *rich).text;
    text = std::string(text::trim(plain_text(text)));
    if (const Element* description = note.find("Description"); text.empty() && description != nullptr)
      text = description->text;
    index.notes.emplace(key, std::move(text));
    index.note_names.emplace(key, note.attribute("name"));
  }
  return index;
}

bool is_qdpx(const ForeignInput& input) {
  if (!is_zip(input.bytes)) return false;
  if (lower_case(input.name).ends_with(".qdpx")) return true;
  const ZipFile zip(input.bytes, input.name);
  return project_entry(zip) != nullptr;
}

bool is_qde(const ForeignInput& input) {
  return root_name(input.bytes) == "Project" || unpacked_project(input) != input.files.end();
}
bool is_qdc(const ForeignInput& input) { return root_name(input.bytes) == "CodeBook"; }

Project read_qdpx(const ForeignInput& input, const ReadOptions& options) {
  if (!is_zip(input.bytes))
    throw InputError({input.name, 0, 0, {}}, "is no .qdpx file: those are ZIP archives",
                     "export the project once more; a .qde file can be read too");
  ZipFile zip(input.bytes, input.name);
  const ZipEntry* entry = project_entry(zip);
  if (entry == nullptr)
    throw InputError({input.name, 0, 0, {}}, "holds no project (a file *.qde)",
                     "was it packed by hand, or is it the project of another program?");
  const std::string file = zip.place(*entry);
  std::vector<Finding> findings;
  std::vector<Loss> losses;
  const std::string xml = zip.read(*entry);
  const Element root = take_root(xml, file, project_namespace_name, findings);
  const std::string folder = entry->name.substr(0, entry->name.rfind('/') + 1);
  Files files;
  for (const ZipEntry& each : zip.entries()) {
    if (&each == entry || is_left_alone(each.name)) continue;
    std::string path = each.name.starts_with(folder) ? each.name.substr(folder.size()) : each.name;
    std::replace(path.begin(), path.end(), '\\', '/');
    if (lower_case(path).starts_with(below_sources)) path.erase(0, below_sources.size());
    try {
      files.emplace(std::move(path), zip.read(each));
    } catch (const InputError& error) {
      if (!options.keep_going && !is_recording_or_picture(each.name)) throw;
      append(findings, error.findings());
      losses.push_back({"file", each.name, {}, {}, {}, 1, "is damaged or too large", {}});
    }
  }
  Project project = read_project(root, std::move(files), options, file);
  project.findings.insert(project.findings.begin(), findings.begin(), findings.end());
  project.losses.insert(project.losses.end(), losses.begin(), losses.end());
  return project;
}

Project read_qde(const ForeignInput& input, const ReadOptions& options) {
  std::vector<Finding> findings;
  const auto main = unpacked_project(input);
  const bool unpacked = main != input.files.end();
  const std::string file = unpacked ? input.name + "/" + main->first : input.name;
  const Element root = take_root(unpacked ? main->second : input.bytes, file, project_namespace_name, findings);
  Files files;
  for (const auto& [path, bytes] : input.files) {
    if (unpacked && path == main->first) continue;
    std::string inside = path;
    if (lower_case(inside).starts_with(below_sources)) inside.erase(0, below_sources.size());
    files.emplace(std::move(inside), bytes);
  }
  Project project = read_project(root, std::move(files), options, file);
  project.findings.insert(project.findings.begin(), findings.begin(), findings.end());
  return project;
}

Project read_qdc(const ForeignInput& input, const ReadOptions& /*options*/) {
  Project project;
  const Element root = take_root(input.bytes, input.name, codebook_namespace_name, project.findings);
  append(project.findings, check_by_rules(root, input.name));
  append(project.findings, check_references(root, input.name));
  project.format = "qdc";
  project.element = {root.name, root.attributes, {}, {}, root.line};
  const Element* codes = root.find("Codes");
  RefiCodes read = read_codes(codes == nullptr ? Element() : *codes, input.name);
  project.codebook = std::move(read.codebook);
  project.codes = std::move(read.codes);
  append(project.findings, std::move(read.findings));
  if (const Element* sets = root.find("Sets")) project.rest = sets->children;
  for (const Element& part : root.children) {
    if (part.name != "Codes" && part.name != "Sets")
      project.losses.push_back(
          {part.name, part.attribute("name"), part.attribute("guid"), {}, {}, 1, "the standard doesn't know it", {}});
  }
  return project;
}

}  // namespace mazmun::format::foreign
