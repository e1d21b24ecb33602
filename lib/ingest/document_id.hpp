// How documents are named after their files.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mazmun::ingest {

/// `name` as a document id: in NFC, with blanks and colons turned into "_".
std::string as_id(std::string_view name);

/// The stem of a file's name as an id: "مصاحبه 3.txt" is "مصاحبه_3".
std::string document_id(std::string_view file_name);

/// One id a path (each relative to the folder that was given): the file's stem; where two are equal, the whole path
/// joined by
/// "." without the extension. Throws InputError where two are equal even then. `given`, if not empty, names the one
/// document there is; standard input ("-") needs it: UsageError otherwise.
std::vector<std::string> document_ids(const std::vector<std::string>& paths, const std::string& given);

}  // namespace mazmun::ingest
