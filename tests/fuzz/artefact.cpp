// Models, agreements and verifications: what is written of one is read as the same; validate sees what the reader sees.
#include "base/input.hpp"
#include "format/agreement_file.hpp"
#include "format/header.hpp"
#include "format/json_text.hpp"
#include "format/model_file.hpp"
#include "format/validate.hpp"
#include "format/verification_file.hpp"
#include "fuzz.hpp"

namespace mazmun::fuzz {
namespace {

using Write = std::string (*)(const Value& document);

std::string model(const Value& document) {
  const format::Header header = format::expect_format(document, "model", "input");
  return format::pretty_json(format::model_value(format::read_model(document, "input"), header.history));
}

std::string agreement(const Value& document) {
  const format::Header header = format::expect_format(document, "agreement", "input");
  return format::pretty_json(format::agreement_value(format::read_agreement(document, "input"), header.history));
}

std::string verification(const Value& document) {
  const format::Header header = format::expect_format(document, "verification", "input");
  return format::pretty_json(format::verification_value(format::read_verification(document, "input"), header.history));
}

}  // namespace

void run(std::string_view input) {
  const format::Validation validation = format::validate(file_of(input), nullptr);
  Value document;
  if (!accepted([&] { document = format::parse_json(input, "input"); })) return;
  for (const auto& [kind, write] : {std::pair<std::string, Write>{"model", model}, {"agreement", agreement}, {"verification", verification}}) {
    std::string once;
    const bool good = accepted([&, write = write] { once = write(document); });
    if (validation.kind == kind && validation.outcome == format::Validation::Outcome::valid)
      require(good, "valid, but not read");
    if (good) require(write(format::parse_json(once, "written")) == once, "what was written is read as something else");
  }
}

}  // namespace mazmun::fuzz
