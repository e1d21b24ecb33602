#include "format/study_file.hpp"

#include <algorithm>
#include <tuple>

#include "base/input.hpp"
#include "base/sha256.hpp"
#include "base/suggest.hpp"
#include "format/claim_fields.hpp"
#include "format/claim_forms.hpp"
#include "format/csv.hpp"
#include "format/figure_text.hpp"
#include "format/hand_written.hpp"
#include "format/published_table.hpp"
#include "format/quantities.hpp"
#include "format/yaml_text.hpp"
#include "text/properties.hpp"

namespace mazmun::format {
namespace {

const std::vector<std::string> expectations{"differs", "contradicts", "unchecked"};

class StudyReader {
 public:
  StudyReader(const std::string& file, std::string folder) : reading_{file, {}}, folder_(std::move(folder)) {}

  Study read(const Value& document) {
    const Field root(reading_, document);
    check_kind(root, "study");
    reading_.finish();
    root.allow_only({"mazmun", "title", "source", "rounding", "claims"});
    study_.title = root.text_of("title");
    if (const auto source = root.member("source")) {
      source->allow_only({"citation", "doi"});
      study_.citation = source->text_of("citation");
      study_.doi = source->text_of("doi");
    }
    cut_ = reads_cut(root, false);
    if (const auto claims = root.require("claims")) read_claims(claims->items());
    reading_.finish();
    return std::move(study_);
  }

 private:
  // What claims publish first, then what they say of each other's figures.
  void read_claims(const std::vector<Field>& fields) {
    std::vector<const Field*> of_claim;
    for (const Field& field : fields) {
      if (read_claim(field)) of_claim.push_back(&field);
    }
    const Quantities quantities(study_.claims);
    for (std::size_t i = 0; i < of_claim.size(); ++i) read_form(*of_claim[i], quantities, study_.claims[i]);
    std::stable_sort(reading_.findings.begin(), reading_.findings.end(), [](const Finding& a, const Finding& b) {
      return std::tie(a.place.file, a.place.line) < std::tie(b.place.file, b.place.line);
    });
  }

  bool read_claim(const Field& field) {
    field.allow_only({"id",        "says",       "where",   "measure",  "equals", "same_as",  "whole",
                      "parts",     "percent_of", "order",   "names",    "table",  "together", "coders",
                      "units",     "categories", "column",  "columns",  "totals", "at_least", "at_most",
                      "more_than", "less_than",  "percent", "rounding", "expect", "because"});
    if (!field.value().is_object()) return false;
    Claim claim;
    claim.place = field.place();
    if (const auto id = field.require("id")) {
      claim.id = text::nfc(id->scalar());
      check_id(*id, claim.id);
    }
    claim.says = field.text_of("says");
    claim.where = field.text_of("where");
    claim.because = field.text_of("because");
    claim.cut = reads_cut(field, cut_);
    if (const auto expect = field.member("expect")) claim.expect = read_expectation(*expect);
    read_own_figures(field, claim);
    if (claim.kind == ClaimKind::table) read_table(field, claim);
    study_.claims.push_back(std::move(claim));
    return true;
  }

  void check_id(const Field& field, const std::string& id) {
    if (id.empty()) return field.report("an id has at least one character");
    ids_.add(field, id);
  }

  static bool reads_cut(const Field& field, bool otherwise) {
    const auto rounding = field.member("rounding");
    if (!rounding) return otherwise;
    const std::string word = rounding->scalar();
    if (word != "nearest" && word != "down")
      rounding->report("expected nearest or down, found \"" + word + "\"",
                       "down: digits behind the last one printed were cut off");
    return word == "down";
  }

  static std::string read_expectation(const Field& field) {
    std::string verdict = field.scalar();
    if (verdict == "reproduced") {
      field.report("`expect: reproduced` says nothing", "every claim without `expect` is expected to be reproduced");
    } else if (std::find(expectations.begin(), expectations.end(), verdict) == expectations.end()) {
      const std::string nearest = did_you_mean(verdict, expectations);
      field.report("unknown verdict \"" + verdict + "\"",
                   nearest.empty() ? "one of differs, contradicts, unchecked" : nearest);
    }
    return verdict;
  }

  void read_table(const Field& field, Claim& claim) {
    const auto table = field.member("table");
    const std::string name = table->string();
    if (name.empty() && table->value().is_string()) table->report("expected the name of a CSV file");
    std::vector<std::string> columns = table_columns(field, claim);
    if (name.empty()) return;
    const std::string path = name.starts_with('/') ? name : folder_ + name;
    const std::string bytes = read_file(path);
    const InputRecord record{base_name(path), sha256(bytes)};
    if (std::find(study_.inputs.begin(), study_.inputs.end(), record) == study_.inputs.end())
      study_.inputs.push_back(record);
    const CsvTable rows = parse_csv(bytes, path);
    if (wildcards(claim.measure) == 1 && claim.column.empty()) {
      columns.push_back(the_column(rows, claim.measure));
      claim.column = columns.back();
    }
    claim.table = published_table(rows, columns, reading_.findings);
    finish_table(claim, *table);
  }

  // Where no column is named: the one of the measure's last step, or the only one beside the ids.
  static std::string the_column(const CsvTable& table, const std::string& measure) {
    std::string column = measure.substr(measure.rfind('/') + 1);
    const bool known = std::find(table.header.begin(), table.header.end(), column) != table.header.end();
    return !known && table.header.size() == 2 ? table.header.back() : column;
  }

  Reading reading_;
  std::string folder_;
  Study study_;
  UniqueIds ids_;
  bool cut_ = false;  // the rounding of claims that name none
};

}  // namespace

Study study_from(const Value& document, const std::string& file, const std::string& folder) {
  return StudyReader(file, folder).read(document);
}

Study read_study(const std::string& path) {
  const std::string bytes = read_file(path);
  const std::size_t slash = path.rfind('/');
  Study study = study_from(parse_document(bytes, display_name(path)), display_name(path),
                           slash == std::string::npos ? "" : path.substr(0, slash + 1));
  study.inputs.insert(study.inputs.begin(), {base_name(path), sha256(bytes)});
  return study;
}

}  // namespace mazmun::format
