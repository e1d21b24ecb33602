#include "agree/disagreements.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

namespace mazmun::agree {

namespace {

using Verdicts = std::map<std::string, bool>;  // by coder who judged: whether the code was given

std::map<std::string, Verdicts> verdicts_of(const Segment& segment) {
  std::set<std::string> judges(segment.coders.begin(), segment.coders.end());
  for (const Coding& coding : segment.codes) judges.insert(coding.coder);
  std::map<std::string, Verdicts> codes;
  for (const Coding& coding : segment.codes) {
    Verdicts& verdicts = codes[coding.code];
    for (const std::string& judge : judges) verdicts.try_emplace(judge, false);
    verdicts[coding.coder] = true;
  }
  return codes;
}

bool differ(const Verdicts& verdicts) {
  return std::any_of(verdicts.begin(), verdicts.end(), [&](const auto& one) { return !one.second; });
}

/// By code, its alpha; codes without one come last.
std::map<std::string, double> alphas_of(const Agreement& agreement) {
  std::map<std::string, double> alphas;
  for (const CodeAgreement& code : agreement.codes) {
    for (const Coefficient& one : code.coefficients) {
      if (one.name == "krippendorff_alpha" && one.value) alphas[code.code] = *one.value;
    }
  }
  return alphas;
}

Table empty_table(const std::vector<std::string>& front, const std::vector<std::string>& coders,
                  const std::vector<std::string>& back) {
  Table table{"disagreements", {}, {}, {}, {}};
  for (const auto* keys : {&front, &coders, &back}) {
    for (const std::string& key : *keys) table.columns.push_back({key, key, ColumnKind::text});
  }
  for (const char* key : {"decision", "decided_by", "decided_on", "memo"})
    table.columns.push_back({key, key, ColumnKind::text});
  return table;
}

void add_verdicts(std::vector<Value>& row, const std::vector<std::string>& coders, const Verdicts& verdicts) {
  for (const std::string& coder : coders) {
    const auto verdict = verdicts.find(coder);
    row.push_back(verdict == verdicts.end() ? Value() : Value(verdict->second ? "yes" : "no"));
  }
}

/// Rows with their code, in the order of the segments.
using CodedRows = std::vector<std::pair<std::string, std::vector<Value>>>;

std::vector<std::vector<Value>> worst_first(CodedRows rows, const Agreement& agreement, std::size_t columns) {
  const std::map<std::string, double> alphas = alphas_of(agreement);
  std::map<std::string, std::size_t> places;
  for (const CodeAgreement& code : agreement.codes) places.emplace(code.code, places.size());
  const auto rank = [&](const std::string& code) {
    const auto alpha = alphas.find(code);
    const auto place = places.find(code);
    return std::pair(alpha == alphas.end() ? std::numeric_limits<double>::infinity() : alpha->second,
                     place == places.end() ? places.size() : place->second);
  };
  std::stable_sort(rows.begin(), rows.end(),
                   [&](const auto& a, const auto& b) { return rank(a.first) < rank(b.first); });
  std::vector<std::vector<Value>> sorted;
  for (auto& [code, row] : rows) {
    row.resize(columns);
    sorted.push_back(std::move(row));
  }
  return sorted;
}

}  // namespace

void Disagreements::add(Segment segment) {
  for (Coding& coding : segment.codes) coding.code = level_.of(coding.code).value_or("");
  std::erase_if(segment.codes, [](const Coding& coding) { return coding.code.empty(); });
  const bool same_document = segment.document == last_document_;
  if (open_ && same_document) items_.back().after = segment.text;
  open_ = false;
  const auto verdicts = verdicts_of(segment);
  if (std::any_of(verdicts.begin(), verdicts.end(), [](const auto& code) { return differ(code.second); })) {
    items_.push_back({segment, same_document ? last_text_ : std::string(), {}});
    open_ = true;
  }
  last_text_ = std::move(segment.text);
  last_document_ = std::move(segment.document);
}

Table Disagreements::table(const Agreement& agreement) const {
  Table table = empty_table({"code", "document", "segment", "start", "end", "speaker"}, agreement.coders,
                            {"before", "text", "after"});
  CodedRows rows;
  for (const Item& item : items_) {
    const Segment& segment = item.segment;
    for (const auto& [code, verdicts] : verdicts_of(segment)) {
      if (!differ(verdicts)) continue;
      std::vector<Value> row = {code,           segment.document, segment.id, segment.span.start, segment.span.end,
                                segment.speaker};
      add_verdicts(row, agreement.coders, verdicts);
      for (const std::string* text : {&item.before, &segment.text, &item.after}) row.emplace_back(*text);
      rows.emplace_back(code, std::move(row));
    }
  }
  table.rows = worst_first(std::move(rows), agreement, table.columns.size());
  return table;
}

Table disagreements_of(const Ratings& ratings, const Agreement& agreement) {
  Table table = empty_table({"code", "unit"}, agreement.coders, {});
  const std::vector<std::string>& names = ratings.sets.empty() ? ratings.categories : ratings.codes;
  CodedRows rows;
  for (std::size_t unit = 0; unit < ratings.values.size(); ++unit) {
    std::map<int, Verdicts> codes;
    const auto each_code = [&](auto use) {
      for (std::size_t coder = 0; coder < ratings.coders.size(); ++coder) {
        const int category = ratings.values[unit][coder];
        if (category == Ratings::missing) continue;
        if (ratings.sets.empty()) use(coder, category);
        if (ratings.sets.empty()) continue;
        for (const int code : ratings.sets[static_cast<std::size_t>(category)]) use(coder, code);
      }
    };
    each_code([&](std::size_t coder, int code) { codes[code][ratings.coders[coder]] = true; });
    for (auto& [code, verdicts] : codes) {
      for (std::size_t coder = 0; coder < ratings.coders.size(); ++coder) {
        if (ratings.values[unit][coder] != Ratings::missing) verdicts.try_emplace(ratings.coders[coder], false);
      }
      if (!differ(verdicts)) continue;
      const std::string& name = names[static_cast<std::size_t>(code)];
      std::vector<Value> row = {name, ratings.units[unit]};
      add_verdicts(row, agreement.coders, verdicts);
      rows.emplace_back(name, std::move(row));
    }
  }
  table.rows = worst_first(std::move(rows), agreement, table.columns.size());
  return table;
}

}  // namespace mazmun::agree
