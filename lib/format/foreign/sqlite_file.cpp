#include "format/foreign/sqlite_file.hpp"

#include <sqlite3.h>

#include "base/error.hpp"
#include "text/encoding.hpp"
#include "text/utf8.hpp"

namespace mazmun::format::foreign {
namespace {

constexpr std::string_view first_bytes{"SQLite format 3\0", 16};
// File format versions, read and write: 2 is for databases with a log beside them, which isn't in these bytes.
constexpr std::size_t version_bytes = 18;
constexpr int longest_cell = 128 << 20;  // bytes

}  // namespace

struct SqliteFile::Database {
  sqlite3* handle = nullptr;
  ~Database() { sqlite3_close(handle); }
};

bool is_sqlite(std::string_view bytes) { return bytes.starts_with(first_bytes); }

SqliteFile::SqliteFile(std::string bytes, std::string name)
    : bytes_(std::move(bytes)), name_(std::move(name)), database_(std::make_unique<Database>()) {
  if (!is_sqlite(bytes_)) throw InputError({name_, 0, 0, {}}, "is no SQLite database");
  if (bytes_.size() > version_bytes + 1 && bytes_[version_bytes] == 2)
    bytes_[version_bytes] = bytes_[version_bytes + 1] = 1;
  if (sqlite3_open_v2(":memory:", &database_->handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, nullptr) != SQLITE_OK)
    throw SystemError("SQLite can't be started");
  sqlite3_db_config(database_->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(database_->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  // A view may have rows without end. No program of this world reads its own data through one.
  sqlite3_db_config(database_->handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
  sqlite3_limit(database_->handle, SQLITE_LIMIT_LENGTH, longest_cell);
  auto* data = reinterpret_cast<unsigned char*>(bytes_.data());  // NOLINT: SQLite's type of bytes
  const auto size = static_cast<sqlite3_int64>(bytes_.size());
  if (sqlite3_deserialize(database_->handle, "main", data, size, size, SQLITE_DESERIALIZE_READONLY) != SQLITE_OK)
    throw InputError({name_, 0, 0, {}}, "is a damaged SQLite database", "copy it once more");
  each("SELECT count(*) FROM sqlite_schema", [](const SqliteRow&) {});
}

SqliteFile::~SqliteFile() = default;

void SqliteFile::each(const std::string& query, const std::function<void(const SqliteRow&)>& work) const {
  const auto refuse = [&] {
    throw InputError({name_, 0, 0, {}},
                     std::string("is a database that can't be read: ") + sqlite3_errmsg(database_->handle),
                     "is it damaged, not complete, or of another program?");
  };
  sqlite3_stmt* raw = nullptr;
  if (sqlite3_prepare_v2(database_->handle, query.c_str(), -1, &raw, nullptr) != SQLITE_OK) refuse();
  const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> statement(raw, sqlite3_finalize);
  int status = SQLITE_ROW;
  while ((status = sqlite3_step(raw)) == SQLITE_ROW) work(SqliteRow(raw));
  if (status != SQLITE_DONE) refuse();
}

bool SqliteFile::has_table(const std::string& table) const {
  bool found = false;
  each("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = '" + table + "'",
       [&](const SqliteRow&) { found = true; });
  return found;
}

bool SqliteFile::has_column(const std::string& table, const std::string& column) const {
  bool found = false;
  each("SELECT name FROM pragma_table_info('" + table + "')",
       [&](const SqliteRow& row) { found = found || row.text(0) == column; });
  return found;
}

std::string SqliteRow::text(int column) const {
  auto* statement = static_cast<sqlite3_stmt*>(statement_);
  const void* bytes = sqlite3_column_blob(statement, column);
  if (bytes == nullptr) return {};
  std::string value(static_cast<const char*>(bytes), static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
  return text::first_invalid_byte(value) ? text::repair_utf8(value).text : value;
}

std::int64_t SqliteRow::integer(int column) const {
  return sqlite3_column_int64(static_cast<sqlite3_stmt*>(statement_), column);
}

bool SqliteRow::is_null(int column) const {
  return sqlite3_column_type(static_cast<sqlite3_stmt*>(statement_), column) == SQLITE_NULL;
}

}  // namespace mazmun::format::foreign
