// Web pages, whole and their articles alone.
#include "fuzz.hpp"
#include "raw_checks.hpp"

namespace mazmun::fuzz {

void run(std::string_view input) {
  format::raw::RawOptions options;
  options.format = "html";
  read_as(std::string(input), "input.html", options);
  options.article = true;
  options.footnotes = true;
  read_as(std::string(input), "input.html", options);
}

}  // namespace mazmun::fuzz
