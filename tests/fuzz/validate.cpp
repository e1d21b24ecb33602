// validate on anything: it never throws for what is wrong with a file.
#include "format/validate.hpp"

#include "fuzz.hpp"

namespace mazmun::fuzz {

void run(std::string_view input) {
  const format::Validation validation = format::validate(file_of(input), nullptr);
  const bool valid = validation.outcome == format::Validation::Outcome::valid;
  require(valid == validation.findings.empty(), "the outcome and the findings disagree");
  require(!format::summary(validation).empty(), "nothing to say");
}

}  // namespace mazmun::fuzz
