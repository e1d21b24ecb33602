#include <algorithm>
#include <map>
#include <set>

#include "base/sha256.hpp"
#include "format/foreign/code_tree.hpp"
#include "format/foreign/databases.hpp"
#include "format/foreign/names.hpp"
#include "format/foreign/source_files.hpp"
#include "format/foreign/sqlite_file.hpp"
#include "format/yaml_text.hpp"
#include "text/utf8.hpp"

namespace mazmun::format::foreign {
namespace {

using FolderFiles = std::vector<std::pair<std::string, std::string>>;

std::string last_part(std::string_view path) { return std::string(path.substr(path.rfind('/') + 1)); }

// The file at `path`, or the only one of that name wherever it lies.
const std::pair<std::string, std::string>* find_file(const FolderFiles& files, const std::string& path) {
  const std::pair<std::string, std::string>* found = nullptr;
  for (const auto& file : files) {
    if (file.first == path) return &file;
    if (last_part(file.first) == last_part(path)) found = &file;
  }
  return found;
}

Value settings_of(const ForeignInput& input) {
  const auto* file = find_file(input.files, "settings.yaml");
  return file == nullptr ? Value() : parse_yaml(file->second, file->first);
}

std::string setting(const Value& settings, std::string_view key, const std::string& otherwise) {
  const Value* value = settings.is_object() ? settings.find(key) : nullptr;
  return value != nullptr && value->is_string() ? value->string() : otherwise;
}

class QcReader {
 public:
  explicit QcReader(const ForeignInput& input)
      : input_(&input), settings_(settings_of(input)), database_(find_database()) {}

  Project read() {
    project_.format = "qc";
    read_codebook();
    read_documents();
    read_codings();
    finish();
    return std::move(project_);
  }

 private:
  SqliteFile find_database() const {
    const std::string path = setting(settings_, "database", "qualitative_coding.sqlite3");
    const auto* file = find_file(input_->files, path);
    if (file == nullptr)
      throw InputError({input_->name, 0, 0, {}}, "has no database \"" + path + "\", which settings.yaml names",
                       "give the whole folder of the project");
    return {file->second, input_->name + "/" + file->first};
  }

  void read_codebook() {
    const std::string path = setting(settings_, "codebook", "codebook.yaml");
    const auto* file = find_file(input_->files, path);
    if (file == nullptr) {
      project_.findings.push_back({{input_->name, 0, 0, {}}, "has no codebook \"" + path + "\"", {}});
      return;
    }
    take_codes(parse_yaml(file->second, file->first), no_parent);
  }

  // codes = name | {name: codes} | [codes…]
  void take_codes(const Value& value, std::size_t parent) {
    if (value.is_string()) add(value.string(), parent);
    if (value.is_integer()) add(std::to_string(value.integer()), parent);
    if (value.is_array()) {
      for (const Value& each : value.array()) take_codes(each, parent);
    }
    if (value.is_object()) {
      for (const auto& [name, children] : value.object()) take_codes(children, add(name, parent));
    }
  }

  // A code may stand at several places of the tree: codings name it without its place, so that they go to the first.
  std::size_t add(const std::string& name, std::size_t parent) {
    std::vector<std::string> path = parent == no_parent ? std::vector<std::string>() : paths_[parent];
    path.push_back(name);
    const std::size_t code = tree_.add_path(path);
    paths_.emplace(code, path);
    return code;
  }

  void read_documents() {
    database_.each("SELECT file_path FROM document ORDER BY file_path", [&](const SqliteRow& row) {
      const std::string path = row.text(0);
      ProjectSource source;
      Document& document = source.document;
      document.id = ids_.take(last_part(path));
      document.source = {last_part(path), "txt", sha256(""), {}, {}};
      const auto* file = find_file(input_->files, setting(settings_, "corpus_dir", "corpus") + "/" + path);
      if (file == nullptr) {
        project_.findings.push_back({{input_->name, 0, 0, {}}, "the text \"" + path + "\" isn't there", {}});
      } else {
        FileText text = decode_text(file->second, file->first);
        project_.findings.insert(project_.findings.end(), text.findings.begin(), text.findings.end());
        document.text = plain_text(text.text);
        document.source.sha256 = text.sha256;
        document.source.encoding = text.encoding;
        source.text_file = path;
        project_.files.emplace(path, file->second);
      }
      document.length = text::length(document.text);
      lines_.push_back(lines_of(document.text));
      sources_.emplace(path, project_.sources.size());
      project_.sources.push_back(std::move(source));
    });
    // Codes that were used or made once, and aren't in the codebook any more.
    database_.each("SELECT name FROM code ORDER BY name", [&](const SqliteRow& row) { tree_.add(row.text(0)); });
    database_.each("SELECT name FROM coder ORDER BY name", [&](const SqliteRow& row) {
      project_.users.push_back({row.text(0), {}});
    });
  }

