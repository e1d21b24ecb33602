// The parts of a REFI-QDA project, each read on its own.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "format/foreign/foreign.hpp"
#include "model/project.hpp"

namespace mazmun::format::foreign {

/// The name of a project that has none, which the standard wants.
inline constexpr std::string_view untitled = "untitled";

/// What everything in a project refers to by GUID (guid_key()).
struct RefiIndex {
  std::map<std::string, std::string> coders;
  std::map<std::string, std::size_t> codes;  ///< index into the codebook's themes
  std::map<std::string, std::string> notes;  ///< what they say
  std::map<std::string, std::string> note_names;
  std::map<std::string, Element> variables;
};

struct RefiUsers {
  std::vector<ProjectUser> users;
  std::map<std::string, std::string> coders;
};
RefiUsers read_users(const Element& root);

struct RefiCodes {
  Codebook codebook;
  std::vector<Element> codes;
  std::map<std::string, std::size_t> index;
  std::vector<Finding> findings;
};
/// The codes inside `parent` (<Codes>), in tree order, with ids, levels, and what their notes say.
RefiCodes read_codes(const Element& parent, const std::string& file);

/// Memo, include, exclude and examples from the notes that codes refer to.
void add_code_notes(Codebook& codebook, const std::vector<Element>& codes, const RefiIndex& index);

/// What the notes in <Notes> say; `files` are those below sources/.
RefiIndex read_notes(const std::vector<Element>& notes, const std::map<std::string, std::string>& files);

struct RefiSources {
  std::vector<ProjectSource> sources;
  std::string offsets;
  std::vector<Finding> findings;
  std::vector<Loss> losses;
};
RefiSources read_sources(const Element& parent, const std::map<std::string, std::string>& files, const RefiIndex& index,
                         const ReadOptions& options, const std::string& file);

/// Attributes of the documents from the values of variables, their own and those of the cases that name them.
std::vector<Attributes> attributes_of(const Project& project);

/// Relations between codes from links and edges of graphs.
std::vector<Relation> relations_of(const Project& project);

/// What the description of an element and its notes say.
std::vector<std::string> notes_of(const Element& element, const RefiIndex& index);

/// Every GUID that is given twice, and every reference to one that nothing has.
std::vector<Finding> check_references(const Element& root, const std::string& file);

}  // namespace mazmun::format::foreign
