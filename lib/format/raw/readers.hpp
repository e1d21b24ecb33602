// The readers of single formats. Each has one row in the table of raw_text.cpp.
// Those of text formats get UTF-8 with LF line ends and without a byte order mark; those of binary formats the bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "format/raw/raw_text.hpp"

namespace mazmun::format::raw {

/// Plain text.
RawText read_plain(std::string text, const std::string& name, const RawOptions& options);
/// Markdown: plain text behind an optional YAML front matter, whose `title` and `language` are taken, and whose other
/// scalars become attributes.
RawText read_markdown(std::string text, const std::string& name, const RawOptions& options);

// Captions: see cues.hpp for what becomes of them. A caption without a time line is left out with a warning; a file
// without any caption is refused.
bool is_srt(std::string_view text, std::string_view extension);
RawText read_srt(std::string text, const std::string& name, const RawOptions& options);
bool is_vtt(std::string_view text, std::string_view extension);
/// The header may be missing or damaged; its `Language:` is taken. Notes, styles and regions are left out.
RawText read_vtt(std::string text, const std::string& name, const RawOptions& options);
/// Song lines: "[00:12.50]text"; the title is taken.
bool is_lrc(std::string_view text, std::string_view extension);
RawText read_lrc(std::string text, const std::string& name, const RawOptions& options);
/// Captions in frames; times only where the first one says how many frames a second has.
bool is_microdvd(std::string_view text, std::string_view extension);
RawText read_microdvd(std::string text, const std::string& name, const RawOptions& options);
/// SubStation Alpha: who speaks is in its column "Name"; the title is taken, comments and drawing commands aren't.
bool is_substation(std::string_view text, std::string_view extension);
RawText read_substation(std::string text, const std::string& name, const RawOptions& options);
/// YouTube's .sbv and SubViewer's .sub.
bool is_sbv(std::string_view text, std::string_view extension);
RawText read_sbv(std::string text, const std::string& name, const RawOptions& options);

/// Tables with commas, semicolons or tabs: see turn_table.hpp.
std::vector<RawText> read_csv_rows(std::string text, const std::string& name, const RawOptions& options);

/// Transcripts of Whisper and its relatives, oTranscribe, and records, one object a turn, as an array or one a line.
bool is_json(std::string_view text, std::string_view extension);
std::vector<RawText> read_json(std::string text, const std::string& name, const RawOptions& options);
/// The HTML in an .otr file: each time stamp and each paragraph begins a turn.
RawText otranscribe(std::string_view html);

/// Praat's TextGrids: see tiers.hpp; intervals without words leave no trace.
bool is_textgrid(std::string_view text, std::string_view extension);
RawText read_textgrid(std::string text, const std::string& name, const RawOptions& options);
/// ELAN: the speaker is the tier's participant, or its name. Tiers that hang on one with words (translations, glosses)
/// are left out with a warning.
bool is_elan(std::string_view text, std::string_view extension);
RawText read_elan(std::string text, const std::string& name, const RawOptions& options);

}  // namespace mazmun::format::raw
