#include "subjects.hpp"

#include "agree/agree.hpp"
#include "agree/disagreements.hpp"
#include "agree/measures.hpp"
#include "agree/passages.hpp"
#include "agree/reported.hpp"
#include "agree/units.hpp"
#include "base/ordered_work.hpp"
#include "format/coded_input.hpp"
#include "format/ratings_file.hpp"
#include "model/lineage.hpp"

namespace mazmun {
Result from_ratings(const Options& options) {
  if (!options.files.empty() || !options.level.empty() || options.intra) {
    throw UsageError("--ratings goes without streams, --level and --intra");
  }
  agree::Settings settings = agree::settings_of(options.request);
  format::Loaded<format::WeightTable> weights;
  if (agree::has_weight_table(settings)) weights = format::read_weights(options.request.weights);
  const auto& scale = options.request.scale.empty() ? weights.value.labels : options.request.scale;
  const agree::Needs needs = agree::needs_of(settings.measures, scale);
  const format::RatingsRules rules{needs.numbers, needs.least, needs.most, scale, options.request.missing};
  const auto ratings = options.disagreements.empty()
                           ? format::read_alike_ratings(options.ratings, rules, thread_count(options.threads))
                           : format::read_ratings(options.ratings, rules);
  settings.measures =
      agree::measures_for(settings.measures, ratings.value, weights.value.labels, weights.value.weights);
  Result result{agree::agreement_of(ratings.value, settings), {ratings.record}, {}, {}};
  if (agree::has_weight_table(settings)) result.inputs.push_back(weights.record);
  if (!options.disagreements.empty()) result.disagreements = agree::disagreements_of(ratings.value, result.agreement);
  return result;
}

Result from_streams(const Options& options, const cli::Context& context) {
  agree::refuse_for_streams(options.request);
  const auto settings = agree::settings_of(options.request);
  const auto codebook = codebook_of(options);
  Result result;
  if (!options.codebook.empty()) result.inputs.push_back(codebook.record);
  const Lineage lineage(codebook.value);
  const auto level = options.level.empty() ? agree::CodeLevel() : agree::CodeLevel(codebook.value, options.level);
  agree::Comparison coders(agree::parse_unit(options.unit), level);
  agree::Passages passages(level);
  agree::Disagreements disagreements(level);
  format::CodedInput streams(context.inputs(), options.intra, {true, thread_count(options.threads)});
  while (auto record = streams.next_in_place()) {
    if (const auto* document = std::get_if<Document>(&*record)) context.progress(document->id), passages.add(*document);
    if (auto* found = std::get_if<Segment*>(&*record)) {
      Segment& segment = **found;
      lineage.carry(segment);
      coders.add(segment);
      if (options.unitizing || options.gamma) passages.add(segment);
      if (!options.disagreements.empty()) disagreements.add(segment);
    }
  }
  const agree::CodedUnits units = coders.units();
  context.warn(agree::warnings(units, options.level));
  const auto agreement_of = options.intra ? agree::agreement_over_time : agree::agreement_of_coded;
  result.agreement = agreement_of(units.ratings, settings);
  result.agreement.unit = options.unit;
  result.agreement.level = options.level;
  if (options.unitizing || options.gamma) {
    result.agreement.unitizing = passages.agreement({options.gamma, options.request.seed});
  }
  result.before = streams.history();
  result.disagreements = disagreements.table(result.agreement);
  return result;
}

Result from_report(const Options& options) {
  return {agree::audit_of(options.reported, options.coders, options.units, options.categories), {}, {}, {}};
}

}  // namespace mazmun
