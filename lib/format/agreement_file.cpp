#include "format/agreement_file.hpp"

#include <utility>

#include "base/error.hpp"
#include "format/fields.hpp"
#include "format/header.hpp"

namespace mazmun::format {
namespace {

Value figure_value(const Coefficient& coefficient) {
  Value figure = Object();
  if (coefficient.value) figure.add("value", *coefficient.value);
  if (!coefficient.value) figure.add("value", nullptr).add("why", coefficient.why);
  if (coefficient.ci) figure.add("ci", Array{coefficient.ci->first, coefficient.ci->second});
  if (coefficient.se) figure.add("se", *coefficient.se);
  figure.add("n", coefficient.n);
  return figure;
}

void add_figures(Value& object, const Coefficients& coefficients) {
  for (const Coefficient& coefficient : coefficients) object.add(coefficient.name, figure_value(coefficient));
}

Value figures_value(const Coefficients& coefficients) {
  Value object = Object();
  add_figures(object, coefficients);
  return object;
}

Value intervals_value(const IntervalMethod& method) {
  Value object = Object();
  object.add("method", method.name).add("confidence", method.confidence);
  if (method.replicates > 0)
    object.add("replicates", method.replicates).add("seed", static_cast<std::size_t>(method.seed));
  return object;
}

Value parts_value(const std::vector<PartAgreement>& parts) {
  Value object = Object();
  for (const PartAgreement& part : parts) {
    Value figures = Object();
    figures.add("units", part.units);
    add_figures(figures, part.coefficients);
    object.add(part.name, std::move(figures));
  }
  return object;
}

Value number_or_null(const std::optional<double>& number) { return number ? Value(*number) : Value(); }

Value gold_value(const Agreement& agreement) {
  Array comparisons;
  for (const GoldComparison& one : agreement.gold) {
    Value object = Object();
    object.add("coder", one.coder);
    if (!one.code.empty()) object.add("code", one.code);
    object.add("precision", number_or_null(one.precision)).add("recall", number_or_null(one.recall));
    object.add("f1", number_or_null(one.f1));
    object.add("right", one.right).add("extra", one.extra).add("missed", one.missed);
    comparisons.push_back(std::move(object));
  }
  return Value(Object()).add("coder", agreement.gold_coder).add("comparisons", std::move(comparisons));
}

Value confusion_value(const std::vector<Confusion>& confusions) {
  Array list;
  for (const Confusion& one : confusions) {
    list.push_back(Value(Object()).add("a", one.a).add("b", one.b).add("count", one.count));
  }
  return list;
}

Value interpretation_value(const std::vector<Interpretation>& interpretations) {
  Array list;
  for (const Interpretation& one : interpretations) {
    list.push_back(Value(Object()).add("coefficient", one.coefficient).add("scheme", one.scheme).add("says", one.says));
  }
  return list;
}

Value planning_value(const std::vector<Plan>& plans) {
  Array list;
  for (const Plan& plan : plans) {
    list.push_back(Value(Object())
                       .add("coefficient", plan.coefficient)
                       .add("half_width", plan.half_width)
                       .add("units", plan.units)
                       .add("more", plan.more));
  }
  return list;
}

Value audit_value(const std::vector<AuditResult>& audit) {
  Array list;
  for (const AuditResult& result : audit) {
    Value given = Object();
    for (const auto& [name, range] : result.given) given.add(name, Array{range.low, range.high});
    Value object = Object();
    object.add("constraint", result.constraint).add("needs", result.needs).add("given", std::move(given));
    object.add("holds", result.holds).add("arithmetic", result.arithmetic);
    object.add("readings", Array(result.readings.begin(), result.readings.end()));
    list.push_back(std::move(object));
  }
  return list;
}

std::size_t count_of(const Field& parent, std::string_view key) {
  const auto field = parent.require(key);
  const auto number = field ? field->integer() : std::nullopt;
  if (number && *number < 0) field->report("expected 0 or more, found " + std::to_string(*number));
  return number && *number >= 0 ? static_cast<std::size_t>(*number) : 0;
}

std::string string_of(const Field& parent, std::string_view key) {
  const auto field = parent.require(key);
  return field ? field->string() : std::string();
}

Coefficient read_figure(std::string name, const Field& field) {
  Coefficient coefficient;
  coefficient.name = std::move(name);
  if (const auto value = field.member("value")) coefficient.value = value->number();
  if (coefficient.value || field.member("n")) coefficient.n = count_of(field, "n");
  if (const auto why = field.member("why")) coefficient.why = why->string();
  if (const auto error = field.member("se")) coefficient.se = error->number();
  if (const auto ends = field.member("ci")) {
    const std::vector<Field> numbers = ends->items();
    if (numbers.size() != 2) ends->report("expected the two ends of an interval");
    if (numbers.size() == 2) coefficient.ci = {numbers[0].number().value_or(0), numbers[1].number().value_or(0)};
  }
  return coefficient;
}

/// Every member that is an object with `value`; others are not coefficients.
Coefficients read_figures(const Field& field) {
  Coefficients coefficients;
  for (const auto& [name, member] : field.members()) {
    if (member.value().find("value") != nullptr) coefficients.push_back(read_figure(name, member));
  }
  return coefficients;
}

/// What is there only where it was asked for, or where there is something to say.
void add_more(Value& document, const Agreement& agreement) {
  if (!agreement.documents.empty()) document.add("documents", parts_value(agreement.documents));
  if (!agreement.without.empty()) document.add("without", parts_value(agreement.without));
  if (!agreement.intra.empty()) document.add("intra", parts_value(agreement.intra));
  if (!agreement.gold.empty()) document.add("gold", gold_value(agreement));
  if (!agreement.confusion.empty()) document.add("confusion", confusion_value(agreement.confusion));
  if (!agreement.interpretation.empty()) document.add("interpretation", interpretation_value(agreement.interpretation));
  if (!agreement.planning.empty()) document.add("planning", planning_value(agreement.planning));
  if (agreement.unitizing) document.add("unitizing", *agreement.unitizing);
  if (!agreement.audit.empty()) document.add("audit", audit_value(agreement.audit));
}

}  // namespace

Value agreement_value(const Agreement& agreement, const History& history) {
  Value document = Object();
  document.add("mazmun", header_value("agreement", history));
  document.add("units", agreement.units);
  document.add("coders", Array(agreement.coders.begin(), agreement.coders.end()));
  if (!agreement.level.empty()) document.add("level", agreement.level);
  document.add("unit", agreement.unit);
  if (!agreement.metric.empty()) document.add("metric", agreement.metric);
  if (!agreement.weights.empty()) document.add("weights", agreement.weights);
  if (agreement.intervals) document.add("intervals", intervals_value(*agreement.intervals));
  document.add("overall", figures_value(agreement.overall));
  Array pairs;
  for (const PairAgreement& pair : agreement.pairs) {
    Value object = Object();
    object.add("a", pair.a).add("b", pair.b);
    add_figures(object, pair.coefficients);
    pairs.push_back(std::move(object));
  }
  document.add("pairs", std::move(pairs));
  Value codes = Object();
  for (const CodeAgreement& code : agreement.codes) codes.add(code.code, figures_value(code.coefficients));
  document.add("codes", std::move(codes));
  if (agreement.coded_only) {
    Value coded_only = Object();
    coded_only.add("units", agreement.coded_only_units);
    add_figures(coded_only, *agreement.coded_only);
    document.add("coded_only", std::move(coded_only));
  }
  add_more(document, agreement);
  return document;
}

Agreement read_agreement(const Value& document, const std::string& file) {
  expect_format(document, "agreement", file);
  Reading reading{file, {}};
  const Field root(reading, document);
  Agreement agreement;
  agreement.units = count_of(root, "units");
  if (const auto coders = root.require("coders")) {
    for (const Field& coder : coders->items()) agreement.coders.push_back(coder.string());
  }
  if (const auto level = root.member("level")) agreement.level = level->string();
  agreement.unit = string_of(root, "unit");
  if (const auto overall = root.require("overall")) agreement.overall = read_figures(*overall);
  if (const auto pairs = root.require("pairs")) {
    for (const Field& pair : pairs->items()) {
      agreement.pairs.push_back({string_of(pair, "a"), string_of(pair, "b"), read_figures(pair)});
    }
  }
  if (const auto codes = root.require("codes")) {
    for (const auto& [code, figures] : codes->members()) agreement.codes.push_back({code, read_figures(figures)});
  }
  if (const auto coded_only = root.member("coded_only")) {
    agreement.coded_only_units = count_of(*coded_only, "units");
    agreement.coded_only = read_figures(*coded_only);
  }
  reading.finish();
  return agreement;
}

}  // namespace mazmun::format
