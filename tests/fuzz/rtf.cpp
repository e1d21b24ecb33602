// Rich text.
#include "fuzz.hpp"
#include "raw_checks.hpp"

namespace mazmun::fuzz {

void run(std::string_view input) {
  format::raw::RawOptions options;
  options.format = "rtf";
  read_as(std::string(input), "input.rtf", options);
  options.footnotes = true;
  options.keep_going = true;
  read_as(std::string(input), "input.rtf", options);
}

}  // namespace mazmun::fuzz
