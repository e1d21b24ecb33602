#include "format/study_file.hpp"

#include <algorithm>
#include <set>

#include "base/input.hpp"
#include "base/sha256.hpp"
#include "base/suggest.hpp"
#include "format/claim_fields.hpp"
#include "format/figure_text.hpp"
#include "format/hand_written.hpp"
#include "format/published_table.hpp"
#include "format/yaml_text.hpp"
#include "text/properties.hpp"

namespace mazmun::format {
namespace {

// The key that makes a claim one of a form, and whether it takes `equals`.
struct Form {
  std::string_view key;
  ClaimKind kind;
  bool takes_equals;
};

constexpr Form forms[] = {
    {"table", ClaimKind::table, false}, {"measure", ClaimKind::measure, true},
    {"whole", ClaimKind::sum, false},   {"parts", ClaimKind::sum, false},
    {"order", ClaimKind::order, true},  {"percent_of", ClaimKind::percentage, true},
    {"names", ClaimKind::names, true},  {"together", ClaimKind::together, false},
};

const std::vector<std::string> expectations{"differs", "contradicts", "unchecked"};

class StudyReader {
 public:
  StudyReader(const std::string& file, std::string folder) : reading_{file, {}}, folder_(std::move(folder)) {}

  Study read(const Value& document) {
    const Field root(reading_, document);
    check_kind(root, "study");
    reading_.finish();
    root.allow_only({"mazmun", "title", "source", "claims"});
    study_.title = root.text_of("title");
    if (const auto source = root.member("source")) {
      source->allow_only({"citation", "doi"});
      study_.citation = source->text_of("citation");
      study_.doi = source->text_of("doi");
    }
    if (const auto claims = root.require("claims")) {
      for (const Field& claim : claims->items()) read_claim(claim);
    }
    check_together();
    reading_.finish();
    return std::move(study_);
  }

 private:
  void read_claim(const Field& field) {
    field.allow_only({"id", "says", "where", "measure", "equals", "whole", "parts", "percent_of", "order", "names",
                      "table", "together", "expect", "because"});
    if (!field.value().is_object()) return;
    Claim claim;
    claim.place = field.place();
    if (const auto id = field.require("id")) {
      claim.id = text::nfc(id->scalar());
      check_id(*id, claim.id);
    }
    claim.says = field.text_of("says");
    claim.where = field.text_of("where");
    claim.because = field.text_of("because");
    if (const auto expect = field.member("expect")) claim.expect = read_expectation(*expect);
    const Form form = form_of(field);
    claim.kind = form.kind;
    read_equals(field, form, claim);
    read_form(field, claim);
    study_.claims.push_back(std::move(claim));
  }

