// Tables as text, and all that is read from such tables.
#include "format/csv.hpp"

#include "format/lines_file.hpp"
#include "format/published_table.hpp"
#include "format/ratings_file.hpp"
#include "format/translations_file.hpp"
#include "fuzz.hpp"
#include "ingest/attribute_table.hpp"

namespace mazmun::fuzz {

void run(std::string_view input) {
  const std::string path = file_of(input);
  accepted([&] { format::read_translations(path); });
  accepted([&] { format::read_weights(path); });
  accepted([&] { format::read_lines_file(path); });
  format::CsvTable table;
  if (!accepted([&] { table = format::parse_csv(input, "input"); })) return;
  accepted([&] { format::ratings_from(table); });
  accepted([&] { format::ratings_from(table, {true, 0, 100, {}, {"na"}}); });
  accepted([&] { format::ratings_from(table, {false, {}, {}, {"low", "high"}, {"na", "-"}}); });
  accepted([&] { ingest::AttributeTable(table, {"input", std::string(64, '0'), {}}); });
  std::vector<Finding> findings;
  format::published_table(table, {}, findings);

  std::string written;
  format::append_csv_header(written, table.header);
  for (const TextRow& row : table.rows) format::append_csv_row(written, row.cells);
  const format::CsvTable again = format::parse_csv(written, "written");
  require(again.header == table.header, "the header is read as something else");
  require(again.rows.size() == table.rows.size(), "other rows are read");
  for (std::size_t i = 0; i < table.rows.size(); ++i)
    require(again.rows[i].cells == table.rows[i].cells, "a row is read as something else");
}

}  // namespace mazmun::fuzz
