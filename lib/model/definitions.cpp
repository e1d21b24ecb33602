#include "model/definitions.hpp"

#include <algorithm>
#include <tuple>

#include "base/natural_order.hpp"
#include "base/sha256.hpp"

namespace mazmun {
namespace {

constexpr std::size_t digits = 8;  // of each half

std::string meaning_of(const Theme& theme) { return theme.definition + '\0' + theme.include + '\0' + theme.exclude; }

bool says_what_it_means(const Theme& theme) {
  return !theme.definition.empty() || !theme.include.empty() || !theme.exclude.empty() || !theme.match.empty();
}

std::string rules_of(const Theme& theme) {
  std::string text;
  for (const MatchRule& rule : theme.match) text += describe(rule) + '\0';
  return text;
}

std::string coder_of(const Step& step) {
  const Value* coder = step.options.find("coder");
  return coder != nullptr && coder->is_string() ? coder->string() : std::string();
}

bool same_meaning(const std::string& a, const std::string& b) { return a.substr(0, digits) == b.substr(0, digits); }

bool is_by_rules(const Coding& coding) { return coding.by == "phrase" || coding.by == "regex" || coding.by == "all"; }

}  // namespace

std::shared_ptr<const Fingerprints> fingerprints(const Codebook& codebook) {
  Fingerprints result;
  for (const Theme& theme : codebook.themes) {
    if (!says_what_it_means(theme)) continue;
    result.emplace_back(theme.id,
                        sha256(meaning_of(theme)).substr(0, digits) + "-" + sha256(rules_of(theme)).substr(0, digits));
  }
  return std::make_shared<const Fingerprints>(std::move(result));
}

StaleCodings::StaleCodings(const Codebook& codebook) {
  const auto now = fingerprints(codebook);
  for (const auto& [code, fingerprint] : *now) now_.emplace(code, fingerprint);
}

void StaleCodings::begin(const History& history) {
  Told told;
  for (const Step& step : history) {
    if (step.tool != "code") continue;
    for (const InputRecord& input : step.inputs) {
      if (input.codes) told.emplace_back(coder_of(step), input.codes);
    }
  }
  if (told == told_) return;  // documents of one section share them
  told_ = std::move(told);
  then_.clear();
  for (const auto& [coder, codes] : told_) {
    for (const auto& [code, fingerprint] : *codes) {
      then_[""][code].push_back(fingerprint);
      if (!coder.empty()) then_[coder][code].push_back(fingerprint);
    }
  }
  changed_ = has_changed();
}

// Whether a code that is called as then may be stale.
bool StaleCodings::has_changed() const {
  return std::any_of(then_.begin(), then_.end(), [&](const auto& coder) {
    return std::any_of(coder.second.begin(), coder.second.end(), [&](const auto& then) {
      const auto now = now_.find(then.first);
      return now != now_.end() && std::find(then.second.begin(), then.second.end(), now->second) == then.second.end();
    });
  });
}

bool StaleCodings::is_stale(const Coding& coding) {
  const auto now = now_.find(coding.code);
  auto coder = then_.find(coding.coder);
  if (coder == then_.end()) coder = then_.find("");
  if (now == now_.end() || coder == then_.end()) return false;
  const auto then = coder->second.find(coding.was.empty() ? coding.code : coding.was);
  if (then == coder->second.end()) return false;
  return std::none_of(then->second.begin(), then->second.end(), [&](const std::string& fingerprint) {
    return is_by_rules(coding) ? fingerprint == now->second : same_meaning(fingerprint, now->second);
  });
}

void StaleCodings::add(const Segment& segment) {
  if (then_.empty()) return;
  for (const Coding& coding : segment.codes) {
    if ((changed_ || !coding.was.empty()) && is_stale(coding))
      mazmun::add(counts_, {coding.coder, coding.code, 1, segment.id});
  }
}

void add(std::vector<StaleCount>& counts, const StaleCount& more) {
  const auto place = std::lower_bound(counts.begin(), counts.end(), more, [](const auto& a, const auto& b) {
    return std::tie(a.coder, a.code) < std::tie(b.coder, b.code);
  });
  if (place == counts.end() || place->coder != more.coder || place->code != more.code) {
    counts.insert(place, more);
    return;
  }
  place->codings += more.codings;
  if (natural_less(more.first, place->first)) place->first = more.first;
}

std::string describe(const StaleCount& count) {
  const bool one = count.codings == 1;
  return std::to_string(count.codings) + (one ? " coding" : " codings") + " of \"" + count.code + "\" by " +
         count.coder + (one ? " is" : " are") + " older than its definition, the first in " + count.first;
}

}  // namespace mazmun
