// A table that is written while its rows come, with no more than a block of them in memory.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "base/output.hpp"
#include "model/table.hpp"
#include "query/aligned_text.hpp"
#include "query/view.hpp"

namespace mazmun::query {

/// A whole table as a file; a page goes from right to left where the first block has letters that do.
using TableWriter = std::function<std::string(const ReportTable& table, bool right_to_left)>;

/// When a block is written.
struct BlockSize {
  std::size_t rows = 1000;
  std::size_t bytes = std::size_t{1} << 20;
};

class TableStream {
 public:
  /// `format` is text, md, csv, tsv or json; `write` writes all but text. `view` must live as long.
  TableStream(OutputFile& out, const View& view, const std::string& format, TableWriter write, BlockSize block = {});

  void add(Row row);
  /// Writes what is left; of a table without rows as much as its format needs.
  void end();
  std::size_t rows() const { return count_; }

 private:
  struct Frame {
    std::string opening;
    std::string between;
    std::string closing;
    std::string empty;  // the whole of a table without rows
  };
  void write_block();
  void write_text();
  std::string written(std::vector<Row> rows) const;
  Frame frame() const;
  Value cell(const Value& value) const;

  OutputFile& out_;
  const View* view_;
  std::string format_;
  std::string separator_;  // between the names of a list; empty: it stays a list
  TableWriter write_;
  BlockSize block_;
  AlignedText aligned_;
  Frame frame_;
  bool right_to_left_ = false;
  std::vector<Row> rows_;
  std::size_t bytes_ = 0;
  std::size_t count_ = 0;
  bool opened_ = false;
};

}  // namespace mazmun::query
