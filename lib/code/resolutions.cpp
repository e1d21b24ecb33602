#include "code/resolutions.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/suggest.hpp"
#include "text/fold.hpp"
#include "text/properties.hpp"

namespace mazmun::code {
namespace {

std::optional<bool> verdict_of(std::string_view written) {
  constexpr std::array<std::string_view, 4> affirmative{"yes", "y", "بله", "آری"};
  constexpr std::array<std::string_view, 4> negative{"no", "n", "خیر", "نه"};
  const std::string said = text::fold(text::trim(written));
  const auto is_said = [&](std::string_view word) { return text::fold(word) == said; };
  if (std::any_of(affirmative.begin(), affirmative.end(), is_said)) return true;
  if (std::any_of(negative.begin(), negative.end(), is_said)) return false;
  return std::nullopt;
}

std::string verdict_text(const std::string& written, std::optional<bool> verdict) {
  if (verdict) return *verdict ? "\"yes\"" : "\"no\"";
  return written.empty() ? "nothing" : "something else";
}

// Where coders other than `but` saw the code, each place once, in order; whole segments first.
std::vector<Coding> places_of(const Segment& segment, const std::string& code, const std::string& but,
                              const std::string& by) {
  std::vector<Coding> places;
  for (const Coding& coding : segment.codes) {
    if (coding.code != code || coding.coder == but) continue;
    const bool known =
        std::any_of(places.begin(), places.end(), [&](const Coding& one) { return one.span == coding.span; });
    if (known) continue;
    Coding& place = places.emplace_back();
    place.code = code;
    place.span = coding.span;
    place.by = by;
  }
  std::stable_sort(places.begin(), places.end(), [](const Coding& a, const Coding& b) {
    const auto key = [](const Coding& one) {
      return one.span ? std::pair(one.span->start + 1, one.span->end) : std::pair(std::size_t{0}, std::size_t{0});
    };
    return key(a) < key(b);
  });
  return places;
}

void add_places(Judgement& judgement, std::vector<Coding> places) {
  for (Coding& place : places) {
    const bool known = std::any_of(judgement.codes.begin(), judgement.codes.end(),
                                   [&](const Coding& one) { return one.code == place.code && one.span == place.span; });
    if (!known) judgement.codes.push_back(std::move(place));
  }
}

std::string joined(const std::vector<std::string>& codes) {
  std::string list;
  for (const std::string& code : codes) list += (list.empty() ? "" : ",") + code;
  return list;
}

}  // namespace

Resolutions::Resolutions(Grid grid, const CodeNames& names, std::string coder)
    : grid_(std::move(grid)), names_(&names), coder_(std::move(coder)) {
  for (const char* column : {"code", "segment", "decision"}) {
    if (grid_.find(column)) continue;
    findings_.push_back({grid_.header.line,
                         0,
                         {grid_.row_place(grid_.header.line), std::string("there is no column \"") + column + "\"",
                          "it is the list that mazmun-agree --disagreements writes"}});
  }
  if (!findings_.empty()) throw InputError(in_order(std::move(findings_)));
  for (std::size_t row = 0; row < grid_.rows.size(); ++row) {
    const std::string code = cell(row, "code");
    const std::string segment = cell(row, "segment");
    const Decision decision = read_decision(row, code);
    const auto [first, is_new] = decisions_.emplace(std::pair(segment, code), decision);
    if (!is_new) {
      first->second.usable = false;
      report(row, "code", "\"" + code + "\" on \"" + segment + "\" has a row already", "keep one of them");
      used_.insert(row);
    }
  }
}

std::string Resolutions::cell(std::size_t row, const std::string& column) const {
  const auto index = grid_.find(column);
  const auto& cells = grid_.rows[row].cells;
  return index && *index < cells.size() ? std::string(text::trim(cells[*index])) : std::string();
}

void Resolutions::report(std::size_t row, const std::string& column, std::string message, std::string hint,
                         std::string words) {
  const std::size_t index = grid_.find(column).value_or(0);
  const std::size_t line = grid_.rows[row].line;
  findings_.push_back({line, index, {grid_.place(line, index), std::move(message), std::move(hint), std::move(words)}});
}

Resolutions::Decision Resolutions::read_decision(std::size_t row, const std::string& code) {
  Decision decision{row, false, true, {}};
  const std::string written = cell(row, "decision");
  if (const auto verdict = verdict_of(written)) {
    decision.given = *verdict;
    return decision;
  }
  const auto named = names_->find_all(written);
  const bool known =
      !named.empty() && std::all_of(named.begin(), named.end(), [](const NamedCode& one) { return !one.id.empty(); });
  for (const NamedCode& one : named) {
    if (known && one.id == code) decision.given = true;
    if (known && one.id != code) decision.instead.push_back(one.id);
  }
  if (known) return decision;
  decision.usable = false;
  if (written.empty())
    report(row, "decision", "no decision about \"" + code + "\" on \"" + cell(row, "segment") + "\"");
  else
    report(row, "decision", "expected yes, no or a code", did_you_mean(written, {"yes", "no"}),
           "found \"" + written + "\"");
  return decision;
}

void Resolutions::check_verdicts(std::size_t row, const Verdicts& verdicts) {
  for (const auto& [coder, given] : verdicts) {
    if (!grid_.find(coder)) continue;
    const auto said = verdict_of(cell(row, coder));
    if (said == given) continue;
    const std::string found = cell(row, coder);
    report(row, coder, "says " + verdict_text(found, said) + ", the coded stream " + verdict_text("", given),
           "the list was made from other codings", said || found.empty() ? "" : "it says \"" + found + "\"");
    decisions_[{cell(row, "segment"), cell(row, "code")}].usable = false;
  }
}

std::optional<Resolutions::Decided> Resolutions::decide(const Segment& segment, const std::string& code,
                                                        const Verdicts& verdicts) {
  const auto found = decisions_.find({segment.id, code});
  if (found == decisions_.end()) {
    elsewhere_.push_back({{grid_.file, 0, 0, grid_.sheet},
                          "has no row about \"" + code + "\" on \"" + segment.id + "\", about which the coders differ",
                          "mazmun-agree --disagreements lists what there is to decide"});
    return std::nullopt;
  }
  const std::size_t row = found->second.row;
  used_.insert(row);
  check_verdicts(row, verdicts);
  if (const std::string text = cell(row, "text");
      !text.empty() && !segment.text.empty() && text != segment.text && text != "'" + segment.text) {
    report(row, "text", "is not the text of \"" + segment.id + "\"", "the list was made from other transcripts");
    found->second.usable = false;
  }
  if (!found->second.usable) return std::nullopt;
  const Decision& decision = found->second;
  const std::string memo = cell(row, "memo");
  Decided decided;
  if (decision.given) decided.codes = places_of(segment, code, coder_, "resolution");
  for (const std::string& other : decision.instead) {
    for (Coding place : places_of(segment, code, coder_, "resolution")) {
      place.was = std::exchange(place.code, other);
      decided.codes.push_back(std::move(place));
    }
  }
  for (Coding& place : decided.codes) place.memo = memo;
  decided.resolution = {
      code, coder_,  decision.given, joined(decision.instead), cell(row, "decided_by"), cell(row, "decided_on"),
      memo, verdicts};
  return decided;
}

void Resolutions::resolve(Segment& segment, bool replace, const Place& place) {
  segments_.insert(segment.id);
  std::vector<std::string> judges = segment.coders;
  std::erase(judges, coder_);
  if (judges.size() < 2) return;
  std::vector<std::string> codes;
  std::set<std::pair<std::string, std::string>> given;
  for (const Coding& coding : segment.codes) {
    if (coding.coder == coder_) continue;
    if (std::find(codes.begin(), codes.end(), coding.code) == codes.end()) codes.push_back(coding.code);
    given.emplace(coding.coder, coding.code);
  }
  Judgement judgement{coder_, {}};
  std::vector<Resolution> resolutions;
  bool decided = true;
  for (const std::string& code : codes) {
    Verdicts verdicts;
    for (const std::string& judge : judges) verdicts.emplace_back(judge, given.contains({judge, code}));
    const bool agreed = std::all_of(verdicts.begin(), verdicts.end(), [](const auto& one) { return one.second; });
    if (agreed) {
      add_places(judgement, places_of(segment, code, coder_, "agreement"));
    } else if (auto found = decide(segment, code, verdicts)) {
      add_places(judgement, std::move(found->codes));
      resolutions.push_back(std::move(found->resolution));
    } else {
      decided = false;
    }
  }
  if (!decided) return;
  give(segment, std::move(judgement), replace, place);
  for (Resolution& resolution : resolutions) segment.resolutions.push_back(std::move(resolution));
}

std::vector<Finding> Resolutions::findings() {
  for (std::size_t row = 0; row < grid_.rows.size(); ++row) {
    if (used_.contains(row)) continue;
    const std::string segment = cell(row, "segment");
    if (segments_.contains(segment)) {
      report(row, "code", "the coders agree about \"" + cell(row, "code") + "\" on \"" + segment + "\"",
             "the list was made from other codings");
    } else {
      report(row, "segment", "the stream has no segment \"" + segment + "\"",
             did_you_mean(segment, {segments_.begin(), segments_.end()}));
    }
  }
  std::vector<Finding> all = in_order(std::move(findings_));
  all.insert(all.end(), elsewhere_.begin(), elsewhere_.end());
  return all;
}

std::vector<Finding> Resolutions::warnings() const {
  std::size_t count = 0;
  std::size_t first = 0;
  for (std::size_t row = 0; row < grid_.rows.size(); ++row) {
    if (cell(row, "decision").empty() || !cell(row, "decided_by").empty()) continue;
    if (count++ == 0) first = row;
  }
  if (count == 0) return {};
  const std::size_t column = grid_.find("decided_by").value_or(grid_.find("decision").value_or(0));
  return {{grid_.place(grid_.rows[first].line, column),
           "nobody is named as having decided" +
               (count == 1 ? std::string() : ", here and in " + std::to_string(count - 1) + " more rows"),
           "the column decided_by says who did"}};
}

}  // namespace mazmun::code
