// OpenDocument texts (ISO/IEC 26300): a ZIP archive whose content.xml holds the text, with comments and footnotes where
// they belong, and deleted text apart.
#include "base/error.hpp"
#include "format/raw/declared_language.hpp"
#include "format/raw/file_readers.hpp"
#include "format/raw/flow.hpp"
#include "format/raw/odt_body.hpp"
#include "format/raw/office_package.hpp"
#include "format/raw/raw_flow.hpp"
#include "text/properties.hpp"

namespace mazmun::format::raw {
namespace {

void refuse_encrypted(ZipFile& zip, const std::string& name) {
  const XmlFile manifest = read_part(zip, "META-INF/manifest.xml");
  if (find_element(manifest.root(), "manifest:encryption-data"))
    throw InputError({name, 0, 0, {}}, "is behind a password", "save it without one");
}

// "fa" and "IR" give "fa-IR"; "none" and "zxx" stand for no language.
std::string tag_of(std::string_view language, std::string_view country) {
  if (language.empty() || language == "none" || language == "zxx") return {};
  std::string tag(language);
  if (!country.empty() && country != "none") tag += "-" + std::string(country);
  return tag;
}

DeclaredLanguages odt_languages(ZipFile& zip) {
  const XmlFile styles = read_part(zip, "styles.xml");
  for (const pugi::xml_node style : find_element(styles.root(), "office:styles").children("style:default-style")) {
    if (std::string_view(style.attribute("style:family").value()) != "paragraph") continue;
    const pugi::xml_node text = style.child("style:text-properties");
    return {tag_of(text.attribute("fo:language").value(), text.attribute("fo:country").value()),
            tag_of(text.attribute("style:language-complex").value(), text.attribute("style:country-complex").value())};
  }
  return {};
}

}  // namespace

RawText read_odt(const std::string& bytes, const std::string& name, const RawOptions& options) {
  ZipFile zip(bytes, name);
  refuse_encrypted(zip, name);
  const XmlFile content = read_part(zip, "content.xml");
  const pugi::xml_node text = content.root().child("office:body").child("office:text");
  if (!text)
    throw InputError({name, 0, 0, {}}, "is a zip archive without an OpenDocument text inside",
                     "save it once more as .odt, or unpack it if it is an archive of other files");
  Flow flow;
  OdtBody body(flow, options.footnotes);
  body.walk(text);
  body.finish();
  const std::size_t notes = body.met().notes.size();
  for (std::size_t i = 0; options.footnotes && i < notes; ++i) {
    flow.end_paragraph();
    flow.add("[" + std::to_string(i + 1) + "] ");
    OdtBody(flow, false).walk(body.met().notes[i]);
  }

  RawText raw = raw_of(flow.take(), "odt");
  const XmlFile meta = read_part(zip, "meta.xml");
  raw.title = text::trim(text_of(find_element(meta.root(), "dc:title")));
  raw.language = believable_language(odt_languages(zip), raw.text);
  if (!options.footnotes) add_left_out(raw, name, notes, "footnote", "--footnotes keeps them");
  add_left_out(raw, name, body.met().hidden, "piece of hidden text", "show it if it belongs to the text");
  return raw;
}

}  // namespace mazmun::format::raw
