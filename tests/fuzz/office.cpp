// Word, OpenDocument and workbook files, whose parts are mutated before they are packed.
#include "format/zip_writer.hpp"
#include "fuzz.hpp"
#include "raw_checks.hpp"

namespace mazmun::fuzz {

void run(std::string_view input) {
  const auto files = files_in(input);
  std::vector<std::pair<std::string, std::string_view>> parts;
  for (const auto& [name, content] : files) parts.emplace_back(name, content);
  std::string bytes;
  try {
    bytes = format::zip_bytes(parts);
  } catch (const std::exception&) {
    return;  // names that no archive can have
  }
  read_as(bytes, "input", {});
  format::raw::RawOptions options;
  options.footnotes = true;
  options.keep_going = true;
  read_as(bytes, "input", options);
}

}  // namespace mazmun::fuzz
