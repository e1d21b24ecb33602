#include "ingest/document_id.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/error.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::ingest {
namespace {

std::string_view file_name(std::string_view path) {
  const std::size_t slash = path.find_last_of('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string_view without_extension(std::string_view path) {
  const std::size_t slash = path.find_last_of('/');
  const std::size_t name = slash == std::string_view::npos ? 0 : slash + 1;
  const std::size_t dot = path.find_last_of('.');
  return dot == std::string_view::npos || dot <= name ? path : path.substr(0, dot);
}

std::string joined_path(std::string_view path) {
  std::string joined(without_extension(path));
  std::replace(joined.begin(), joined.end(), '/', '.');
  return as_id(joined);
}

}  // namespace

std::string as_id(std::string_view name) {
  if (text::first_invalid_byte(name))
    throw InputError({std::string(name), 0, 0, {}}, "the name of this file is not UTF-8", "rename it");
  std::string id;
  const std::string composed = text::nfc(name);
  for (std::size_t at = 0; at < composed.size();) {
    const text::Decoded decoded = text::decode(composed, at);
    const bool replaced = text::is_blank(decoded.code_point) || decoded.code_point == U':';
    id += replaced ? "_" : composed.substr(at, decoded.length);
    at += decoded.length;
  }
  return id;
}

std::string document_id(std::string_view name) { return as_id(without_extension(file_name(name))); }

std::vector<std::string> document_ids(const std::vector<std::string>& paths, const std::string& given) {
  if (!given.empty()) {
    if (paths.size() > 1)
      throw UsageError("--id names one document, " + std::to_string(paths.size()) + " files were given");
    if (text::first_invalid_byte(given)) throw UsageError("--id: not valid UTF-8");
    return {as_id(given)};
  }
  if (std::find(paths.begin(), paths.end(), "-") != paths.end())
    throw UsageError("a document from standard input needs --id ID");
  std::vector<std::string> ids;
  std::map<std::string, std::size_t> uses;
  for (const std::string& path : paths) {
    ids.push_back(document_id(path));
    ++uses[ids.back()];
  }
  std::map<std::string, std::string> owner;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    if (uses[ids[i]] > 1) ids[i] = joined_path(paths[i]);
    const auto [other, inserted] = owner.try_emplace(ids[i], paths[i]);
    if (!inserted) {
      throw InputError({paths[i], 0, 0, {}},
                       "its document would be named \"" + ids[i] + "\", as that of " + other->second,
                       "rename one of the files");
    }
  }
  return ids;
}

DocumentNames::DocumentNames(std::vector<std::string> ids, const std::string& given)
    : ids_(std::move(ids)), given_(!given.empty()), taken_(ids_.begin(), ids_.end()) {}

std::vector<std::string> DocumentNames::take(std::size_t file, const std::vector<std::string>& inside) {
  if (inside.size() == 1 && (given_ || inside.front().empty())) return {ids_[file]};
  if (given_) throw UsageError("--id names one document, the file holds " + std::to_string(inside.size()));
  std::map<std::string, std::size_t> uses;
  for (const std::string& name : inside) ++uses[as_id(file_name(name))];
  std::vector<std::string> names;
  for (const std::string& name : inside) {
    std::string id = as_id(file_name(name));
    std::string path = as_id(name);
    std::replace(path.begin(), path.end(), '/', '.');
    if (uses[id] > 1) id = path;
    if (id.empty() || taken_.contains(id)) id = ids_[file] + "." + path;
    if (!taken_.insert(id).second)
      throw InputError({ids_[file], 0, 0, {}}, "two documents would be named \"" + id + "\"", "rename one of them");
    names.push_back(std::move(id));
  }
  return names;
}

std::vector<std::string> DocumentNames::known() const { return {taken_.begin(), taken_.end()}; }

}  // namespace mazmun::ingest
