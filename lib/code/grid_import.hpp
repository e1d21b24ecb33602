// A person's codes from a filled-in table: a coding sheet, or a table of one row a code.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "code/grid_rows.hpp"
#include "code/judgement.hpp"
#include "model/segment.hpp"

namespace mazmun::code {

/// Which segments a coder judged.
enum class Judged {
  rows,   ///< those with a row
  coded,  ///< those whose row holds a code, or "-"
  all     ///< all of the stream
};

class GridImport {
 public:
  /// `names` must live as long. `coder` judged the rows that name no other.
  GridImport(Grid grid, const CodeNames& names, const std::string& coder, Judged judged);

  /// What the table says of the next segment of the stream, one judgement a coder. Rows that can't be used give none.
  std::vector<Judgement> judge(const Segment& segment);

  /// Behind the last segment: everything that is wrong, in the order of the rows. Unknown codes, changed texts, lost
  /// and doubled rows, rows of unknown segments, spans outside their segment.
  std::vector<Finding> findings();

  /// What a coder would want to know: memos without a code, a sheet of which the end is empty.
  const std::vector<Finding>& warnings() const { return warnings_; }

 private:
  void check_doubled();
  void warn_of_rows();
  bool is_judgement(const GridRow& row) const;
  void report(const GridRow& row, std::optional<std::size_t> column, std::string message, std::string hint = {},
              std::string words = {});
  void check_text(GridRow& row, const Segment& segment);
  bool check_row(GridRow& row, const Segment& segment);
  void report_strays();
  std::vector<GridRow*> rows_of(const Segment& segment);
  std::vector<Coding> codings_of(const GridRow& row, const Segment& segment) const;
  void explain_texts();

  Grid grid_;
  GridColumns columns_;
  Judged judged_;
  std::vector<GridRow> rows_;
  std::vector<std::string> coders_;                            // as they come in the table
  std::map<std::string, std::vector<std::size_t>> segments_;   // rows by segment
  std::map<std::string, std::vector<std::size_t>> documents_;  // rows without a segment by document
  std::set<std::string> named_documents_;
  std::set<std::size_t> used_;                                // rows that met their segment
  std::map<std::string, std::vector<std::string>> seen_;      // ids of the stream's segments by document
  std::map<std::size_t, std::string> texts_;                  // id by the hash of the text, for hints
  std::vector<std::pair<std::size_t, std::size_t>> changed_;  // row, place of its finding
  std::vector<std::pair<std::string, std::size_t>> lost_;     // segment, line of the row before it
  std::size_t last_line_ = 0;                                 // of the row of the segment before
  std::vector<CellFinding> findings_;
  std::vector<Finding> warnings_;
};

}  // namespace mazmun::code
