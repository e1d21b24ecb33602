// A project as mazmun's own files: codebook.json, corpus.jsonl, coded.jsonl, losses.json, project.json, sources/.
#pragma once

#include <string>
#include <vector>

#include "format/foreign/foreign.hpp"
#include "model/history.hpp"
#include "model/project.hpp"
#include "model/segment.hpp"

namespace mazmun::format::foreign {

/// The segments of a source's selections: one for each range of the text, in order of the text; those without words
/// each for itself, at the beginning.
std::vector<Segment> segments_of(const ProjectSource& source, const Codebook& codebook);

/// What mazmun's files can't hold of `project`; most of it is kept in project.json.
std::vector<Loss> losses_of_folder(const Project& project);

/// Writes the files into `folder`, and its manifest. Throws SystemError.
void write_project_folder(const std::string& folder, const Project& project, const std::vector<Loss>& losses,
                          const History& history);

/// True where these are files of mazmun, at least one of them a codebook, a corpus or a coded stream.
bool is_project_folder(const ForeignInput& input);

/// Reads such files back; what project.json says of a coding that is no longer there is left out. Throws InputError
/// where one is not what it says, codings have no codebook, or documents no text.
Project read_project_folder(const ForeignInput& input, const ReadOptions& options);

/// What came before, from the headers of the files.
History history_of_folder(const ForeignInput& input);

}  // namespace mazmun::format::foreign
