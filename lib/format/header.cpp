#include "format/header.hpp"

#include <utility>

#include "format/fields.hpp"

namespace mazmun::format {
namespace {

// Fingerprints of codes only where somebody keeps what was told: what comes behind coded streams doesn't need them.
Value input_value(const InputRecord& input, std::set<std::string>* told) {
  Value value = Value().add("name", input.name).add("sha256", input.sha256);
  if (told == nullptr || !input.codes || input.codes->empty() || !told->insert(input.sha256).second) return value;
  Value codes = Object();
  for (const auto& [code, fingerprint] : *input.codes) codes.add(code, fingerprint);
  return value.add("codes", std::move(codes));
}

Value step_value(const Step& step, std::set<std::string>* told) {
  Value value;
  value.add("tool", step.tool).add("version", step.version).add("options", step.options);
  if (!step.inputs.empty()) {
    Array inputs;
    for (const InputRecord& input : step.inputs) {
      inputs.push_back(input_value(input, step.tool == "code" ? told : nullptr));
    }
    value.add("inputs", std::move(inputs));
  }
  return value;
}

Step read_step(const Field& field) {
  Step step;
  if (const auto tool = field.require("tool")) step.tool = tool->string();
  if (const auto version = field.require("version")) step.version = version->string();
  if (const auto options = field.member("options")) {
    if (options->value().is_object()) {
      step.options = sorted_options(options->value().object());
    } else {
      options->report("expected an object, found " + std::string(options->value().kind_name()));
    }
  }
  if (const auto inputs = field.member("inputs")) {
    for (const Field& input : inputs->items()) {
      InputRecord record;
      if (const auto name = input.require("name")) record.name = name->string();
      if (const auto digest = input.require("sha256")) record.sha256 = digest->string();
      if (const auto codes = input.member("codes")) {
        Fingerprints meant;
        for (const auto& [code, fingerprint] : codes->members()) meant.emplace_back(code, fingerprint.string());
        record.codes = std::make_shared<const Fingerprints>(std::move(meant));
      }
      step.inputs.push_back(std::move(record));
    }
  }
  return step;
}

Array steps_of(const History& history, std::set<std::string>* told) {
  Array steps;
  for (const Step& step : history) steps.push_back(step_value(step, told));
  return steps;
}

Value header_of(std::string_view format, const History& history, std::set<std::string>* told) {
  return Value()
      .add("format", std::string(format))
      .add("version", format_version)
      .add("history", steps_of(history, told));
}

}  // namespace

Value history_value(const History& history) { return steps_of(history, nullptr); }

Value header_value(std::string_view format, const History& history) { return header_of(format, history, nullptr); }

Value header_value(std::string_view format, const History& history, std::set<std::string>& told) {
  return header_of(format, history, format == "coded" ? &told : nullptr);
}

Header read_header(const Value& value, const Place& place) {
  Reading reading{place.file, {}};
  const Field field(reading, value, "/mazmun");
  Header header;
  if (const auto format = field.require("format")) header.format = format->string();
  if (const auto version = field.require("version")) {
    const auto number = version->integer();
    if (number && *number > format_version) {
      version->report("version " + std::to_string(*number) +
                          " of the format is newer than this program, which reads up to " +
                          std::to_string(format_version),
                      "install a newer mazmun");
    }
    if (number && *number < 1) version->report("expected a version from 1, found " + std::to_string(*number));
  }
  if (const auto history = field.require("history")) {
    for (const Field& step : history->items()) header.history.push_back(read_step(step));
  }
  for (Finding& finding : reading.findings) finding.place.line = place.line;
  reading.finish();
  return header;
}

Header expect_format(const Value& document, std::string_view format, const std::string& file) {
  const Value* header = document.find("mazmun");
  if (header == nullptr || !header->is_object()) {
    throw InputError({file, 0, 0, {}}, "is not a mazmun " + std::string(format));
  }
  Header read = read_header(*header, {file, 0, 0, {}});
  if (read.format != format) {
    throw InputError({file, 0, 0, "/mazmun/format"},
                     "is a mazmun " + read.format + ", expected a " + std::string(format));
  }
  return read;
}

}  // namespace mazmun::format
