// ZIP archives that lie in memory, by libzip: what is inside, and the bytes of one file inside. Bounded by
// base/limits.hpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mazmun::format {

struct ZipEntry {
  std::string name;  ///< path inside the archive, with "/" between folders; one of a folder ends with it
  std::size_t index = 0;
  std::uint64_t size = 0;  ///< bytes, unpacked, as the archive says
  std::uint64_t packed = 0;
};

class ZipFile {
 public:
  /// Files of others are bounded; what this program has just written isn't.
  enum class Bounds { usual, none };

  /// Opens `bytes`, which must live as long as this; messages call it `name`. Throws InputError where they are no whole
  /// archive, hold too many files, two of one name, a name that leads out of the archive, is absolute or no text, or
  /// a file behind a password.
  ZipFile(std::string_view bytes, std::string name, Bounds bounds = Bounds::usual);
  ~ZipFile();
  ZipFile(const ZipFile&) = delete;
  ZipFile& operator=(const ZipFile&) = delete;

  const std::vector<ZipEntry>& entries() const { return entries_; }
  bool has(std::string_view name) const { return find(name) != nullptr; }

  /// The bytes of a file inside, nothing where there is none of that name. Throws InputError where it is damaged or
  /// larger than allowed, whatever the archive says of its size.
  std::optional<std::string> read(std::string_view name);
  std::string read(const ZipEntry& entry);

  /// "talk.zip: day1/int01.docx": how messages name a file inside.
  std::string place(const ZipEntry& entry) const { return place(entry.name); }
  std::string place(std::string_view name) const { return name_ + ": " + std::string(name); }

 private:
  struct Archive;
  const ZipEntry* find(std::string_view name) const;
  void list();
  void check(const ZipEntry& entry) const;

  std::string name_;
  Bounds bounds_;
  std::unique_ptr<Archive> archive_;
  std::vector<ZipEntry> entries_;  // in the order of the archive
  std::uint64_t total_ = 0;        // bytes unpacked so far
};

/// True where the bytes begin as those of a ZIP archive.
bool is_zip(std::string_view bytes);

}  // namespace mazmun::format
