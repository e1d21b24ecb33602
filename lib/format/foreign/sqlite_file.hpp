// SQLite databases that lie in memory, read only. The door of SQLite.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace mazmun::format::foreign {

/// One row of an answer.
class SqliteRow {
 public:
  explicit SqliteRow(void* statement) : statement_(statement) {}
  /// A cell as text; empty for NULL. Bytes that are no UTF-8 become U+FFFD.
  std::string text(int column) const;
  std::int64_t integer(int column) const;
  bool is_null(int column) const;

 private:
  void* statement_;
};

class SqliteFile {
 public:
  /// Opens `bytes`; messages call them `name`. Throws InputError where they are no database or a damaged one.
  SqliteFile(std::string bytes, std::string name);
  ~SqliteFile();
  SqliteFile(const SqliteFile&) = delete;
  SqliteFile& operator=(const SqliteFile&) = delete;

  bool has_table(const std::string& table) const;
  bool has_column(const std::string& table, const std::string& column) const;

  /// Calls `work` with each row that `query` gives. Throws InputError where the database can't answer it.
  void each(const std::string& query, const std::function<void(const SqliteRow&)>& work) const;

 private:
  struct Database;
  std::string bytes_;
  std::string name_;
  std::unique_ptr<Database> database_;
};

/// True where the bytes begin as those of an SQLite database.
bool is_sqlite(std::string_view bytes);

}  // namespace mazmun::format::foreign
