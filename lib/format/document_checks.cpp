#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

#include "base/input.hpp"
#include "base/sha256.hpp"
#include "format/checks.hpp"
#include "format/fields.hpp"

namespace mazmun::format {
namespace {

class AgreementCheck {
 public:
  AgreementCheck(const Value& document, const Agreement& agreement, const std::string& file)
      : agreement_(agreement), reading_{file, {}}, root_(reading_, document) {}

  std::vector<Finding> run() {
    check_coders();
    all_figures(*root_.member("overall"));
    for (const auto& code : root_.member("codes")->members()) all_figures(code.second);
    check_pairs();
    if (const auto coded_only = root_.member("coded_only")) {
      some_figures(*coded_only);
      if (agreement_.coded_only_units > agreement_.units) {
        coded_only->member("units")->report("are more than the " + std::to_string(agreement_.units) + " units in all");
      }
    }
    return std::move(reading_.findings);
  }

 private:
  void check_coders() {
    std::set<std::string> seen;
    for (const Field& coder : root_.member("coders")->items()) {
      if (!seen.insert(coder.string()).second) coder.report(in_quotes(coder.string()) + " stands here twice");
    }
  }

  void check_pairs() {
    std::set<std::pair<std::string, std::string>> seen;
    for (const Field& pair : root_.member("pairs")->items()) {
      some_figures(pair);
      const std::string a = known_coder(*pair.member("a"));
      const std::string b = known_coder(*pair.member("b"));
      if (a == b) pair.report("is a pair of " + in_quotes(a) + " with itself");
      if (!seen.insert(std::minmax(a, b)).second)
        pair.report("is a second pair of " + in_quotes(a) + " and " + in_quotes(b));
    }
  }

  std::string known_coder(const Field& field) const {
    std::string name = field.string();
    if (std::find(agreement_.coders.begin(), agreement_.coders.end(), name) == agreement_.coders.end()) {
      field.report("unknown coder " + in_quotes(name));
    }
    return name;
  }

  static void all_figures(const Field& field) {
    for (const auto& [name, figure] : field.members()) {
      if (figure.value().find("value") == nullptr) figure.report("expected {\"value\": …}");
    }
    some_figures(field);
  }

  // What is no object with `value` is something else, which a newer program may have put there.
  static void some_figures(const Field& field) {
    for (const auto& [name, figure] : field.members()) {
      const bool proportion = name == "percent" || name == "holsti";
      if (figure.value().find("value") != nullptr) {
        check_figure(figure, proportion);
      } else if (proportion) {
        figure.report("expected {\"value\": …}");
      }
    }
  }

  static void check_figure(const Field& figure, bool proportion) {
    const auto value = figure.member("value");
    const auto why = figure.member("why");
    if (!value && (!why || why->value() == Value(""))) figure.report("has no value and no `why`");
    const double number = value ? value->number().value_or(0) : 0;
    if (number > 1 + rounding) value->report("is greater than 1");
    if (proportion && number < 0) value->report("is less than 0");
    check_interval(figure);
  }

  static void check_interval(const Field& figure) {
    if (const auto error = figure.member("se")) {
      if (error->number().value_or(0) < 0) error->report("is less than 0");
    }
    const auto interval = figure.member("ci");
    if (!interval) return;
    const std::vector<Field> ends = interval->items();
    if (ends.size() != 2) return interval->report("expected two ends");
    const auto low = ends[0].number();
    const auto high = ends[1].number();
    if (low && high && *high < *low) interval->report("ends before it begins");
  }

  const Agreement& agreement_;
  Reading reading_;
  Field root_;
};

// A name inside the folder, however it is written.
bool is_inside(const std::string& name) {
  const std::filesystem::path path(name);
  return !name.empty() && path.is_relative() &&
         std::none_of(path.begin(), path.end(), [](const auto& step) { return step == ".."; });
}

void check_file(const Field& entry, const std::string& folder, std::set<std::string>& seen) {
  const auto name = entry.require("name");
  const auto digest = entry.require("sha256");
  const std::string file = name ? name->string() : std::string();
  const std::string said = digest ? digest->string() : std::string();
  if (digest && !is_sha256(said)) digest->report("expected 64 hexadecimal digits");
  if (!name) return;
  if (!is_inside(file)) return name->report(in_quotes(file) + " lies outside of the folder");
  if (!seen.insert(file).second) return name->report(in_quotes(file) + " stands here twice");
  std::error_code error;
  if (!std::filesystem::is_regular_file(folder + file, error))
    return name->report("no file " + in_quotes(file) + " is there");
  if (digest && sha256(read_file(folder + file)) != said)
    digest->report(in_quotes(file) + " was changed after the manifest was written");
}

}  // namespace

bool is_sha256(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::vector<Finding> check_history(const History& history, const Place& place) {
  std::vector<Finding> findings;
  for (std::size_t step = 0; step < history.size(); ++step) {
    for (std::size_t input = 0; input < history[step].inputs.size(); ++input) {
      if (is_sha256(history[step].inputs[input].sha256)) continue;
      Place at = place;
      at.pointer = "/mazmun/history" + pointer_step(step) + "/inputs" + pointer_step(input) + "/sha256";
      findings.push_back({at, "expected 64 hexadecimal digits", {}});
    }
  }
  return findings;
}

std::vector<Finding> check_agreement(const Value& document, const Agreement& agreement, const std::string& file) {
  return AgreementCheck(document, agreement, file).run();
}

std::vector<Finding> check_verification(const Value& document, const Verification& verification,
                                        const std::string& file) {
  Reading reading{file, {}};
  const Field root(reading, document);
  if (const auto summary = root.require("summary")) {
    for (const Verdict verdict : {Verdict::reproduced, Verdict::differs, Verdict::contradicts, Verdict::unchecked}) {
      const auto said = summary->require(to_string(verdict));
      const auto number = said ? said->integer() : std::nullopt;
      const auto found = static_cast<std::int64_t>(count(verification, verdict));
      if (number && *number != found)
        said->report("says " + std::to_string(*number) + ", the claims give " + std::to_string(found));
    }
  }
  std::set<std::string> seen;
  for (const Field& claim : root.member("claims")->items()) {
    const std::string id = claim.member("id")->string();
    if (id.empty()) claim.member("id")->report("is empty");
    if (!seen.insert(id).second)
      claim.member("id")->report("the id " + in_quotes(id) + " stands here for the second time");
    for (const std::string key : {"published", "recomputed"}) {
      if (claim.value().find(key) == nullptr) claim.report("has no `" + key + "`");
    }
  }
  return std::move(reading.findings);
}

std::vector<Finding> check_manifest(const Value& document, const std::string& file, const std::string& folder) {
  Reading reading{file, {}};
  const Field root(reading, document);
  std::set<std::string> seen;
  if (const auto files = root.require("files")) {
    for (const Field& entry : files->items()) check_file(entry, folder, seen);
  }
  if (const auto unfinished = root.member("unfinished"); unfinished && unfinished->boolean())
    unfinished->report("a run was stopped while it put the files in place", "write the folder again");
  return std::move(reading.findings);
}

}  // namespace mazmun::format
