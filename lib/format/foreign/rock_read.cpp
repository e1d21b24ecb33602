#include <algorithm>
#include <array>

#include "base/sha256.hpp"
#include "format/foreign/code_tree.hpp"
#include "format/foreign/names.hpp"
#include "format/foreign/rock.hpp"
#include "format/foreign/rock_line.hpp"
#include "format/foreign/source_files.hpp"
#include "format/yaml_text.hpp"
#include "text/utf8.hpp"

namespace mazmun::format::foreign {
namespace {

constexpr std::string_view document_break = "document_break";

bool is_rock_name(std::string_view name) { return lower_case(name).ends_with(".rock"); }

std::string text_member(const Value& value, std::string_view key) {
  const Value* member = value.find(key);
  if (member == nullptr) return {};
  if (member->is_string()) return member->string();
  return member->is_integer() ? std::to_string(member->integer()) : std::string();
}

class RockReader {
 public:
  void read(const std::string& name, const std::string& bytes) {
    FileText file = decode_text(bytes, name);
    project_.findings.insert(project_.findings.end(), file.findings.begin(), file.findings.end());
    project_.files.emplace(name, bytes);
    file_ = name;
    sha256_ = file.sha256;
    coder_ = "unknown";
    begin_document(stem_of(name.substr(name.rfind('/') + 1)));
    read_lines(plain_text(file.text));
    end_document();
    for (const auto& [what, count] : lost_)
      project_.losses.push_back(
          {what, {}, {}, name, {}, count, "mazmun's files have no place for it", "sources/" + name});
    lost_.clear();
  }

  Project take() {
    for (const Rows& rows : rows_) give_attributes(rows);
    const CodeTree::Made made = tree_.make();
    project_.format = "rock";
    project_.codebook = made.codebook;
    for (ProjectSource& source : project_.sources) {
      for (ProjectSelection& selection : source.selections) {
        for (ProjectCoding& coding : selection.codings) coding.code = made.places[coding.code];
      }
    }
    for (const auto& [from, to, type] : relations_) {
      const Relation relation{made.codebook.themes[made.places[from]].id, made.codebook.themes[made.places[to]].id,
                              type};
      const bool known = std::any_of(
          project_.codebook.relations.begin(), project_.codebook.relations.end(), [&](const Relation& each) {
            return each.from == relation.from && each.to == relation.to && each.type == relation.type;
          });
      if (!known) project_.codebook.relations.push_back(relation);
    }
    return std::move(project_);
  }

 private:
  using Rows = std::vector<std::pair<std::string, Attributes>>;

  void begin_document(const std::string& name) {
    source_ = {};
    source_.document.id = ids_.take(name);
    source_.document.source = {file_, "rock", sha256_, {}, {}};
    cases_.clear();
  }

  void end_document() {
    Document& document = source_.document;
    while (document.text.ends_with("\n\n")) document.text.pop_back();
    document.length = text::length(document.text);
    document_cases_.push_back(cases_);
    project_.sources.push_back(std::move(source_));
  }

  void read_lines(std::string_view text) {
    std::size_t number = 0;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      const RockLine line = parse_rock_line(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
      ++number;
      if (line.kind == RockLine::Kind::fence)
        read_fragment(text, number);
      else
        take(line);
    }
  }

  // YAML up to the next line of three dashes.
  void read_fragment(std::string_view& text, std::size_t& number) {
    const std::size_t first = number + 1;
    std::string yaml;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      const std::string_view line = text.substr(0, end);
      text.remove_prefix(std::min(end + 1, text.size()));
      ++number;
      if (parse_rock_line(line).kind == RockLine::Kind::fence) return take_fragment(yaml, first);
      yaml.append(line).append("\n");
    }
    project_.findings.push_back({{file_, first - 1, 0, {}}, "a part in YAML begins here and doesn't end", {}});
    take_fragment(yaml, first);
  }

  void take_fragment(const std::string& yaml, std::size_t line) {
    if (yaml.find_first_not_of(" \n") == std::string::npos) return;
    try {
      const Value value = parse_yaml(yaml, file_);
      for (const auto& [key, content] : value.is_object() ? value.object() : Object()) {
        if ((key == "codes" || key == "ROCK_codes") && content.is_array())
          take_codes(content, no_parent);
        else if ((key == "metadata" || key == "ROCK_attributes" || key == "attributes") && content.is_array())
          take_rows(content);
        else
          ++lost_[key];
      }
    } catch (const InputError& error) {
      for (Finding finding : error.findings()) {
        finding.place.line += line - 1;
        project_.findings.push_back(std::move(finding));
      }
    }
  }

  void take_codes(const Value& codes, std::size_t parent) {
    for (const Value& each : codes.array()) {
      const std::string name = each.is_string() ? each.string() : text_member(each, "id");
      if (name.empty()) continue;
      const std::size_t code = tree_.add(name);
      if (const std::string label = text_member(each, "label"); !label.empty()) tree_.theme(code).label = {{"", label}};
      if (const std::string text = text_member(each, "description"); !text.empty()) tree_.theme(code).definition = text;
      if (parent != no_parent) tree_.put_below(code, parent);
      if (const std::string above = text_member(each, "parentId"); !above.empty()) {
        const std::size_t other = tree_.add(above);
        tree_.put_below(code, other);
      }
      const Value* children = each.find("children");
      if (children != nullptr && children->is_array()) take_codes(*children, code);
    }
  }

