#include "format/lines_file.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "base/error.hpp"
#include "base/input.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::format {

Loaded<std::vector<std::string>> read_lines_file(const std::string& path) {
  const std::string bytes = read_file(path);
  const std::string name = display_name(path);
  if (const auto invalid = text::first_invalid_byte(bytes)) {
    throw InputError({name, text::line_column(bytes, *invalid).line, 0, {}}, "not valid UTF-8 here");
  }
  std::vector<std::string> entries;
  std::set<std::string> seen;
  std::size_t number = 0;
  for (std::size_t start = 0; start < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', start), bytes.size());
    const std::string entry(text::trim(std::string_view(bytes).substr(start, end - start)));
    start = end + 1;
    ++number;
    if (entry.empty()) continue;
    if (!seen.insert(entry).second) throw InputError({name, number, 0, {}}, "\"" + entry + "\" stands here twice");
    entries.push_back(entry);
  }
  return {std::move(entries), record_of(path, bytes)};
}

}  // namespace mazmun::format
