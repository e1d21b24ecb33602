#include "format/zip_writer.hpp"

#include <memory>

#include "base/error.hpp"
#include "format/libzip.hpp"

namespace mazmun::format {
namespace {

constexpr zip_uint16_t first_day_of_1980 = 1U << 5U | 1U;  // MS-DOS: years since 1980, month, day

[[noreturn]] void fail_to_pack() { throw SystemError("a zip archive can't be made"); }

struct Discard {
  void operator()(zip_t* zip) const { libzip().discard(zip); }
};

struct FreeSource {
  void operator()(zip_source_t* source) const { libzip().source_free(source); }
};

void add_file(zip_t* zip, const std::string& name, std::string_view bytes) {
  zip_source_t* content = libzip().source_buffer(zip, bytes.data(), bytes.size(), 0);
  const zip_int64_t index = content == nullptr ? -1 : libzip().file_add(zip, name.c_str(), content, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    libzip().source_free(content);
    fail_to_pack();
  }
  if (libzip().file_set_dostime(zip, static_cast<zip_uint64_t>(index), 0, first_day_of_1980, 0) != 0) fail_to_pack();
}

std::string bytes_of(zip_source_t* archive) {
  if (libzip().source_open(archive) != 0 || libzip().source_seek(archive, 0, SEEK_END) != 0) fail_to_pack();
  const zip_int64_t size = libzip().source_tell(archive);
  if (size < 0 || libzip().source_seek(archive, 0, SEEK_SET) != 0) fail_to_pack();
  std::string bytes(static_cast<std::size_t>(size), '\0');
  if (libzip().source_read(archive, bytes.data(), bytes.size()) != size) fail_to_pack();
  libzip().source_close(archive);
  return bytes;
}

}  // namespace

std::string zip_bytes(const std::vector<std::pair<std::string, std::string_view>>& files) {
  zip_error_t error;
  libzip().error_init(&error);
  zip_source_t* archive = libzip().source_buffer_create(nullptr, 0, 0, &error);
  std::unique_ptr<zip_t, Discard> zip(archive == nullptr ? nullptr
                                                         : libzip().open_from_source(archive, ZIP_TRUNCATE, &error));
  libzip().error_fini(&error);
  if (!zip) {
    libzip().source_free(archive);
    fail_to_pack();
  }
  libzip().source_keep(archive);
  const std::unique_ptr<zip_source_t, FreeSource> kept(archive);
  for (const auto& [name, bytes] : files) add_file(zip.get(), name, bytes);
  if (libzip().close(zip.get()) != 0) fail_to_pack();
  static_cast<void>(zip.release());  // closed
  return bytes_of(archive);
}

}  // namespace mazmun::format
