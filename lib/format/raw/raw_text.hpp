// Raw files of researchers, read into text: one reader a format, told apart by content; the extension only helps.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "model/document.hpp"
#include "text/utf8.hpp"

namespace mazmun::format::raw {

/// What one speaker says at a stretch, as the format itself says it. Ranges are bytes of RawText::text, in its order.
struct RawTurn {
  std::string speaker;         ///< empty: the format says when, but not who
  text::Range said;            ///< without the label, if the text has one
  std::optional<double> time;  ///< seconds from the start of the recording
};

struct RawQuestion {
  std::string number;  ///< ASCII digits
  text::Range heading;
};

struct RawNote {
  text::Range range;
  std::string text;
};

/// What a raw file holds, before speakers, time marks and questions are looked for in its lines.
struct RawText {
  std::string type;      ///< "txt", "docx", …: the name of the format
  std::string encoding;  ///< of the file's bytes, where they were no UTF-8: "windows-1256"; filled by read_raw()
  std::string inside;    ///< where a file holds several documents: the name of this one, folders parted by "/"
  std::string title;
  std::string language;
  Attributes attributes;   ///< from the file itself
  std::string text;        ///< UTF-8, lines ended by LF, without byte order mark
  bool has_turns = false;  ///< the format says where turns are (even if there are none): lines aren't searched for them
  std::vector<RawTurn> turns;
  std::vector<RawQuestion> questions;  ///< empty: lines are searched for headings
  std::vector<RawNote> notes;
  std::vector<text::Range> pages;
  std::vector<Finding> warnings;
};

/// The columns of a table, by name; empty: found by their usual names.
struct ColumnNames {
  std::string text, speaker, time, question, document;
};

struct RawOptions {
  std::string format;       ///< one of formats(); empty: content and extension decide
  std::string encoding;     ///< of text files; empty: found
  bool keep_going = false;  ///< replace what can't be decoded, skip broken parts, and warn
  ColumnNames columns;
  std::string sheet;       ///< of a workbook; empty: the first that can be seen
  bool footnotes = false;  ///< footnotes are part of the text
  bool article = false;    ///< of a web page the article alone
};

/// The formats that read_raw knows, for help and messages.
const std::vector<std::string>& formats();

/// The documents in the bytes of a raw file, mostly one. Throws InputError where they can't be decoded (with the byte),
/// are a kind of file that can't be read, or are too many; UsageError where an option names what doesn't exist.
std::vector<RawText> read_raw(std::string bytes, const std::string& name, const RawOptions& options);

}  // namespace mazmun::format::raw
