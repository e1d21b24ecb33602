// How documents are named after their files.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace mazmun::ingest {

/// `name` as a document id: in NFC, with blanks and colons turned into "_".
std::string as_id(std::string_view name);

/// The stem of a file's name as an id: "مصاحبه 3.txt" is "مصاحبه_3".
std::string document_id(std::string_view file_name);

/// One id a path (each relative to the folder that was given): the file's stem; where two are equal, the whole path
/// joined by "." without the extension. Throws InputError where two are equal even then. `given`, if not empty, names
/// the one document there is; standard input ("-") needs it: UsageError otherwise.
std::vector<std::string> document_ids(const std::vector<std::string>& paths, const std::string& given);

/// Hands out the ids, also where a file turns out to hold several documents.
class DocumentNames {
 public:
  /// `ids` as document_ids() makes them; `given` as there.
  DocumentNames(std::vector<std::string> ids, const std::string& given);

  /// The ids of the documents in the file with the index `file`. `inside` has one name a document: the last part of it
  /// is the id, all parts joined by "." where that would be equal to another in the file, and with the id of the file
  /// before it where another file has the same; an empty name stands for the file. Throws InputError where two are
  /// equal even then, and UsageError where --id was given for more than one document.
  std::vector<std::string> take(std::size_t file, const std::vector<std::string>& inside);

  /// The ids of all files, and all that were handed out.
  std::vector<std::string> known() const;

 private:
  std::vector<std::string> ids_;
  bool given_;
  std::set<std::string> taken_;
};

}  // namespace mazmun::ingest
