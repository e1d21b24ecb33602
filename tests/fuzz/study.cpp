// Studies with their claims, and the tables that they name.
#include "format/study_file.hpp"

#include "format/validate.hpp"
#include "format/yaml_text.hpp"
#include "fuzz.hpp"

namespace mazmun::fuzz {

void run(std::string_view input) {
  file_of("theme,assignments\ntrust,12\nfear,3\n", "second");
  const std::string path = file_of(input);
  const bool good = accepted([&] { format::read_study(path); });
  const format::Validation validation = format::validate(path, nullptr);
  if (validation.kind == "study")
    require(good == (validation.outcome == format::Validation::Outcome::valid), "the reader and validate disagree");
}

}  // namespace mazmun::fuzz
