#include "agree/agree.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "agree/confusion.hpp"
#include "agree/gold.hpp"
#include "agree/interpretation.hpp"
#include "agree/planning.hpp"
#include "base/natural_order.hpp"
#include "model/segment.hpp"
#include "statistics/counts.hpp"
#include "statistics/ratings.hpp"

namespace mazmun::agree {

namespace {

using statistics::coded_only;
using statistics::grouped;
using statistics::present_or_absent;
using statistics::rated_by_all;
using statistics::with_coders;
using statistics::with_units;

std::vector<std::size_t> natural_order_of(const std::vector<std::string>& names) {
  std::vector<std::size_t> order(names.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return natural_less(names[a], names[b]); });
  return order;
}

std::size_t pairable_units(const Ratings& ratings) {
  return static_cast<std::size_t>(statistics::count(ratings).units);
}

std::vector<PairAgreement> pairs_of(const Ratings& ratings, const Settings& settings, bool sets) {
  std::vector<PairAgreement> pairs;
  for (std::size_t a = 0; a < ratings.coders.size(); ++a) {
    for (std::size_t b = a + 1; b < ratings.coders.size(); ++b) {
      const Ratings two = grouped(rated_by_all(with_coders(ratings, {a, b})));
      pairs.push_back({ratings.coders[a], ratings.coders[b], figures(two, settings, sets)});
    }
  }
  return pairs;
}

bool occurs(const Ratings& ratings, int code) {
  const auto has = [&](int category) {
    return category != Ratings::missing && statistics::gives(ratings, category, code);
  };
  return std::any_of(ratings.values.begin(), ratings.values.end(),
                     [&](const std::vector<int>& values) { return std::any_of(values.begin(), values.end(), has); });
}

/// Each code that occurs: in natural order, or in that of a declared scale. Present or absent has no other measure.
std::vector<CodeAgreement> codes_of(const Ratings& ratings, Settings settings) {
  settings.measures = {};
  const std::vector<std::string>& names = ratings.sets.empty() ? ratings.categories : ratings.codes;
  std::vector<std::size_t> order(names.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  if (ratings.scale == 0) order = natural_order_of(names);
  std::vector<CodeAgreement> codes;
  for (const std::size_t code : order) {
    if (!occurs(ratings, static_cast<int>(code))) continue;
    const Ratings one = grouped(present_or_absent(ratings, static_cast<int>(code)));
    codes.push_back({names[code], figures(one, settings, false)});
  }
  return codes;
}

std::vector<PartAgreement> without_each(const Ratings& ratings, const Settings& settings, bool sets) {
  std::vector<PartAgreement> parts;
  for (std::size_t out = 0; ratings.coders.size() > 2 && out < ratings.coders.size(); ++out) {
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < ratings.coders.size(); ++i) {
      if (i != out) others.push_back(i);
    }
    const Ratings rest = grouped(with_coders(ratings, others));
    parts.push_back({ratings.coders[out], pairable_units(rest), figures(rest, settings, sets)});
  }
  return parts;
}

std::vector<PartAgreement> by_document(const Ratings& ratings, const Settings& settings) {
  std::vector<std::string> documents;
  std::map<std::string, std::vector<std::size_t>> rows;
  for (std::size_t row = 0; row < ratings.units.size(); ++row) {
    std::vector<std::size_t>& own = rows[document_of(ratings.units[row])];
    if (own.empty()) documents.push_back(document_of(ratings.units[row]));
    own.push_back(row);
  }
  if (documents.size() < 2) return {};
  std::vector<PartAgreement> parts;
  for (const std::size_t place : natural_order_of(documents)) {
    const Ratings own = grouped(with_units(ratings, rows[documents[place]]));
    parts.push_back({documents[place], pairable_units(own), figures(own, settings, true)});
  }
  return parts;
}

/// What tables and streams have in common; `sets`: distances of sets say something. `ratings` in natural order of
/// coders.
Agreement agreement_from(const Ratings& ratings, const Settings& settings, bool sets) {
  const Ratings units = grouped(ratings);
  Agreement agreement;
  agreement.coders = ratings.coders;
  agreement.metric = settings.metric;
  agreement.weights = settings.weights;
  agreement.intervals = IntervalMethod{"analytic", 1 - settings.error, 0, 0};
  if (settings.bootstrap) {
    agreement.intervals = IntervalMethod{settings.bootstrap->corrected ? "bca" : "percentile", 1 - settings.error,
                                         settings.bootstrap->replicates, settings.bootstrap->seed};
  }
  agreement.units = pairable_units(units);
  agreement.overall = figures(units, settings, sets);
  agreement.pairs = pairs_of(units, settings, sets);
  agreement.codes = codes_of(units, settings);
  agreement.without = without_each(units, settings, sets);
  agreement.confusion = confusion_of(units);
  agreement.interpretation = interpretations(agreement.overall);
  agreement.planning = plans(agreement.overall, settings.half_width);
  if (!settings.gold.empty()) {
    agreement.gold_coder = settings.gold;
    agreement.gold = against_gold(units, settings.gold);
  }
  return agreement;
}

/// What is compared: coders in natural order, and with --complete only units that all of them rated.
Ratings compared(const Ratings& ratings, const Settings& settings) {
  Ratings result = with_coders(ratings, natural_order_of(ratings.coders));
  result.units = ratings.units;
  return settings.complete ? rated_by_all(result) : result;
}

/// "ana (2)" is "ana" and "2".
std::pair<std::string, std::string> coder_and_time(const std::string& name) {
  const std::size_t bracket = name.rfind(" (");
  return {name.substr(0, bracket), name.substr(bracket + 2, name.size() - bracket - 3)};
}

}  // namespace

