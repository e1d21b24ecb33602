// The steps of writing a REFI-QDA project.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "format/foreign/refi_parts.hpp"
#include "format/foreign/source_files.hpp"
#include "model/project.hpp"

namespace mazmun::format::foreign {

/// Every attribute that names an element in a spelling that is no GUID gets one instead, the same everywhere.
void mend_guids(Element& root);

/// The GUID of `element` where it has one, else a UUID of our own for the `kind` of thing called `name`.
std::string guid_or_uuid(const Element& element, std::string_view kind, const std::string& name);

/// What grows while a project is written: notes that weren't there before, files, what is lost.
struct RefiOutput {
  std::optional<SourceFiles> lookup;         ///< of the files there were
  std::map<std::string, std::string> files;  ///< by path below sources/
  std::vector<Element> notes;
  std::vector<Element> variables;
  std::vector<Loss> losses;
  std::map<std::string, std::string> user_guids;      ///< by coder
  std::vector<std::string> code_guids;                ///< by theme
  RefiIndex known;                                    ///< of the notes there were
  std::map<std::string, std::string> variable_guids;  ///< by name
  std::map<std::string, std::string> variable_types;  ///< "Text", "Integer", "Float" …; by name
};

/// `element` with a reference to a note that says `memo`, unless its own notes say so already.
void refer_to_memo(Element& element, const std::string& memo, const std::string& said, const std::string& of,
                   RefiOutput& output);

/// Refers to a new note.
void refer_to_note(Element& element, const std::string& name, const std::string& text, const std::string& of,
                   RefiOutput& output);

Element write_codes(const Project& project, RefiOutput& output);
Element write_source(const Project& project, std::size_t source, const Attributes& known, RefiOutput& output);

}  // namespace mazmun::format::foreign
