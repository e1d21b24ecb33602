#include "format/claim_forms.hpp"

#include <algorithm>
#include <iterator>

#include "base/suggest.hpp"
#include "format/claim_fields.hpp"
#include "format/figure_text.hpp"
#include "model/codebook.hpp"
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

// Keys that say more about claims of some forms, and are out of place in others.
struct Companion {
  std::string_view key;
  std::vector<ClaimKind> kinds;
};

// "at least 30": figures that bound a measure, in place of `equals`.
constexpr std::pair<std::string_view, Bound> bounds[] = {{"at_least", Bound::at_least},
                                                         {"at_most", Bound::at_most},
                                                         {"more_than", Bound::more_than},
                                                         {"less_than", Bound::less_than}};

const std::vector<Companion>& companions() {
  static const std::vector<Companion> list{
      {"at_least", {ClaimKind::measure}},    {"at_most", {ClaimKind::measure}},
      {"more_than", {ClaimKind::measure}},   {"less_than", {ClaimKind::measure}},
      {"column", {ClaimKind::table}},        {"columns", {ClaimKind::table}},
      {"totals", {ClaimKind::table}},        {"percent", {ClaimKind::table}},
      {"coders", {ClaimKind::together}},     {"units", {ClaimKind::together}},
      {"categories", {ClaimKind::together}}, {"same_as", {ClaimKind::none, ClaimKind::measure, ClaimKind::percentage}},
  };
  return list;
}

// The first form whose key is there; others beside it are findings. A table has its measure with it.
Form form_of(const Field& field) {
  Form found{"equals", ClaimKind::none, true};
  for (const auto& member : field.value().object()) {
    const std::string& key = member.first;
    const bool is_form =
        key == "equals" || key == "same_as" ||
        std::any_of(std::begin(forms), std::end(forms), [&](const Form& form) { return form.key == key; });
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
  for (const Companion& companion : companions()) {
    const bool fits = std::find(companion.kinds.begin(), companion.kinds.end(), found.kind) != companion.kinds.end();
    if (!fits && field.member(companion.key))
      field.member(companion.key)
          ->report("`" + std::string(companion.key) + "` doesn't go with `" + std::string(found.key) + "`");
  }
  return found;
}

// True where the claim has a bound instead of `equals`.
bool read_bound(const Field& field, Claim& claim) {
  for (const auto& [key, bound] : bounds) {
    const auto figure = field.member(key);
    if (!figure) continue;
    if (claim.bound != Bound::equal) figure->report("a claim has one bound; make two claims of it");
    claim.bound = bound;
    claim.equals = read_figure(*figure);
    claim.equals->cut = claim.cut;
    claim.equals_text = claim.equals->printed;
  }
  if (claim.bound != Bound::equal && field.member("equals"))
    field.member("equals")->report("`equals` doesn't go with a bound");
  return claim.bound != Bound::equal;
}

void read_equals(const Field& field, const Form& form, Claim& claim) {
  if (form.kind == ClaimKind::measure && read_bound(field, claim)) return;
  const bool is_optional = (form.kind == ClaimKind::none && !field.member("same_as")) || !form.takes_equals;
  const auto equals = is_optional ? field.member("equals") : field.require("equals");
  if (!equals) return;
  if (!form.takes_equals) {
    equals->report("`equals` doesn't go with `" + std::string(form.key) + "`");
  } else if (form.kind == ClaimKind::order || form.kind == ClaimKind::names ||
             (form.kind == ClaimKind::none && equals->value().is_array())) {
    claim.equals_list = read_ids(*equals);
  } else if (form.kind == ClaimKind::percentage) {
    claim.equals = read_figure(*equals);
    claim.equals->per_cent = true;
  } else {
    claim.equals_text = text::nfc(equals->scalar());
    claim.equals = parse_figure(claim.equals_text);
  }
  if (claim.equals) claim.equals->cut = claim.cut;
}

void read_sum(const Field& field, const Quantities& quantities, Claim& claim) {
  const auto whole = field.require("whole");
  if (whole && !claim.whole) claim.whole = quantities.read(*whole, claim);
  if (const auto parts = field.require("parts")) claim.parts = quantities.read_list(*parts, claim);
}

void read_percentage(const Field& field, const Quantities& quantities, Claim& claim) {
  field.allow_only({"count", "base"});
  if (const auto count = field.require("count")) claim.count = quantities.read(*count, claim);
  const auto base = field.require("base");
  if (!base) return;
  claim.base = quantities.read(*base, claim);
  if (claim.base.value == 0 && !claim.base.printed.empty()) base->report("nothing is a percentage of 0");
}

void read_ranked(const Field& field, const Quantities& quantities, Claim& claim) {
  if (const auto claims = field.member("claims")) {
    for (const Field& item : claims->items()) {
      const Figure figure = quantities.read(item, claim);
      if (figure.source.empty()) {
        item.report("expected the id of a claim");
      } else {
        claim.ranked.emplace_back(figure.source, figure);
      }
    }
  } else if (const auto table = field.member("table")) {
    const Claim* other = quantities.claim(*table, text::nfc(table->scalar()), claim);
    if (other != nullptr) claim.ranked = Quantities::rows(*other, field, text::nfc(field.text_of("column")));
  }
  std::vector<std::string> known;
  for (const auto& entry : claim.ranked) known.push_back(entry.first);
  for (const std::string& id : claim.equals_list) {
    if (known.empty() || std::find(known.begin(), known.end(), id) != known.end()) continue;
    field.report("`equals` names \"" + id + "\", which has no figure here", did_you_mean(id, known));
  }
}

void read_order(const Field& field, const Quantities& quantities, Claim& claim) {
  field.allow_only({"measure", "level", "claims", "table", "column", "ascending"});
  const bool published = field.member("claims") || field.member("table");
  const auto measure = published ? field.member("measure") : field.require("measure");
  if (measure && published) measure->report("an order is of a measure or of published figures, not of both");
  if (measure) claim.measure = read_measure(*measure, 1);
  claim.themes.level = field.text_of("level");
  if (const auto ascending = field.member("ascending")) claim.ascending = ascending->boolean();
  read_ranked(field, quantities, claim);
}

void read_names(const Field& field, Claim& claim) {
  field.allow_only({"level", "parent", "role", "layer", "measure"});
  if (const auto measure = field.member("measure")) claim.measure = read_measure(*measure, 1);
  claim.themes = {field.text_of("level"), text::nfc(field.text_of("parent")), field.text_of("role"), {}};
  if (const auto layer = field.member("layer")) {
    if (const auto number = layer->integer()) claim.themes.layer = static_cast<int>(*number);
  }
  if (field.value().is_object() && field.value().object().empty())
    field.report("which names? Give a level, parent, role, layer or measure");
  const auto& roles = paradigm_roles();
  const std::string& role = claim.themes.role;
  if (!role.empty() && std::find(roles.begin(), roles.end(), role) == roles.end())
    field.member("role")->report("unknown role \"" + role + "\"", did_you_mean(role, roles));
}

void read_listed(const Field& field, const Quantities& quantities, Claim& claim) {
  for (const std::string& id : read_ids(field)) {
    const Claim* other = quantities.claim(field, id, claim);
    if (other != nullptr && !other->equals) field.report("claim \"" + id + "\" has no figure in `equals`");
    if (other != nullptr && other->equals) claim.together.push_back({id, {}, *other->equals});
  }
}

void read_together(const Field& field, const Field& of_claim, const Quantities& quantities, Claim& claim) {
  if (field.value().is_object()) {
    for (const auto& [coefficient, item] : field.members())
      claim.together.push_back({coefficient, coefficient, quantities.read(item, claim)});
  } else {
    read_listed(field, quantities, claim);
  }
  const std::size_t size = field.value().is_object()  ? field.value().object().size()
                           : field.value().is_array() ? field.value().array().size()
                                                      : 0;
  if (size == 1) field.report("expected two or more claims");
  const auto number = [&](std::string_view key) -> std::optional<Figure> {
    const auto given = of_claim.member(key);
    if (!given) return std::nullopt;
    const Figure figure = quantities.read(*given, claim);
    if (figure.value < 1 && !figure.printed.empty()) given->report("expected a whole number from 1");
    return figure;
  };
  claim.coders = number("coders");
  claim.units = number("units");
  claim.categories = number("categories");
}

void read_percent_base(const Field& field, const Quantities& quantities, Claim& claim) {
  const auto percent = field.member("percent");
  const auto base = percent ? percent->member("base") : std::nullopt;
  if (!base) return;
  claim.rules.base = quantities.read(*base, claim);
  if (claim.rules.base->value == 0 && !claim.rules.base->printed.empty()) base->report("nothing is a percentage of 0");
}

}  // namespace

