// The participant table: what is known about documents and speakers.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "model/document.hpp"
#include "model/history.hpp"
#include "model/text_table.hpp"

namespace mazmun::ingest {

/// A table as it was read: the first columns are named "document" and "speaker" (one or both, in any order); a first
/// column of another name is the document.
struct AttributeRow {
  std::size_t line = 0;
  std::optional<std::string> document;
  std::optional<std::string> speaker;
  Attributes attributes;  ///< without empty cells
};

/// Which of the first columns say whose row it is.
struct KeyColumns {
  std::size_t count = 0;
  std::optional<std::size_t> document;
  std::optional<std::size_t> speaker;
};

KeyColumns key_columns(const std::vector<std::string>& header);

class AttributeTable {
 public:
  /// A column is numeric where every cell that isn't empty is a number (Persian digits and
  /// decimal signs are read). Throws InputError where a row names nothing, or two rows name the same.
  AttributeTable(const TextTable& table, InputRecord record);

  /// What the history says of the table.
  const InputRecord& record() const { return record_; }

  /// Throws InputError with every row, and a suggestion, whose document is none of `ids` and of no file in `neighbours`
  /// (names of files beside those that were given, so that a whole table serves single files).
  void check_documents(std::vector<std::string> ids, const std::vector<std::string>& neighbours) const;

  /// Gives `document` the attributes of its rows, and its speakers theirs. Returns what is wrong but no error: a
  /// document without a row. Throws InputError where a row names a speaker whom this document doesn't have, or an
  /// attribute that the file itself has with another value.
  std::vector<Finding> apply(Document& document);

  /// After the last document: throws InputError with every row (by speaker alone) that no document had.
  void check_speakers() const;

 private:
  std::vector<std::size_t> rows_for(const std::string& document) const;
  Place at(const AttributeRow& row) const { return {file_, row.line, 0, {}}; }
  void give(const AttributeRow& row, Document& document) const;

  std::string file_;
  InputRecord record_;
  std::vector<AttributeRow> rows_;
  std::map<std::string, std::vector<std::size_t>> rows_of_;  // by document; "" for rows by speaker alone
  std::vector<bool> used_;
  bool by_document_ = false;
  bool by_speaker_ = false;
};

}  // namespace mazmun::ingest