  void take_rows(const Value& rows) {
    Rows table;
    for (const Value& row : rows.array()) {
      Attributes attributes;
      std::string id;
      for (const auto& [key, cell] : row.is_object() ? row.object() : Object()) {
        const bool is_id = key == "caseId" || key == "cid" || key == "case_id";
        if (is_id)
          id = text_member(row, key);
        else if (cell.is_string() || cell.is_number())
          attributes.emplace_back(key, cell);
      }
      table.emplace_back(std::move(id), std::move(attributes));
    }
    rows_.push_back(std::move(table));
  }

  // Attributes belong to cases; a document that is of one case alone has them.
  void give_attributes(const Rows& rows) {
    for (const auto& [id, attributes] : rows) {
      bool given = false;
      for (std::size_t i = 0; i < project_.sources.size(); ++i) {
        if (document_cases_[i].size() != 1 || document_cases_[i].front() != id) continue;
        Attributes& there = project_.sources[i].document.attributes;
        there.insert(there.end(), attributes.begin(), attributes.end());
        given = true;
      }
      if (!given)
        project_.losses.push_back(
            {"attributes", id, {}, {}, {}, attributes.size(), "no document is of this case alone", {}});
    }
  }

  void take(const RockLine& line) {
    using Kind = RockLine::Kind;
    if (line.kind == Kind::section && line.text == document_break) {
      end_document();
      begin_document("document");
      return;
    }
    if (line.kind == Kind::section) ++lost_["section break"];
    if (line.kind == Kind::anchor) ++lost_["anchor"];
    if (line.kind == Kind::comment) ++lost_["comment"];
    if (line.depth > 0) ++lost_["nesting"];
    for (const auto& [name, value] : line.ids) take_id_of_line(name, value);
    Document& document = source_.document;
    if (line.kind == Kind::blank && !document.text.empty()) document.text += "\n";
    if (line.kind != Kind::utterance) return;
    const std::size_t start = count(document.text);
    document.text += line.text;
    const Span span{start, start + text::length(line.text)};
    document.text += "\n";
    take_codes_of(line, span);
  }

  // Where the text was counted up to last time, so that long files are counted once.
  std::size_t count(const std::string& text) {
    if (counted_in_ != source_.document.id || counted_bytes_ > text.size()) {
      counted_in_ = source_.document.id;
      counted_bytes_ = 0;
      counted_ = 0;
    }
    counted_ += text::length(std::string_view(text).substr(counted_bytes_));
    counted_bytes_ = text.size();
    return counted_;
  }

  void take_id_of_line(const std::string& name, const std::string& value) {
    if (name == "coderId") {
      coder_ = value;
    } else if (name == "documentId" && source_.document.text.empty()) {
      source_.document.id = ids_.exchange(source_.document.id, value);
    } else if (name == "cid" || name == "caseId") {
      if (std::find(cases_.begin(), cases_.end(), value) == cases_.end()) cases_.push_back(value);
    } else {
      ++lost_[name];
    }
  }

  void take_codes_of(const RockLine& line, Span span) {
    ProjectSelection selection;
    selection.span = span;
    for (const std::string& code : line.codes)
      selection.codings.push_back({tree_.add_path(split_path(code, ">")), coder_, {}, {}});
    for (const auto& [name, value] : line.values) source_.document.notes.push_back({span, name + ": " + value});
    for (const RockRelation& relation : line.relations) {
      const std::size_t from = tree_.add_path(split_path(relation.from, ">"));
      relations_.emplace_back(from, tree_.add_path(split_path(relation.to, ">")), relation.type);
      source_.document.notes.push_back({span, relation.from + " -> " + relation.to + ": " + relation.type});
    }
    if (!selection.codings.empty()) source_.selections.push_back(std::move(selection));
  }

  Project project_;
  CodeTree tree_;
  DocumentIds ids_;
  ProjectSource source_;
  std::string file_, sha256_, coder_, counted_in_;
  std::size_t counted_ = 0;
  std::size_t counted_bytes_ = 0;
  std::vector<std::string> cases_;
  std::vector<std::vector<std::string>> document_cases_;
  std::vector<Rows> rows_;
  std::vector<std::tuple<std::size_t, std::size_t, std::string>> relations_;
  std::map<std::string, std::size_t> lost_;
};

void add_users(Project& project) {
  std::vector<std::string> seen;
  for (const ProjectSource& source : project.sources) {
    for (const ProjectSelection& selection : source.selections) {
      for (const ProjectCoding& coding : selection.codings) {
        if (coding.coder == "unknown" || std::find(seen.begin(), seen.end(), coding.coder) != seen.end()) continue;
        seen.push_back(coding.coder);
        project.users.push_back({coding.coder, {}});
      }
    }
  }
}

}  // namespace

bool is_rock(const ForeignInput& input) {
  return is_rock_name(input.name) ||
         std::any_of(input.files.begin(), input.files.end(), [](const auto& file) { return is_rock_name(file.first); });
}

Project read_rock(const ForeignInput& input, const ReadOptions& /*options*/) {
  RockReader reader;
  if (input.files.empty()) reader.read(input.name.substr(input.name.rfind('/') + 1), input.bytes);
  for (const auto& [name, bytes] : input.files) {
    if (is_rock_name(name)) reader.read(name, bytes);
  }
  Project project = reader.take();
  add_users(project);
  return project;
}

}  // namespace mazmun::format::foreign