  void check_id(const Field& field, const std::string& id) {
    if (id.empty()) return field.report("an id has at least one character");
    ids_.add(field, id);
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

  // The first form whose key is there; others beside it are findings. A table has its measure with it.
  static Form form_of(const Field& field) {
    Form found{"equals", ClaimKind::none, true};
    for (const auto& member : field.value().object()) {
      const std::string& key = member.first;
      const bool is_form = key == "equals" || std::any_of(std::begin(forms), std::end(forms),
                                                          [&](const Form& form) { return form.key == key; });
      if (is_form && member.second.is_null()) field.report("`" + key + "` is empty");
    }
    for (const Form& form : forms) {
      if (!field.member(form.key) || form.kind == found.kind) continue;
      if (found.kind == ClaimKind::table && form.kind == ClaimKind::measure) continue;
      if (found.kind == ClaimKind::none) {
        found = form;
      } else {
        field.member(form.key)->report(
            "a claim has one form, this one has `" + std::string(found.key) + "` and `" + std::string(form.key) + "`",
            "make two claims of it");
      }
    }
    return found;
  }

  static void read_equals(const Field& field, const Form& form, Claim& claim) {
    const bool is_optional = form.kind == ClaimKind::none || !form.takes_equals;
    const auto equals = is_optional ? field.member("equals") : field.require("equals");
    if (!equals) return;
    if (!form.takes_equals) {
      equals->report("`equals` doesn't go with `" + std::string(form.key) + "`");
    } else if (form.kind == ClaimKind::order || form.kind == ClaimKind::names ||
               (form.kind == ClaimKind::none && equals->value().is_array())) {
      claim.equals_list = read_ids(*equals);
    } else if (form.kind == ClaimKind::percentage) {
      claim.equals = read_figure(*equals);
    } else {
      claim.equals_text = text::nfc(equals->scalar());
      claim.equals = parse_figure(claim.equals_text);
    }
  }

  void read_form(const Field& field, Claim& claim) {
    switch (claim.kind) {
      case ClaimKind::none:
        break;
      case ClaimKind::measure:
        claim.measure = read_measure(*field.member("measure"), 0);
        break;
      case ClaimKind::sum:
        read_sum(field, claim);
        break;
      case ClaimKind::percentage:
        read_percentage(*field.member("percent_of"), claim);
        break;
      case ClaimKind::order:
        read_order(*field.member("order"), claim);
        break;
      case ClaimKind::names:
        read_names(*field.member("names"), claim);
        break;
      case ClaimKind::table:
        read_table(field, claim);
        break;
      case ClaimKind::together:
        claim.together = read_ids(*field.member("together"));
        break;
    }
  }

  static void read_sum(const Field& field, Claim& claim) {
    if (const auto whole = field.require("whole")) claim.whole = read_figure(*whole);
    const auto parts = field.require("parts");
    if (!parts) return;
    for (const Field& part : parts->items()) claim.parts.push_back(read_figure(part));
    if (parts->value().is_array() && claim.parts.empty()) parts->report("this list is empty");
  }

  static void read_percentage(const Field& field, Claim& claim) {
    field.allow_only({"count", "base"});
    if (const auto count = field.require("count")) claim.count = read_figure(*count);
    const auto base = field.require("base");
    if (!base) return;
    claim.base = read_figure(*base);
    if (claim.base.value == 0 && !claim.base.printed.empty()) base->report("nothing is a percentage of 0");
  }

  static void read_order(const Field& field, Claim& claim) {
    field.allow_only({"measure", "level"});
    if (const auto measure = field.require("measure")) claim.measure = read_measure(*measure, 1);
    claim.level = field.text_of("level");
  }

  static void read_names(const Field& field, Claim& claim) {
    field.allow_only({"level"});
    if (const auto level = field.require("level")) claim.level = level->scalar();
  }

  void read_table(const Field& field, Claim& claim) {
    const auto table = field.member("table");
    const std::string name = table->string();
    if (name.empty() && table->value().is_string()) table->report("expected the name of a CSV file");
    if (const auto measure = field.require("measure")) claim.measure = read_measure(*measure, 1);
    if (name.empty() || !is_measure(claim.measure)) return;
    const std::string path = name.starts_with('/') ? name : folder_ + name;
    const std::string bytes = read_file(path);
    const InputRecord record{base_name(path), sha256(bytes)};
    if (std::find(study_.inputs.begin(), study_.inputs.end(), record) == study_.inputs.end())
      study_.inputs.push_back(record);
    const std::string column = claim.measure.substr(claim.measure.rfind('/') + 1);
    claim.rows = published_rows(parse_csv(bytes, path), column, reading_.findings);
  }

  void check_together() {
    for (const Claim& claim : study_.claims) {
      if (claim.kind != ClaimKind::together) continue;
      const auto report = [&](const std::string& message, const std::string& hint = {}) {
        reading_.findings.push_back({claim.place, "`together` of claim \"" + claim.id + "\": " + message, hint});
      };
      if (claim.together.size() == 1) report("expected two or more claims");
      for (const std::string& id : claim.together) {
        const auto other =
            std::find_if(study_.claims.begin(), study_.claims.end(), [&](const Claim& each) { return each.id == id; });
        if (other == study_.claims.end()) {
          report("unknown claim \"" + id + "\"", did_you_mean(id, ids_.all()));
        } else if (!other->equals) {
          report("claim \"" + id + "\" has no figure in `equals`");
        }
      }
    }
  }

  Reading reading_;
  std::string folder_;
  Study study_;
  UniqueIds ids_;
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
