#include "verify/together.hpp"

#include <algorithm>
#include <string_view>

#include "base/number.hpp"
#include "statistics/audit.hpp"
#include "verify/figures.hpp"

namespace mazmun::verify {
namespace {

using statistics::Interval;
using statistics::Reported;

// Words of an id, and the coefficient that they mean. The first row that fits decides.
constexpr std::pair<std::string_view, std::string_view> words[] = {
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

// Coefficients of more than two coders have names of their own: the words above must not claim them.
constexpr std::string_view others[] = {"fleiss", "conger", "weighted"};

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
  const Interval printed = statistics::printed(figure.value, figure.decimals);
  const bool per_cent = figure.value > 1 || figure.printed.find('%') != std::string::npos ||
                        figure.printed.find("٪") != std::string::npos;
  return per_cent ? Interval{printed.low / 100, printed.high / 100} : printed;
}

bool overlap(const Interval& a, const Interval& b) { return a.low <= b.high && b.low <= a.high; }

// One reading may explain several broken constraints: it is said once.
void add_new(std::vector<std::string>& readings, const std::vector<std::string>& more) {
  for (const std::string& reading : more) {
    if (!holds(readings, reading)) readings.push_back(reading);
  }
}

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

void take(const Claim& claim, Gathered& gathered) {
  gathered.published.add(claim.id, value_of(*claim.equals));
  const std::string name = coefficient_of(claim);
  if (name.empty()) {
    gathered.unknown.push_back("which coefficient is \"" + claim.id +
                               "\"? Give its claim a measure such as agreement:/overall/cohen_kappa/value");
    return;
  }
  std::optional<Interval>& figure = statistics::figure_named(gathered.reported, name);
  const Interval share = share_of(*claim.equals);
  if (figure && !overlap(*figure, share)) {
    gathered.clashes.push_back("\"" + claim.id + "\" is another figure for " + name + ": " + claim.equals->printed);
  }
  if (!figure) figure = share;
}

Gathered gather(const Claim& claim, const Study& study) {
  Gathered gathered;
  for (const std::string& id : claim.together) {
    const Claim* other = find_claim(study, id);
    if (other != nullptr && other->equals) take(*other, gathered);
  }
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
  if (std::any_of(std::begin(others), std::end(others), [&](std::string_view word) { return holds(found, word); }))
    return {};
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
