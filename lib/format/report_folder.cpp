#include "format/report_folder.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include "base/error.hpp"
#include "base/input.hpp"
#include "base/output.hpp"
#include "base/sha256.hpp"
#include "format/header.hpp"
#include "format/json_text.hpp"

namespace mazmun::format {
namespace {

namespace fs = std::filesystem;

const std::string history_name = "history.json";
const std::string manifest_name = "manifest.json";

using Digest = std::pair<std::string, std::string>;  // name and SHA-256 of a file

std::string manifest_of(const std::vector<Digest>& digests, bool unfinished = false) {
  Array entries;
  for (const auto& [name, digest] : digests) entries.push_back(Value().add("name", name).add("sha256", digest));
  Value manifest;
  manifest.add("mazmun", Value().add("format", "manifest").add("version", format_version))
      .add("files", std::move(entries));
  if (unfinished) manifest.add("unfinished", true);
  return pretty_json(manifest);
}

std::string manifest_text(const std::vector<TextFile>& files) {
  std::vector<Digest> digests;
  for (const auto& [name, content] : files) digests.emplace_back(name, sha256(content));
  return manifest_of(digests);
}

std::string history_text(const History& history) {
  return pretty_json(Value().add("mazmun", header_value("report", history)));
}

// Only names that stay inside the folder: whoever edited a manifest can't have other files removed.
bool is_inside(const fs::path& name) {
  return !name.empty() && name.is_relative() &&
         std::none_of(name.begin(), name.end(), [](const fs::path& step) { return step == ".."; });
}

bool is_there(const fs::path& path) {
  std::error_code error;
  return fs::exists(path, error);
}

// What the folder's manifest names; nothing where it has none.
std::vector<Digest> old_digests(const fs::path& folder) {
  const fs::path path = folder / manifest_name;
  if (!is_there(path)) return {};
  const Value manifest = parse_json(read_file(path.string()), path.string());
  const Value* format = manifest.at_pointer("/mazmun/format");
  const Value* files = manifest.find("files");
  if (format == nullptr || *format != Value("manifest") || files == nullptr || !files->is_array()) {
    throw InputError({path.string(), 0, 0, {}}, "is no manifest of a report",
                     "name another folder, or remove the file");
  }
  std::vector<Digest> digests;
  for (const Value& file : files->array()) {
    const Value* name = file.find("name");
    const Value* digest = file.find("sha256");
    if (name == nullptr || !name->is_string() || !is_inside(name->string())) continue;
    digests.emplace_back(name->string(), digest != nullptr && digest->is_string() ? digest->string() : sha256(""));
  }
  return digests;
}

bool has_file(const std::vector<TextFile>& files, const std::string& name) {
  return std::any_of(files.begin(), files.end(), [&](const TextFile& file) { return file.first == name; });
}

// What the old manifest names, and the new one doesn't, and is there.
std::vector<std::string> superfluous(const fs::path& folder, const std::vector<TextFile>& files) {
  std::vector<std::string> names;
  for (const auto& [name, digest] : old_digests(folder)) {
    if (!has_file(files, name) && name != history_name && name != manifest_name && is_there(folder / name))
      names.push_back(name);
  }
  return names;
}

// A history without what changes with each release.
std::string without_versions(const std::string& text, const std::string& file) {
  Value document = parse_json(text, file);
  const auto member = [](Value& object, const std::string& key) -> Value* {
    if (!object.is_object()) return nullptr;
    for (auto& [name, value] : object.object()) {
      if (name == key) return &value;
    }
    return nullptr;
  };
  Value* header = member(document, "mazmun");
  Value* steps = header == nullptr ? nullptr : member(*header, "history");
  if (steps != nullptr && steps->is_array()) {
    for (Value& step : steps->array()) {
      if (Value* version = member(step, "version")) *version = "";
    }
  }
  return pretty_json(document);
}

std::size_t first_difference(std::string_view a, std::string_view b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  const auto same =
      std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(shorter), b.begin()).first - a.begin();
  return static_cast<std::size_t>(std::count(a.begin(), a.begin() + same, '\n')) + 1;
}

// A line that says how the file would change; empty where it is as it would be.
std::string change(const fs::path& folder, const TextFile& file) {
  const fs::path path = folder / file.first;
  if (!is_there(path)) return path.string() + ": would be new\n";
  std::string there = read_file(path.string());
  std::string would = file.second;
  if (file.first == history_name) {
    there = without_versions(there, path.string());
    would = without_versions(would, path.string());
  }
  if (there == would) return {};
  return path.string() + ": would change from line " + std::to_string(first_difference(there, would)) + "\n";
}

}  // namespace

void write_folder(const std::string& folder, const std::vector<TextFile>& files, const History& history) {
  FolderWriter writer(folder);
  for (const auto& [name, content] : files) writer.write(name, content);
  writer.finish(history);
}

FolderWriter::FolderWriter(const std::string& folder) : stage_(folder), folder_(folder), old_(old_digests(folder)) {}

void FolderWriter::write(const std::string& name, std::string_view content) {
  stage_.write(name, content);
  digests_.emplace_back(name, sha256(content));
}

std::string FolderWriter::place_for(const std::string& name) {
  digests_.emplace_back(name, std::string());
  return places_.emplace_back(name, stage_.place_for(name)).second;
}

void FolderWriter::finish(const History& history) {
  stage_.write(history_name, history_text(history));
  finish();
}

void FolderWriter::finish() {
  for (auto& file : digests_) {
    const auto place =
        std::find_if(places_.begin(), places_.end(), [&](const auto& each) { return each.first == file.first; });
    if (place != places_.end()) file.second = sha256(read_file(place->second));
  }
  stage_.write(manifest_name, manifest_of(digests_));
  stage_.prepare();
  std::vector<std::string> superfluous;
  std::vector<Digest> all = digests_;
  for (const Digest& old : old_) {
    const bool stays =
        std::any_of(digests_.begin(), digests_.end(), [&](const Digest& d) { return d.first == old.first; });
    if (stays || old.first == history_name || old.first == manifest_name) continue;
    superfluous.push_back(old.first);
    all.push_back(old);
  }
  // Whoever is stopped from here on leaves a manifest that names all that may be there, so that the next run knows.
  if (!stage_.is_new()) write_file((fs::path(folder_) / manifest_name).string(), manifest_of(all, true));
  stage_.commit(superfluous);
}

std::string check_folder(const std::string& folder, const std::vector<TextFile>& files, const History& history) {
  std::vector<TextFile> wanted = files;
  wanted.emplace_back(history_name, history_text(history));
  wanted.emplace_back(manifest_name, manifest_text(files));
  std::string changes;
  for (const TextFile& file : wanted) changes += change(folder, file);
  for (const std::string& name : superfluous(folder, files))
    changes += (fs::path(folder) / name).string() + ": would be removed\n";
  return changes;
}

}  // namespace mazmun::format
