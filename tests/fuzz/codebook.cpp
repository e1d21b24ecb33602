// Codebooks: what is written of one is read as the same.
#include "format/codebook_file.hpp"

#include "format/codebook_text.hpp"
#include "format/json_text.hpp"
#include "format/validate.hpp"
#include "format/yaml_text.hpp"
#include "fuzz.hpp"

namespace mazmun::fuzz {

void run(std::string_view input) {
  Codebook book;
  const bool good = accepted([&] { book = format::codebook_from(format::parse_document(input, "input"), "input"); });
  const format::Validation validation = format::validate(file_of(input), nullptr);
  if (validation.kind == "codebook")
    require(good == (validation.outcome == format::Validation::Outcome::valid), "the reader and validate disagree");
  if (!good) return;
  const std::string once = format::pretty_json(format::codebook_value(book));
  const Codebook again = format::codebook_from(format::parse_json(once, "written"), "written");
  require(format::pretty_json(format::codebook_value(again)) == once, "what was written is read as something else");
}

}  // namespace mazmun::fuzz
