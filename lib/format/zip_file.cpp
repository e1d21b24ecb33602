#include "format/zip_file.hpp"

#include <zip.h>

#include <algorithm>
#include <set>

#include "base/error.hpp"
#include "base/limits.hpp"
#include "text/utf8.hpp"

namespace mazmun::format {
namespace {

constexpr std::uint64_t ratio_counts_from = 4 * mebibyte;

// What is wrong with a name, empty where nothing is.
std::string fault_of(std::string_view name) {
  if (name.empty()) return "has no name";
  if (text::first_invalid_byte(name) || name.find('\0') != std::string_view::npos) return "has a name that is no text";
  if (name.front() == '/' || name.front() == '\\' || (name.size() > 1 && name[1] == ':'))
    return "has an absolute path as its name";
  std::size_t start = 0;
  while (start <= name.size()) {
    const std::size_t end = std::min(name.find_first_of("/\\", start), name.size());
    if (name.substr(start, end - start) == "..") return "has a name that leads out of the archive";
    start = end + 1;
  }
  return {};
}

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

struct ZipFile::Archive {
  zip_t* zip = nullptr;
  ~Archive() { zip_discard(zip); }
};

ZipFile::ZipFile(std::string_view bytes, std::string name, Bounds bounds)
    : name_(std::move(name)), bounds_(bounds), archive_(std::make_unique<Archive>()) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source != nullptr && !bytes.empty()) archive_->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
  zip_error_fini(&error);
  if (archive_->zip == nullptr) {
    zip_source_free(source);
    throw InputError({name_, 0, 0, {}}, "is a zip archive that is damaged or not complete",
                     "copy or download it once more");
  }
  list();
}

ZipFile::~ZipFile() = default;

void ZipFile::list() {
  const auto count = static_cast<std::size_t>(zip_get_num_entries(archive_->zip, 0));
  if (count > limit(Limit::zip_files))
    throw above_limit(Limit::zip_files, {name_, 0, 0, {}},
                      "holds " + std::to_string(count) + " files, more than the " + limit_text(Limit::zip_files) +
                          " that are allowed");
  std::set<std::string> names;
  for (std::size_t i = 0; i < count; ++i) {
    zip_stat_t status;
    zip_stat_init(&status);
    if (zip_stat_index(archive_->zip, i, 0, &status) != 0)
      throw InputError({name_, 0, 0, {}}, "is a zip archive with a damaged list of files");
    ZipEntry entry{status.name == nullptr ? "" : status.name, i, status.size, status.comp_size};
    const std::string fault = fault_of(entry.name);
    const std::string quoted = "the file \"" + entry.name + "\" inside ";
    if (!fault.empty()) throw InputError({name_, 0, 0, {}}, quoted + fault);
    if (status.encryption_method != ZIP_EM_NONE)
      throw InputError({name_, 0, 0, {}}, quoted + "is behind a password", "save it without one");
    if (!names.insert(entry.name).second) throw InputError({name_, 0, 0, {}}, quoted + "is there twice");
    entries_.push_back(std::move(entry));
  }
}

const ZipEntry* ZipFile::find(std::string_view name) const {
  const auto found =
      std::find_if(entries_.begin(), entries_.end(), [&](const ZipEntry& entry) { return entry.name == name; });
  return found == entries_.end() ? nullptr : &*found;
}

void ZipFile::check(const ZipEntry& entry) const {
  if (bounds_ == Bounds::none) return;
  const auto unpacks = [](Limit which, const std::string& file, const std::string& rest) {
    return above_limit(which, {file, 0, 0, {}}, "unpacks to more than " + limit_text(which) + rest);
  };
  if (entry.size > limit(Limit::zip_file_bytes))
    throw unpacks(Limit::zip_file_bytes, place(entry), ", which is not allowed");
  if (entry.size > ratio_counts_from && entry.size / limit(Limit::zip_ratio) > entry.packed)
    throw unpacks(Limit::zip_ratio, place(entry), " times its size, as no text does: a zip bomb?");
  if (total_ + entry.size > limit(Limit::zip_bytes)) throw unpacks(Limit::zip_bytes, name_, ", which is not allowed");
}

std::optional<std::string> ZipFile::read(std::string_view name) {
  const ZipEntry* entry = find(name);
  if (entry == nullptr) return std::nullopt;
  return read(*entry);
}

std::string ZipFile::read(const ZipEntry& entry) {
  check(entry);
  const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(archive_->zip, entry.index, 0));
  const auto damaged = [&] { return InputError({place(entry), 0, 0, {}}, "is damaged inside the archive"); };
  if (!file) throw damaged();
  // The size that the archive gives may be a lie: one byte more is asked for, and must not come.
  std::string bytes(entry.size, '\0');
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const zip_int64_t count = zip_fread(file.get(), bytes.data() + filled, bytes.size() - filled);
    if (count <= 0) throw damaged();
    filled += static_cast<std::size_t>(count);
  }
  char more = 0;
  if (zip_fread(file.get(), &more, 1) != 0) throw damaged();
  total_ += bytes.size();
  return bytes;
}

bool is_zip(std::string_view bytes) {
  using namespace std::string_view_literals;
  return bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv);
}

}  // namespace mazmun::format
