// What every artefact begins with: {"mazmun":{"format":…,"version":1,"history":[…]}}.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "model/history.hpp"
#include "model/value.hpp"

namespace mazmun::format {

/// The newest version of every format that this program writes, and the newest that it reads.
inline constexpr int format_version = 1;

Value history_value(const History& history);
/// The value of the member "mazmun".
Value header_value(std::string_view format, const History& history);
/// The same for a section of a coded stream: what codes meant stands behind their codebook where it comes first in the
/// stream. `told` are the digests of the codebooks that have come.
Value header_value(std::string_view format, const History& history, std::set<std::string>& told);

struct Header {
  std::string format;
  History history;
};

/// Reads the value of the member "mazmun". Throws InputError where it is not one, or of a newer version. `place` is
/// that of the whole record; pointers are added to it.
Header read_header(const Value& value, const Place& place);

/// The header of a JSON document that must be of `format`. Throws InputError that names what it is instead.
Header expect_format(const Value& document, std::string_view format, const std::string& file);

}  // namespace mazmun::format
