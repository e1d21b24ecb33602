#include <algorithm>

#include "format/foreign/rock.hpp"
#include "text/utf8.hpp"

namespace mazmun::format::foreign {
namespace {

std::string path_of(const Codebook& codebook, std::size_t code) {
  std::string path = codebook.themes[code].id;
  for (std::size_t at = codebook.themes[code].parent; at != no_parent; at = codebook.themes[at].parent)
    path = codebook.themes[at].id + ">" + path;
  return path;
}

std::string in_quotes_of_yaml(const std::string& text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    if (c == '\n')
      quoted += "\\n";
    else
      quoted += c;
  }
  return quoted + "\"";
}

std::string codes_fragment(const Codebook& codebook) {
  std::string yaml = "---\ncodes:\n";
  for (const Theme& theme : codebook.themes) {
    yaml += "  -\n    id: " + in_quotes_of_yaml(theme.id) + "\n";
    yaml += "    label: " + in_quotes_of_yaml(label_in(theme.label, codebook.language, theme.id)) + "\n";
    if (!theme.definition.empty()) yaml += "    description: " + in_quotes_of_yaml(theme.definition) + "\n";
    if (theme.parent != no_parent)
      yaml += "    parentId: " + in_quotes_of_yaml(codebook.themes[theme.parent].id) + "\n";
  }
  return yaml + "---\n";
}

std::string value_text(const Value& value) {
  if (value.is_string()) return in_quotes_of_yaml(value.string());
  return value.is_integer() ? std::to_string(value.integer()) : std::to_string(value.number());
}

std::string attributes_fragment(const Project& project) {
  std::string yaml;
  for (const ProjectSource& source : project.sources) {
    if (source.document.attributes.empty()) continue;
    yaml += "  -\n    caseId: " + in_quotes_of_yaml(source.document.id) + "\n";
    for (const auto& [name, value] : source.document.attributes)
      yaml += "    " + in_quotes_of_yaml(name) + ": " + value_text(value) + "\n";
  }
  return yaml.empty() ? yaml : "---\nROCK_attributes:\n" + yaml + "---\n";
}

class RockWriter {
 public:
  explicit RockWriter(const Project& project) : project_(&project) {}

  Written write() {
    for (const ProjectSource& source : project_->sources) write_source(source);
    written_.bytes += codes_fragment(project_->codebook);
    written_.bytes += attributes_fragment(*project_);
    lose("coder", coders_ > 1 ? coders_ : 0, "a file has one coder");
    lose("border of a selection", borders_, "codes lie on whole lines");
    lose("selection without words", no_words_, "codes lie on lines");
    lose("memo", memos_, "ROCK has no place for it");
    lose("note", notes_, "ROCK has no place for it");
    lose("relation", project_->codebook.relations.size(), "ROCK holds relations on the words that show them alone");
    for (const Element& element : project_->rest)
      written_.losses.push_back({element.name,
                                 element.attribute("name"),
                                 element.attribute("guid"),
                                 {},
                                 {},
                                 1,
                                 "ROCK has no place for it",
                                 {}});
    return std::move(written_);
  }

 private:
  void lose(const std::string& what, std::size_t count, const std::string& why) {
    if (count > 0) written_.losses.push_back({what, {}, {}, {}, {}, count, why, {}});
  }

  void write_source(const ProjectSource& source) {
    const Document& document = source.document;
    if (&source != &project_->sources.front()) written_.bytes += "---<<document_break>>---\n";
    written_.bytes += "[[documentId=" + document.id + "]]";
    if (!document.attributes.empty()) written_.bytes += " [[caseId=" + document.id + "]]";
    written_.bytes += "\n";
    const std::string coder = coder_of(source);
    if (!coder.empty()) written_.bytes += "[[coderId=" + coder + "]]\n";
    written_.bytes += "\n";
    std::size_t point = 0;
    std::string_view text = document.text;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      const std::string_view line = text.substr(0, end);
      const std::size_t length = text::length(line);
      written_.bytes += line;
      if (length > 0) write_codes_on(source, {point, point + length});
      written_.bytes += "\n";
      point += length + 1;
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    for (const ProjectSelection& selection : source.selections) {
      if (!selection.span || selection.span->start == selection.span->end) no_words_ += selection.codings.size();
      for (const ProjectCoding& coding : selection.codings) memos_ += coding.memo.empty() ? 0 : 1;
    }
    notes_ += document.notes.size();
    if (!document.turns.empty()) lose("turns of " + document.id, document.turns.size(), "ROCK has no place for it");
  }

  // The only coder of a document.
  std::string coder_of(const ProjectSource& source) {
    std::vector<std::string> coders;
    for (const ProjectSelection& selection : source.selections) {
      for (const ProjectCoding& coding : selection.codings) {
        if (std::find(coders.begin(), coders.end(), coding.coder) == coders.end()) coders.push_back(coding.coder);
      }
    }
    coders_ = std::max(coders_, coders.size());
    return coders.size() == 1 && coders.front() != "unknown" ? coders.front() : std::string();
  }

  void write_codes_on(const ProjectSource& source, Span line) {
    std::vector<std::string> codes;
    for (const ProjectSelection& selection : source.selections) {
      if (!selection.span || selection.span->start >= line.end || selection.span->end <= line.start) continue;
      if (!selection.codings.empty() && !(*selection.span == line)) ++borders_;
      for (const ProjectCoding& coding : selection.codings) {
        const std::string path = path_of(project_->codebook, coding.code);
        if (std::find(codes.begin(), codes.end(), path) == codes.end()) codes.push_back(path);
      }
    }
    for (const std::string& code : codes) written_.bytes += " [[" + code + "]]";
  }

  const Project* project_;
  Written written_;
  std::size_t coders_ = 0;
  std::size_t borders_ = 0;
  std::size_t no_words_ = 0;
  std::size_t memos_ = 0;
  std::size_t notes_ = 0;
};

}  // namespace

Written write_rock(const Project& project) { return RockWriter(project).write(); }

}  // namespace mazmun::format::foreign
