// The options of mazmun-ingest.
#pragma once

#include <string>

#include "cli/run_tool.hpp"
#include "format/raw/raw_text.hpp"
#include "repair_options.hpp"

namespace mazmun {

struct Options : cli::Common {
  std::string attributes, language, id, only, speakers, questions;
  bool no_marks = false;
  std::string pseudonyms, names_report, names_check;
  format::raw::RawOptions raw;
  RepairOptions repair;
};

inline void declare(cli::Command& command, Options& options) {
  command.files(options, "Raw files or folders; - is standard input");
  command.output(options, "FILE", "Write the corpus to FILE");
  command.text("--attributes", "FILE.csv", options.attributes, "Participant table: document or speaker, attributes");
  command.text("--language", "TAG", options.language, "Language of documents that don't name their own (fa, en, …)");
  command.text("--id", "ID", options.id, "Id of the one document (standard input needs it)");
  command.text("--only", "LIST", options.only, "Read only the files of LIST, a path inside the folder a line");
  command.choice("--format", format::raw::formats(), options.raw.format, "Format of the files, instead of looking");
  command.text("--encoding", "NAME", options.raw.encoding, "Encoding of text files, instead of looking");
  command.text("--text-column", "NAME", options.raw.columns.text, "Tables: the column of what is said");
  command.text("--speaker-column", "NAME", options.raw.columns.speaker, "Tables: the column of who says it");
  command.text("--time-column", "NAME", options.raw.columns.time, "Tables: the column of when it begins");
  command.text("--question-column", "NAME", options.raw.columns.question, "Tables: the column of what was asked");
  command.text("--document-column", "NAME", options.raw.columns.document, "Tables: the column of the interview's name");
  command.text("--speakers", "REGEX", options.speakers, "A label at the start of a line; its first group is the name");
  command.text("--questions", "REGEX", options.questions, "The heading of a question, at the start of a line");
  command.text("--sheet", "NAME", options.raw.sheet, "Workbooks: the sheet to read, instead of the first");
  command.flag("--footnotes", options.raw.footnotes, "Footnotes and endnotes belong to the text");
  command.flag("--no-marks", options.no_marks, "[[code]] and {{code|words}} are text, not codes");
  command.flag("--article", options.raw.article, "Of web pages the article alone, without menus");
  declare(command, options.repair);
  command.text("--pseudonyms", "FILE", options.pseudonyms, "Put pseudonyms for the names of FILE, wherever they stand");
  command.text("--pseudonyms-report", "FILE.csv", options.names_report,
               "Which names became what, were not found, or look like some; holds names");
  command.text("--pseudonyms-check", "FILE", options.names_check,
               "Say where names of FILE stand in any files; status 1 if any does");
  command.exclusive({"--pseudonyms", "--pseudonyms-check"});
  command.exclusive({"--pseudonyms", "--repairs"});  // the list holds what was there
  command.common(options);
  command.example("mazmun-ingest raw --attributes participants.csv -o corpus.jsonl",
                  "All files of a folder, with who said it");
  command.example("mazmun-ingest --id int01 - < int01.txt", "One interview from standard input");
  command.example("mazmun-ingest --pseudonyms names.yaml raw -o corpus.jsonl", "Without the names of the people");
  command.example("mazmun-ingest --pseudonyms-check names.yaml corpus.jsonl report", "Is a name left anywhere?");
}

/// How raw files are read.
inline format::raw::RawOptions reading(const Options& options) {
  format::raw::RawOptions raw = options.raw;
  raw.keep_going = options.keep_going && !options.strict;
  return raw;
}

}  // namespace mazmun
