#include "format/raw/raw_files.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <set>
#include <string_view>
#include <system_error>

#include "base/error.hpp"
#include "base/input.hpp"
#include "base/natural_order.hpp"
#include "text/utf8.hpp"

namespace mazmun::format::raw {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

[[noreturn]] void fail(const std::string& path, const std::error_code& error) {
  throw InputError({path, 0, 0, {}}, "cannot be opened: " + error.message());
}

std::vector<RawFile> files_of(const std::string& folder) {
  std::vector<RawFile> files;
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, error);
  if (error) fail(folder, error);
  for (; entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    if (error) fail(folder, error);
    if (is_hidden(entry->path())) {
      entry.disable_recursion_pending();
    } else if (entry->is_regular_file(error)) {
      const std::string path = entry->path().string();
      files.push_back(
          {path, entry->path().filename().string(), fs::path(path).lexically_relative(folder).generic_string()});
    }
  }
  if (error) fail(folder, error);
  std::sort(files.begin(), files.end(),
            [](const RawFile& a, const RawFile& b) { return natural_less(a.inside, b.inside); });
  if (files.empty()) throw InputError({folder, 0, 0, {}}, "this folder holds no file");
  return files;
}

// Names of the files beside `path`; a folder that can't be read has none.
void add_neighbours(const std::string& path, std::set<fs::path>& seen, std::vector<std::string>& names) {
  const fs::path parent = fs::path(path).parent_path();
  const fs::path folder = parent.empty() ? fs::path(".") : parent;
  if (!seen.insert(folder).second) return;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    if (is_hidden(entry->path())) continue;
    std::string name = entry->path().filename().string();
    if (!text::first_invalid_byte(name)) names.push_back(std::move(name));  // others can't be documents
  }
}

// A table may have a column of interviews, an archive any number of files.
bool may_hold_several(const RawFile& file) {
  constexpr std::array<std::string_view, 7> extensions{".csv", ".json", ".jsonl", ".tsv", ".xlsm", ".xlsx", ".zip"};
  std::string extension = fs::path(file.name).extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
}

// Names after which the documents of these files are called: the path where several have the same name.
std::vector<std::string> names_apart(const std::vector<RawFile>& files) {
  std::map<std::string, std::size_t> uses;
  for (const RawFile& file : files) ++uses[fs::path(file.name).stem().string()];
  std::vector<std::string> names;
  for (const RawFile& file : files) {
    const bool alone = uses[fs::path(file.name).stem().string()] == 1;
    names.push_back(alone ? file.name : file.inside);
    if (!alone) std::replace(names.back().begin(), names.back().end(), '/', '.');
  }
  return names;
}

}  // namespace

std::vector<std::string> paths_inside(const RawFiles& files) {
  std::vector<std::string> paths;
  for (const RawFile& file : files.files) paths.push_back(file.inside);
  for (const RawFile& file : files.others) paths.push_back(file.inside);
  return paths;
}

RawFiles list_raw_files(const std::vector<std::string>& paths) {
  RawFiles result;
  std::set<fs::path> seen;
  for (const std::string& path : paths) {
    std::error_code error;
    if (path != "-" && fs::is_directory(path, error)) {
      result.has_folder = true;
      for (RawFile& file : files_of(path)) result.files.push_back(std::move(file));
      continue;
    }
    if (path != "-") add_neighbours(path, seen, result.neighbours);
    result.files.push_back({path, base_name(path), path == "-" ? path : base_name(path)});
  }
  std::sort(result.neighbours.begin(), result.neighbours.end());
  return result;
}

RawFiles with_wanted(RawFiles files, const std::vector<WantedFile>& list, const std::string& name) {
  std::set<std::string> inside;
  for (const RawFile& file : files.files) inside.insert(file.inside);
  std::set<std::string> wanted;
  std::vector<Finding> findings;
  for (const WantedFile& each : list) {
    wanted.insert(each.inside);
    if (!inside.contains(each.inside))
      findings.push_back({{name, each.line, 0, {}}, "no file is named so in what was given", {}});
  }
  if (list.empty()) findings.push_back({{name, 0, 0, {}}, "names no file", {}});
  if (!findings.empty()) throw InputError(findings);
  RawFiles result;
  for (RawFile& file : files.files)
    (wanted.contains(file.inside) ? result.files : result.others).push_back(std::move(file));
  result.has_folder = files.has_folder && result.others.empty();
  if (std::none_of(result.others.begin(), result.others.end(), may_hold_several))
    result.neighbours = names_apart(result.others);
  return result;
}

}  // namespace mazmun::format::raw