Agreement agreement_of(const Ratings& ratings, const Settings& settings) {
  Agreement agreement = agreement_from(compared(ratings, settings), settings, !ratings.sets.empty());
  agreement.unit = "rating";
  return agreement;
}

Agreement agreement_of_coded(const Ratings& units, const Settings& settings) {
  const Ratings ordered = compared(units, settings);
  Agreement agreement = agreement_from(ordered, settings, true);
  const Ratings coded = grouped(coded_only(ordered));
  agreement.coded_only = figures(coded, settings, true);
  agreement.coded_only_units = pairable_units(coded);
  agreement.documents = by_document(ordered, settings);
  return agreement;
}

Agreement agreement_over_time(const Ratings& units, const Settings& settings) {
  std::vector<std::string> times;
  std::vector<std::string> names;
  std::map<std::pair<std::string, std::string>, std::size_t> columns;
  for (std::size_t column = 0; column < units.coders.size(); ++column) {
    const auto [name, time] = coder_and_time(units.coders[column]);
    columns[{name, time}] = column;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    if (std::find(times.begin(), times.end(), time) == times.end()) times.push_back(time);
  }
  std::sort(times.begin(), times.end(), natural_less);
  std::sort(names.begin(), names.end(), natural_less);
  Ratings pooled = with_coders(units, {});
  pooled.coders = times;
  pooled.values.clear();
  pooled.weights.clear();
  std::vector<PartAgreement> intra;
  for (const std::string& name : names) {
    Ratings own = pooled;
    own.values.clear();
    own.weights.clear();
    for (std::size_t row = 0; row < units.values.size(); ++row) {
      std::vector<int>& values = own.values.emplace_back();
      for (const std::string& time : times) {
        const auto column = columns.find({name, time});
        values.push_back(column == columns.end() ? Ratings::missing : units.values[row][column->second]);
      }
      own.weights.push_back(units.weights.empty() ? 1 : units.weights[row]);
    }
    pooled.values.insert(pooled.values.end(), own.values.begin(), own.values.end());
    pooled.weights.insert(pooled.weights.end(), own.weights.begin(), own.weights.end());
    own = grouped(own);
    intra.push_back({name, pairable_units(own), figures(own, settings, true)});
  }
  Agreement agreement = agreement_from(pooled, settings, true);
  agreement.intra = std::move(intra);
  return agreement;
}

}  // namespace mazmun::agree