void read_own_figures(const Field& field, Claim& claim) {
  const Form form = form_of(field);
  claim.kind = form.kind;
  read_equals(field, form, claim);
  const auto whole = field.member("whole");
  if (whole && claim.kind == ClaimKind::sum && !whole->value().is_object()) {
    const std::string text = whole->value().is_null() || whole->value().is_array() ? std::string() : whole->scalar();
    claim.whole = parse_figure(text);
    if (claim.whole) claim.whole->cut = claim.cut;
  }
}

void read_form(const Field& field, const Quantities& quantities, Claim& claim) {
  if (const auto same = field.member("same_as")) {
    claim.same_as = same->value().is_array() ? quantities.read_list(*same, claim)
                                             : std::vector<Figure>{quantities.read(*same, claim)};
    if (!claim.equals && field.member("equals")) same->report("`same_as` compares figures, and `equals` is none");
  }
  switch (claim.kind) {
    case ClaimKind::none:
      break;
    case ClaimKind::measure:
      claim.measure = read_measure(*field.member("measure"), 0);
      break;
    case ClaimKind::sum:
      read_sum(field, quantities, claim);
      break;
    case ClaimKind::percentage:
      read_percentage(*field.member("percent_of"), quantities, claim);
      break;
    case ClaimKind::order:
      read_order(*field.member("order"), quantities, claim);
      break;
    case ClaimKind::names:
      read_names(*field.member("names"), claim);
      break;
    case ClaimKind::table:
      read_percent_base(field, quantities, claim);
      break;
    case ClaimKind::together:
      read_together(*field.member("together"), field, quantities, claim);
      break;
  }
}

}  // namespace mazmun::format
