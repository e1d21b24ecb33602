// The table of participants.
#pragma once

#include <optional>

#include "format/csv.hpp"
#include "ingest/attribute_table.hpp"
#include "names.hpp"
#include "options.hpp"

namespace mazmun {

/// The table that --attributes names, with pseudonyms for names; nothing where none is named.
inline std::optional<ingest::AttributeTable> participants(const Options& options, const Names& names) {
  if (options.attributes.empty()) return std::nullopt;
  auto csv = format::read_csv(options.attributes);
  if (names) {
    names->replace_in(csv.value);
    csv.record = {names->without_names(csv.record.name), ingest::Pseudonyms::digest(csv.value)};
  }
  return ingest::AttributeTable(csv.value, csv.record);
}

}  // namespace mazmun
