// Identifiers of elements in REFI-QDA files: GUIDs as other programs write them, and UUIDs of our own.
#pragma once

#include <string>
#include <string_view>

namespace mazmun::format::foreign {

/// What two spellings of one GUID share: without braces and blanks, in lower case.
std::string guid_key(std::string_view guid);

/// True for 8-4-4-4-12 hexadecimal digits, in braces or without.
bool is_guid(std::string_view guid);

/// A UUID of version 5 (RFC 4122, section 4.3) of `name`; each `kind` has a namespace of its own, so that a coder and a
/// code of one name are two. The same on every machine.
std::string uuid_of(std::string_view kind, std::string_view name);

/// The same for what stands in the place of a GUID in a foreign file, and is none ("c1").
std::string uuid_for_strange(std::string_view guid);

}  // namespace mazmun::format::foreign
