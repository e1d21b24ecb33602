// How large, how deep and how many: the most that is read of a file before it is refused by name, so that a hostile or
// broken file can't take the machine's memory or time. All such limits stand in one table. They lie far above what
// transcripts need (the text of a thousand pages is some 3 MB, as a Word file some 0.3 MB that unpack to 15 MB), and
// `--allow NAME=VALUE` of every program sets one.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace mazmun {

inline constexpr std::uint64_t mebibyte = std::uint64_t{1} << 20;

enum class Limit : std::size_t {
  file_bytes,
  line_bytes,
  yaml_bytes,
  yaml_depth,
  json_bytes,
  json_depth,
  zip_files,
  zip_file_bytes,
  zip_bytes,
  zip_ratio,
  xml_bytes,
  xml_tags,
  xml_depth,
  html_bytes,
  html_depth,
  html_memory,
  html_attributes,
  rtf_bytes,
  rtf_depth,
  sheet_cells,
  pdf_pages,
  pdf_memory,
  pdf_seconds,
  pdf_bytes,
  picture_bytes,
  expression_memory,
  phrase_words,
  query_depth,
  key_bytes,
};
inline constexpr std::size_t limit_count = static_cast<std::size_t>(Limit::key_bytes) + 1;

struct LimitRow {
  Limit limit;
  std::string_view name;  ///< as on the command line
  std::uint64_t usual;    ///< what holds unless an option says otherwise
  std::uint64_t most;     ///< what it can be raised to: higher, a program could run out of stack
  bool in_bytes;          ///< told in MiB
  std::string_view what;
};

/// All limits, in the order of Limit.
const std::array<LimitRow, limit_count>& limit_table();

/// What holds in this process.
std::uint64_t limit(Limit which);
/// For messages: "256 MiB", "400".
std::string limit_text(Limit which);

/// "the limit xml-depth is 400: --allow xml-depth=N raises it", a hint for whom a file was refused.
std::string limit_hint(Limit which);
/// The refusal of a file above a limit; `message` says what was found ("nests deeper than 400 levels").
InputError above_limit(Limit which, const Place& place, const std::string& message);

/// Sets limits of this process from words "NAME=VALUE", a value in bytes with K, M or G behind it for KiB, MiB, GiB.
/// Like the limits that the system sets a process, they belong to the process as a whole: called once, before the work
/// begins and threads do. Throws UsageError.
void set_limits(const std::vector<std::string>& words);

/// The limits that aren't as usual, as arguments for a program of this project: {"--allow", "pdf-pages=6000"}.
std::vector<std::string> limit_arguments();

/// The table for people, one line a limit: name, value, what it means.
std::string limits_text();

}  // namespace mazmun
