#include "format/quantities.hpp"

#include "base/suggest.hpp"
#include "format/figure_text.hpp"
#include "text/properties.hpp"

namespace mazmun::format {
namespace {

std::vector<std::string> names_of(const std::map<std::string, std::size_t>& index) {
  std::vector<std::string> names;
  for (const auto& entry : index) names.push_back(entry.first);
  return names;
}

Figure from(Figure figure, const std::string& source) {
  figure.source = source;
  return figure;
}

// The column that is meant where none is named: the one compared, else the only one.
std::optional<std::size_t> column_of(const Claim& claim, const Field& field, const std::string& name) {
  const PublishedTable& table = claim.table;
  if (table.columns.empty()) return std::nullopt;  // the table was reported
  const std::string& wanted = name.empty() ? claim.column : name;
  if (wanted.empty() && table.columns.size() == 1) return 0;
  const auto at = table.column(wanted);
  if (!at && wanted.empty()) {
    field.report("which column of the table of \"" + claim.id + "\"?", "name it with `column`");
  } else if (!at) {
    field.report("the table of \"" + claim.id + "\" has no column \"" + wanted + "\"",
                 did_you_mean(wanted, table.columns));
  }
  return at;
}

}  // namespace

Quantities::Quantities(const std::vector<Claim>& claims) : claims_(&claims) {
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (!claims[i].id.empty()) index_.emplace(claims[i].id, i);
  }
}

const Claim* Quantities::claim(const Field& field, const std::string& id, const Claim& own) const {
  const auto found = index_.find(id);
  if (found == index_.end()) {
    field.report("unknown claim \"" + id + "\"", did_you_mean(id, names_of(index_)));
    return nullptr;
  }
  if (id == own.id) {
    field.report("the claim \"" + id + "\" speaks of itself");
    return nullptr;
  }
  return &(*claims_)[found->second];
}

Figure Quantities::figure_of(const Field& field, const Claim& claim) const {
  const auto& figure = claim.equals ? claim.equals : claim.whole;
  if (figure) return from(*figure, claim.id);
  field.report("claim \"" + claim.id + "\" has no figure in `equals`");
  return {};
}

Figure Quantities::cell(const Field& field, const Claim& claim) const {
  const std::string id = text::nfc(field.text_of("row"));
  const PublishedRow* row = claim.table.row(id);
  if (claim.kind != ClaimKind::table) {
    field.report("claim \"" + claim.id + "\" has no table");
  } else if (row == nullptr) {
    std::vector<std::string> ids;
    for (const PublishedRow& each : claim.table.rows) ids.push_back(each.id);
    field.report("the table of \"" + claim.id + "\" has no row \"" + id + "\"", did_you_mean(id, ids));
  } else if (const auto at = column_of(claim, field, text::nfc(field.text_of("column")))) {
    if (row->cells[*at]) return from(*row->cells[*at], claim.id + "/" + id);
    field.report("the table of \"" + claim.id + "\" has no figure for \"" + id + "\"");
  }
  return {};
}

Figure Quantities::count(const Field& field, const Claim& claim) const {
  const std::size_t size = claim.kind == ClaimKind::table
                               ? claim.table.rows.size() - (claim.table.row(claim.rules.total_row) != nullptr ? 1 : 0)
                               : claim.equals_list.size();
  if (size == 0) field.report("claim \"" + claim.id + "\" has no list to count");
  return {static_cast<double>(size), 0, std::to_string(size), false, false, claim.id};
}

Figure Quantities::read(const Field& field, const Claim& own) const {
  if (!field.value().is_object()) {
    const std::string text = field.scalar();
    if (const auto figure = parse_figure(text)) {
      Figure read = *figure;
      read.cut = own.cut;
      return read;
    }
    const std::string id = text::nfc(text);
    if (text.empty() && !field.value().is_string()) return {};  // scalar() reported
    if (index_.contains(id)) {
      const Claim* other = claim(field, id, own);
      return other == nullptr ? Figure() : figure_of(field, *other);
    }
    field.report("expected a figure, or the id of a claim, found \"" + text + "\"", did_you_mean(id, names_of(index_)));
    return {};
  }
  field.allow_only({"claim", "row", "column", "count"});
  const bool counts = field.member("count").has_value();
  const auto named = counts ? field.member("count") : field.require("claim");
  const Claim* other = named ? claim(*named, text::nfc(named->scalar()), own) : nullptr;
  if (other == nullptr) return {};
  if (counts) return count(field, *other);
  return field.member("row") ? cell(field, *other) : figure_of(field, *other);
}

std::vector<Figure> Quantities::read_list(const Field& field, const Claim& own) const {
  std::vector<Figure> figures;
  for (const Field& item : field.items()) {
    const auto named = item.value().is_object() && !item.member("row") ? item.member("claim") : std::nullopt;
    const auto found = named ? index_.find(text::nfc(named->scalar())) : index_.end();
    if (found != index_.end() && (*claims_)[found->second].kind == ClaimKind::table) {
      item.allow_only({"claim", "column"});
      for (const auto& row : rows((*claims_)[found->second], item, text::nfc(item.text_of("column")))) {
        figures.push_back(row.second);
      }
    } else {
      figures.push_back(read(item, own));
    }
  }
  if (field.value().is_array() && field.value().array().empty()) field.report("this list is empty");
  return figures;
}

std::vector<std::pair<std::string, Figure>> Quantities::rows(const Claim& claim, const Field& field,
                                                             const std::string& column) {
  std::vector<std::pair<std::string, Figure>> rows;
  if (claim.kind != ClaimKind::table) field.report("claim \"" + claim.id + "\" has no table");
  const auto at = claim.kind == ClaimKind::table ? column_of(claim, field, column) : std::nullopt;
  if (!at) return rows;
  for (const PublishedRow& row : claim.table.rows) {
    if (row.id == claim.rules.total_row || !row.cells[*at]) continue;
    rows.emplace_back(row.id, from(*row.cells[*at], claim.id + "/" + row.id));
  }
  return rows;
}

}  // namespace mazmun::format
