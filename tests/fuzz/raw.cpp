// Raw files of all formats that are text. The first line names the format, or nothing where it is to be found.
#include <algorithm>

#include "fuzz.hpp"
#include "raw_checks.hpp"

namespace mazmun::fuzz {

void run(std::string_view input) {
  const auto [name, rest] = first_line(input);
  format::raw::RawOptions options;
  const auto& formats = format::raw::formats();
  if (std::find(formats.begin(), formats.end(), name) != formats.end()) options.format = std::string(name);
  if (options.format == "pdf") return;  // that one starts a program
  if (rest.starts_with("%PDF")) return;
  read_as(std::string(rest), "input.txt", options);
  options.keep_going = true;
  read_as(std::string(rest), "input.txt", options);
}

}  // namespace mazmun::fuzz
