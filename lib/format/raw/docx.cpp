// Word files (ECMA-376, WordprocessingML): a ZIP archive of XML parts. The text is in word/document.xml, comments,
// footnotes and endnotes in parts of their own, which the text refers to by number.
#include <map>

#include "base/error.hpp"
#include "format/raw/declared_language.hpp"
#include "format/raw/docx_body.hpp"
#include "format/raw/file_readers.hpp"
#include "format/raw/flow.hpp"
#include "format/raw/office_package.hpp"
#include "format/raw/raw_flow.hpp"

namespace mazmun::format::raw {
namespace {

constexpr std::string_view main_part = "officeDocument";

// The elements called `element` of the part that the document names as `type`, by their w:id.
class DocxParts {
 public:
  DocxParts(ZipFile& zip, const std::vector<Relationship>& related, std::string_view type, std::string_view element) {
    const std::string part = related_part(related, type);
    if (part.empty()) return;
    xml_ = read_part(zip, part);
    for (const pugi::xml_node node : xml_.root().children()) {
      if (element == node.name()) nodes_.emplace(node.attribute("w:id").value(), node);
    }
  }
  pugi::xml_node find(const std::string& id) const {
    const auto found = nodes_.find(id);
    return found == nodes_.end() ? pugi::xml_node() : found->second;
  }

 private:
  XmlFile xml_;
  std::map<std::string, pugi::xml_node> nodes_;
};

std::string remark_of(pugi::xml_node comment) {
  Flow flow;
  DocxBody(flow, false).walk(comment);
  return remark(comment.attribute("w:author").value(), flow.take().text);
}

// Without the property elements that python tools and Word itself leave empty.
DeclaredLanguages default_languages(ZipFile& zip, const std::vector<Relationship>& related) {
  const std::string part = related_part(related, "styles");
  if (part.empty()) return {};
  const XmlFile styles = read_part(zip, part);
  const pugi::xml_node language =
      styles.root().child("w:docDefaults").child("w:rPrDefault").child("w:rPr").child("w:lang");
  return {language.attribute("w:val").value(), language.attribute("w:bidi").value()};
}

std::string document_part(ZipFile& zip, const std::string& name) {
  std::string part = related_part(relationships(zip, ""), main_part);
  if (part.empty() || !zip.has(part)) part = "word/document.xml";
  if (!zip.has(part))
    throw InputError({name, 0, 0, {}}, "is a zip archive without a Word document inside",
                     "save it once more as .docx, or unpack it if it is an archive of other files");
  return part;
}

void check_root(const XmlFile& xml, const ZipFile& zip, const std::string& part) {
  const std::string_view root = xml.root().name();
  if (root != "w:document" || !xml.root().child("w:body"))
    throw InputError({zip.place(part), 0, 0, {}},
                     "begins with <" + std::string(root) + ">, expected <w:document> with <w:body>",
                     "save it once more as .docx");
}

}  // namespace

RawText read_docx(const std::string& bytes, const std::string& name, const RawOptions& options) {
  ZipFile zip(bytes, name);
  const std::string part = document_part(zip, name);
  const XmlFile xml = read_part(zip, part);
  check_root(xml, zip, part);
  const auto related = relationships(zip, part);
  Flow flow;
  DocxBody body(flow, options.footnotes);
  body.walk(xml.root().child("w:body"));

  const DocxParts footnotes(zip, related, "footnotes", "w:footnote");
  const DocxParts endnotes(zip, related, "endnotes", "w:endnote");
  const DocxParts comments(zip, related, "comments", "w:comment");
  std::size_t notes = 0;
  for (const DocxReference& reference : body.met().references) {
    if (reference.kind == "comment") {
      if (const auto comment = comments.find(reference.id)) flow.note(reference.range, remark_of(comment));
      continue;
    }
    ++notes;
    if (!options.footnotes) continue;
    flow.end_paragraph();
    flow.add("[" + std::to_string(notes) + "] ");
    DocxBody(flow, false).walk((reference.kind == "footnote" ? footnotes : endnotes).find(reference.id));
  }

  RawText raw = raw_of(flow.take(), "docx");
  raw.title = office_title(zip);
  raw.language = believable_language(default_languages(zip, related), raw.text);
  if (!options.footnotes) add_left_out(raw, name, notes, "footnote", "--footnotes keeps them");
  add_left_out(raw, name, body.met().hidden, "piece of hidden text", "show it in Word if it belongs to the text");
  add_left_out(raw, name, body.met().embedded, "file inside the file", "save it once more as .docx");
  return raw;
}

}  // namespace mazmun::format::raw