  static std::vector<Span> lines_of(std::string_view text) {
    std::vector<Span> lines;
    std::size_t point = 0;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      const std::size_t length = text::length(text.substr(0, end));
      lines.push_back({point, point + length});
      point += length + 1;
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
  }

  // A coded line belongs to the document whose stretches it lies in; lines count from 0.
  void read_codings() {
    std::set<std::int64_t> placed;
    database_.each(
        "SELECT DISTINCT c.id, c.line, c.coder_id, c.code_id, i.document_id FROM coded_line c "
        "JOIN coded_line_location_association a ON a.coded_line_id = c.id JOIN location l ON l.id = a.location_id "
        "JOIN document_index i ON i.id = l.document_index_id ORDER BY i.document_id, c.line, c.coder_id, c.code_id, "
        "c.id",
        [&](const SqliteRow& row) {
          const auto source = sources_.find(row.text(4));
          if (source == sources_.end() || !placed.insert(row.integer(0)).second) return;
          add_coding(source->second, row.integer(1), row.text(2), row.text(3));
        });
    database_.each("SELECT id, line, code_id FROM coded_line ORDER BY id", [&](const SqliteRow& row) {
      if (placed.contains(row.integer(0))) return;
      project_.losses.push_back({"coded_line",
                                 row.text(2),
                                 {},
                                 {},
                                 {},
                                 1,
                                 "line " + std::to_string(row.integer(1)) + " is of no document",
                                 {}});
    });
  }

  void add_coding(std::size_t source, std::int64_t line, const std::string& coder, const std::string& code) {
    ProjectSource& there = project_.sources[source];
    ProjectSelection selection;
    if (line >= 0 && static_cast<std::size_t>(line) < lines_[source].size())
      selection.span = lines_[source][static_cast<std::size_t>(line)];
    else if (!there.document.text.empty())
      project_.findings.push_back(
          {{input_->name, 0, 0, {}},
           "line " + std::to_string(line) + " lies behind the end of \"" + there.document.id + "\"",
           {}});
    const bool same = !there.selections.empty() && selection.span && there.selections.back().span == selection.span;
    if (!same) there.selections.push_back(std::move(selection));
    there.selections.back().codings.push_back({tree_.add(code), coder, {}, {}});
  }

  void finish() {
    const CodeTree::Made made = tree_.make();
    project_.codebook = made.codebook;
    for (ProjectSource& source : project_.sources) {
      for (ProjectSelection& selection : source.selections) {
        for (ProjectCoding& coding : selection.codings) coding.code = made.places[coding.code];
      }
    }
    for (const auto& [path, bytes] : input_->files) {
      if (path.find("memos/") == std::string::npos || project_.files.contains(path)) continue;
      project_.files.emplace(path, bytes);
      project_.losses.push_back(
          {"memo", path, {}, {}, {}, 1, "memos of the whole project have no place", "sources/" + path});
    }
  }

  const ForeignInput* input_;
  Value settings_;
  SqliteFile database_;
  Project project_;
  CodeTree tree_;
  DocumentIds ids_;
  std::map<std::size_t, std::vector<std::string>> paths_;
  std::map<std::string, std::size_t> sources_;
  std::vector<std::vector<Span>> lines_;
};

}  // namespace

bool is_qc(const ForeignInput& input) {
  if (input.files.empty()) return false;
  const auto* file = find_file(input.files, "settings.yaml");
  return file != nullptr && file->second.find("qc_version") != std::string::npos;
}

Project read_qc(const ForeignInput& input, const ReadOptions& /*options*/) {
  if (input.files.empty())
    throw InputError({input.name, 0, 0, {}}, "is a file, and a project of qc is a folder", "give the folder");
  return QcReader(input).read();
}

}  // namespace mazmun::format::foreign
