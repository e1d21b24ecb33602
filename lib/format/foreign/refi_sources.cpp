#include <algorithm>
#include <set>

#include "base/number.hpp"
#include "base/sha256.hpp"
#include "format/foreign/guid.hpp"
#include "format/foreign/names.hpp"
#include "format/foreign/refi_parts.hpp"
#include "format/foreign/refi_selections.hpp"
#include "format/foreign/source_files.hpp"
#include "text/utf8.hpp"

namespace mazmun::format::foreign {
namespace {

bool is_text_part(const Element& element) {
  return element.name == "Representation" || element.name == "TextDescription" || element.name == "Transcript";
}

// The element that carries the text of a source: itself, or the first text that belongs to it.
const Element* text_element(const Element& source) {
  if (source.name == "TextSource") return &source;
  const auto found = std::find_if(source.children.begin(), source.children.end(), is_text_part);
  return found == source.children.end() ? nullptr : &*found;
}

std::string kind_of(const Element& source) {
  std::string kind = lower_case(source.name);
  return kind.substr(0, kind.find("source"));
}

class SourceReader {
 public:
  SourceReader(const std::map<std::string, std::string>& files, std::string file)
      : files_(files), file_(std::move(file)) {}

  OpenSource open(const Element& element) {
    OpenSource open;
    Document& document = open.source.document;
    const std::string name = name_of(element);
    document.id = ids_.take(name);
    if (const std::string title = element.attribute("name"); title != document.id) document.title = title;
    document.source = {name, kind_of(element), sha256(""), {}, {}};
    for (const std::string_view key : {"path", "plainTextPath", "richTextPath"}) check_file(element, key);
    const Element* text = text_element(element);
    if (text != nullptr && text != &element) {
      for (const std::string_view key : {"plainTextPath", "richTextPath"}) check_file(*text, key);
    }
    if (const auto key = files_.find(element.attribute("path"))) document.source.sha256 = sha256(files_.bytes(*key));
    read_text(element, text, open);
    document.text = plain_text(open.file_text);
    document.length = text::length(document.text);
    split_selections(element, open);
    return open;
  }

  std::vector<Finding> take() { return std::move(findings_); }

 private:
  std::string name_of(const Element& element) const {
    for (const std::string_view key : {"name", "plainTextPath", "richTextPath", "path", "guid"}) {
      std::string value = element.attribute(key);
      value = key == "name" ? value : value.substr(value.find_last_of("/\\") + 1);
      if (!value.empty()) return value;
    }
    return "document";
  }

  void check_file(const Element& element, std::string_view key) {
    const std::string path = element.attribute(key);
    if (path.empty() || files_.find(path)) return;
    report(element, "<" + element.name + "> refers to a file that isn't in the project: \"" + path + "\"");
  }

  void read_text(const Element& element, const Element* text, OpenSource& open) {
    Source& origin = open.source.document.source;
    if (text != nullptr) {
      if (const Element* content = text->find("PlainTextContent")) {
        open.file_text = content->text;
        origin.sha256 = sha256(content->text);
        origin.type = "txt";
        return;
      }
      if (const auto key = files_.find(text->attribute("plainTextPath"))) return take_plain(*key, open);
      if (const auto key = files_.find(text->attribute("richTextPath"))) return take_rich(*key, open);
    }
    if (element.name != "PDFSource") return;
    if (const auto key = files_.find(element.attribute("path"))) take_rich(*key, open);
  }

  void take_plain(const std::string& key, OpenSource& open) {
    FileText decoded = decode_text(files_.bytes(key), key);
    open.file_text = std::move(decoded.text);
    open.source.text_file = key;
    open.source.document.source.type = "txt";
    open.source.document.source.sha256 = decoded.sha256;
    open.source.document.source.encoding = decoded.encoding;
    add(decoded.findings);
  }

  void take_rich(const std::string& key, OpenSource& open) {
    ReadText read = read_rich_text(files_.bytes(key), file_ + ": " + key);
    open.source.document.source.sha256 = sha256(files_.bytes(key));
    if (!read.type.empty()) open.source.document.source.type = read.type;
    open.source.document.pages = std::move(read.pages);
    open.file_text = std::move(read.text);
    open.extracted = true;
    add(read.findings);
  }

  void report(const Element& element, const std::string& message) {
    findings_.push_back({{file_, element.line, 0, {}}, message, {}});
  }
  void add(const std::vector<Finding>& findings) {
    findings_.insert(findings_.end(), findings.begin(), findings.end());
  }

  SourceFiles files_;
  std::string file_;
  DocumentIds ids_;
  std::vector<Finding> findings_;
};

Verdict vote(const std::vector<OpenSource>& sources, const ReadOptions& options) {
  std::vector<Testimony> testimonies;
  for (const OpenSource& open : sources) {
    Testimony testimony{open.file_text, {}};
    for (const OpenSelection& selection : open.selections) {
      if (!selection.positions) continue;
      testimony.witnesses.push_back(
          {selection.positions->first, selection.positions->second, selection.selection.element.attribute("name")});
    }
    if (!testimony.witnesses.empty() && !open.file_text.empty()) testimonies.push_back(std::move(testimony));
  }
  if (options.by_standard && !options.unit) return {};
  return find_rule(testimonies, options.unit);
}

std::string words_of(const Verdict& verdict) {
  std::string words = describe(verdict.rule);
  if (verdict.of > 0)
    words += " (" + std::to_string(verdict.quotes) + " of " + std::to_string(verdict.of) + " quotes are found so)";
  return words;
}

}  // namespace

RefiSources read_sources(const Element& parent, const std::map<std::string, std::string>& files, const RefiIndex& index,
                         const ReadOptions& options, const std::string& file) {
  SourceReader reader(files, file);
  RefiSources result;
  std::vector<OpenSource> open;
  for (const Element& child : parent.children) {
    if (child.name.ends_with("Source"))
      open.push_back(reader.open(child));
    else
      result.losses.push_back({child.name,
                               child.attribute("name"),
                               child.attribute("guid"),
                               {},
                               {},
                               1,
                               "is no kind of source that the standard knows",
                               {}});
  }
  result.findings = reader.take();
  const Verdict verdict = vote(open, options);
  if (verdict.had_choice || options.unit) result.offsets = words_of(verdict);
  for (OpenSource& each : open) {
    Placed placed = place_selections(std::move(each), verdict.rule, index, file);
    result.findings.insert(result.findings.end(), placed.findings.begin(), placed.findings.end());
    result.losses.insert(result.losses.end(), placed.losses.begin(), placed.losses.end());
    result.sources.push_back(std::move(placed.source));
  }
  return result;
}

}  // namespace mazmun::format::foreign
