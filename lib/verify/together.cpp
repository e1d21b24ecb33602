#include "verify/together.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "base/suggest.hpp"
#include "statistics/audit.hpp"
#include "verify/figures.hpp"
#include "verify/readings.hpp"

namespace mazmun::verify {
namespace {

using statistics::Interval;
using statistics::Reported;

// Words of an id, and the coefficient that they mean. The first row that fits decides.
constexpr std::pair<std::string_view, std::string_view> words[] = {
    {"fleiss", "fleiss_kappa"},
    {"conger", "conger_kappa"},
    {"brennan", "brennan_prediger"},
    {"gwet", "gwet_ac"},
    {"ac1", "gwet_ac"},
    {"alpha", "krippendorff_alpha"},
    {"آلفا", "krippendorff_alpha"},
    {"krippendorff", "krippendorff_alpha"},
    {"holsti", "holsti"},
    {"هولستی", "holsti"},
    {"kappa", "cohen_kappa"},
    {"کاپا", "cohen_kappa"},
    {"cohen", "cohen_kappa"},
    {"pi", "scott_pi"},
    {"پی", "scott_pi"},
    {"scott", "scott_pi"},
    {"percent", "percent"},
    {"agreement", "percent"},
    {"observed", "percent"},
    {"po", "percent"},
};

// A weighted coefficient is another figure: the words above must not claim it.
constexpr std::string_view weighted = "weighted";

// Letters, digits and bytes of other scripts make a word; ASCII letters are made small.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> result(1);
  for (const char c : text) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool letter =
        upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (letter) {
      result.back() += upper ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (!result.back().empty()) {
      result.emplace_back();
    }
  }
  return result;
}

bool holds(const std::vector<std::string>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// What may have been rounded to the figure, as a share.
Interval share_of(const Figure& figure) {
  const Interval printed = figure.cut ? printed_range(figure) : statistics::printed(figure.value, figure.decimals);
  const bool per_cent = figure.value > 1 || figure.per_cent;
  return per_cent ? Interval{printed.low / 100, printed.high / 100} : printed;
}

bool shares_overlap(const Interval& a, const Interval& b) { return a.low <= b.high && b.low <= a.high; }

const Claim* find_claim(const Study& study, const std::string& id) {
  const auto found =
      std::find_if(study.claims.begin(), study.claims.end(), [&](const Claim& claim) { return claim.id == id; });
  return found == study.claims.end() ? nullptr : &*found;
}

// The figures by coefficient; readings say which claims are none, and `clash` that one coefficient has two figures.
struct Gathered {
  Reported reported;
  Value published = Object();
  std::vector<std::string> unknown;
  std::vector<std::string> clashes;
};

// The coefficient that is meant, or empty.
std::string meant(const TogetherFigure& part, const Study& study) {
  const auto& names = statistics::reported_names();
  if (!part.coefficient.empty()) return holds(names, part.coefficient) ? part.coefficient : std::string();
  const Claim* claim = find_claim(study, part.name);
  return claim == nullptr ? std::string() : coefficient_of(*claim);
}

std::string unknown_text(const TogetherFigure& part) {
  if (part.coefficient.empty())
    return "which coefficient is \"" + part.name +
           "\"? Give its claim a measure such as agreement:/overall/cohen_kappa/value";
  const std::string suggestion = did_you_mean(part.coefficient, statistics::reported_names());
  return "unknown coefficient \"" + part.coefficient + "\"" + (suggestion.empty() ? "" : "; " + suggestion);
}

void take(const TogetherFigure& part, const Study& study, Gathered& gathered) {
  gathered.published.add(part.name, value_of(part.figure));
  const std::string name = meant(part, study);
  if (name.empty()) return gathered.unknown.push_back(unknown_text(part));
  std::optional<Interval>& figure = statistics::figure_named(gathered.reported, name);
  const Interval share = share_of(part.figure);
  if (figure && !shares_overlap(*figure, share)) {
    gathered.clashes.push_back("\"" + part.name + "\" is another figure for " + name + ": " + part.figure.printed);
  }
  if (!figure) figure = share;
}

std::optional<std::size_t> count_of(const std::optional<Figure>& figure) {
  if (!figure || figure->value < 1) return std::nullopt;
  return static_cast<std::size_t>(std::llround(figure->value));
}

Gathered gather(const Claim& claim, const Study& study) {
  Gathered gathered;
  for (const TogetherFigure& part : claim.together) take(part, study, gathered);
  gathered.reported.coders = count_of(claim.coders).value_or(gathered.reported.coders);
  gathered.reported.units = count_of(claim.units);
  gathered.reported.categories = count_of(claim.categories);
  return gathered;
}

}  // namespace

std::string coefficient_of(const Claim& claim) {
  for (const std::string& name : statistics::reported_names()) {
    const std::string step = "/" + name;
    const std::size_t at = claim.measure.find(step);
    const std::size_t end = at + step.size();
    if (at != std::string::npos && (end == claim.measure.size() || claim.measure[end] == '/')) return name;
  }
  if (!claim.measure.empty()) return {};
  const std::vector<std::string> found = words_of(claim.id);
  if (holds(found, weighted)) return {};
  const auto row =
      std::find_if(std::begin(words), std::end(words), [&](const auto& word) { return holds(found, word.first); });
  return row == std::end(words) ? std::string() : std::string(row->second);
}

Outcome check_together(const Claim& claim, const Study& study) {
  Gathered gathered = gather(claim, study);
  Outcome outcome{Verdict::unchecked, std::move(gathered.published), {}, std::move(gathered.clashes)};
  const bool clash = !outcome.readings.empty();
  const auto results = statistics::audit(gathered.reported);
  bool broken = clash;
  for (const statistics::AuditResult& result : results) {
    if (result.holds) continue;
    broken = true;
    outcome.readings.push_back(result.constraint + ": " + result.arithmetic);
  }
  for (const statistics::AuditResult& result : results) {
    if (!result.holds) add_new(outcome.readings, result.readings);
  }
  outcome.readings.insert(outcome.readings.end(), gathered.unknown.begin(), gathered.unknown.end());
  if (broken) {
    outcome.verdict = Verdict::contradicts;
  } else if (!gathered.unknown.empty()) {
    outcome.verdict = Verdict::unchecked;
  } else if (results.empty()) {
    outcome.readings.emplace_back("these figures don't constrain each other");
  } else {
    outcome.verdict = Verdict::reproduced;
  }
  return outcome;
}

}  // namespace mazmun::verify
