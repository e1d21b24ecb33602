// Rich text files (Rich Text Format 1.9.1, as Word, LibreOffice, WordPad and TextEdit write it).
#include "base/error.hpp"
#include "base/limits.hpp"
#include "format/raw/file_readers.hpp"
#include "format/raw/raw_flow.hpp"
#include "format/raw/rtf_reader.hpp"
#include "text/properties.hpp"

namespace mazmun::format::raw {

RawText read_rtf(const std::string& bytes, const std::string& name, const RawOptions& options) {
  if (bytes.size() > limit(Limit::rtf_bytes))
    throw above_limit(Limit::rtf_bytes, {name, 0, 0, {}},
                      "is rich text of more than " + limit_text(Limit::rtf_bytes) + ", which is not allowed");
  const std::size_t start = bytes.find("{\\rtf");
  if (start == std::string::npos) throw InputError({name, 0, 0, {}}, "doesn't begin with {\\rtf: this is no rich text");
  RtfReader reader(std::string_view(bytes).substr(start), name, options.footnotes);
  reader.read();
  const Finding cut{{name, 0, 0, {}}, "ends inside a group: the file was cut off", "copy or download it once more"};
  if (!reader.complete() && !options.keep_going) throw InputError(cut);
  const std::size_t notes = reader.footnotes().size();
  for (std::size_t i = 0; options.footnotes && i < notes; ++i) {
    reader.flow().end_paragraph();
    reader.flow().add("[" + std::to_string(i + 1) + "] ");
    reader.flow().add(reader.footnotes()[i]);
  }
  RawText raw = raw_of(reader.flow().take(), "rtf");
  raw.title = text::trim(reader.title());
  if (!reader.complete()) raw.warnings.push_back(cut);
  if (!options.footnotes) add_left_out(raw, name, notes, "footnote", "--footnotes keeps them");
  add_left_out(raw, name, reader.hidden(), "piece of hidden text", "show it if it belongs to the text");
  if (reader.replaced() > 0)
    raw.warnings.push_back(
        {{name, 0, 0, {}},
         std::to_string(reader.replaced()) + " bytes are no letters in the code page that the file names",
         "they are U+FFFD (\uFFFD) now"});
  return raw;
}

}  // namespace mazmun::format::raw
