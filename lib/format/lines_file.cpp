#include "format/lines_file.hpp"

#include <set>

#include "base/error.hpp"
#include "base/input.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::format {

std::vector<std::string> read_lines_file(const std::string& path) {
  std::vector<std::string> lines;
  std::set<std::string> seen;
  LineReader reader(path);
  while (const auto line = reader.next()) {
    if (text::first_invalid_byte(*line))
      throw InputError({reader.name(), reader.line(), 0, {}}, "not valid UTF-8 here");
    const std::string entry(text::trim(*line));
    if (entry.empty()) continue;
    if (!seen.insert(entry).second)
      throw InputError({reader.name(), reader.line(), 0, {}}, "\"" + entry + "\" stands here twice");
    lines.push_back(entry);
  }
  return lines;
}

}  // namespace mazmun::format
