// What coders decided together: the list of their disagreements, filled in, becomes the judgement of one more coder.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "code/grid_columns.hpp"
#include "code/judgement.hpp"
#include "model/code_names.hpp"
#include "model/grid.hpp"
#include "model/segment.hpp"

namespace mazmun::code {

class Resolutions {
 public:
  /// `grid` is the table of `mazmun-agree --disagreements`: code, segment and decision; a column for each coder, text,
  /// decided_by, decided_on and memo where they are there. A decision is yes, no (بله، خیر) or the codes that stand
  /// instead. `names` must live as long.
  Resolutions(Grid grid, const CodeNames& names, std::string coder);

  /// Adds the judgement of the new coder to a segment that two or more have judged: the codes that all of them gave,
  /// and those that were decided for, each with the places where somebody had seen it. What was decided is kept in the
  /// segment's resolutions. A segment of which something is undecided is not judged.
  void resolve(Segment& segment, bool replace, const Place& place);

  /// Behind the last segment: rows without a decision, decisions that say something else, disagreements that are not in
  /// the list, rows about which the coders agree, rows that say other judgements or another text than the stream.
  std::vector<Finding> findings();
  std::vector<Finding> warnings() const;

 private:
  struct Decision {
    std::size_t row = 0;
    bool given = false;
    bool usable = false;
    std::vector<std::string> instead;
  };
  using Verdicts = std::vector<std::pair<std::string, bool>>;  // by coder who judged

  std::string cell(std::size_t row, const std::string& column) const;
  void report(std::size_t row, const std::string& column, std::string message, std::string hint = {},
              std::string words = {});
  Decision read_decision(std::size_t row, const std::string& code);
  void check_verdicts(std::size_t row, const Verdicts& verdicts);
  struct Decided {
    std::vector<Coding> codes;
    Resolution resolution;
  };
  /// Nothing where it is undecided.
  std::optional<Decided> decide(const Segment& segment, const std::string& code, const Verdicts& verdicts);

  Grid grid_;
  const CodeNames* names_;
  std::string coder_;
  std::map<std::pair<std::string, std::string>, Decision> decisions_;  // by segment and code
  std::set<std::size_t> used_;
  std::set<std::string> segments_;
  std::vector<CellFinding> findings_;
  std::vector<Finding> elsewhere_;  // of the stream
};

}  // namespace mazmun::code
