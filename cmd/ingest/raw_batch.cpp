#include "raw_batch.hpp"

#include <filesystem>
#include <system_error>
#include <utility>

#include "base/failure.hpp"

namespace mazmun {
namespace {

constexpr std::size_t batch_bytes = std::size_t{1} << 18;
constexpr std::size_t batch_files = 64;

std::size_t size_of(const std::string& path) {
  std::error_code error;
  const auto size = path == "-" ? 0 : std::filesystem::file_size(path, error);
  return error ? 0 : static_cast<std::size_t>(size);
}

void read(RawContent& content, const format::raw::RawFile& file, const Reading& reading) {
  auto documents = format::raw::read_documents(file, mazmun::reading(reading.options), reading.options.language);
  if (reading.people) {
    content.documents = std::move(documents);
    return;
  }
  content.inside = names_inside(documents);
  for (format::raw::RawDocument& document : documents)
    content.ready.push_back(ready_document(std::move(document), reading));
}

}  // namespace

ReadyDocument ready_document(format::raw::RawDocument raw, const Reading& reading) {
  ReadyDocument ready{std::move(raw), {}, {}};
  Document& document = ready.raw.document;
  ready.repairs = reading.repairs.apply(document);
  if (!reading.options.no_marks) ready.marks = ingest::lift_marks(document);
  if (reading.people) reading.people->replace_in(document);
  ingest::find_structure(document, reading.recognition, ready.raw.has_turns);
  ingest::settle_marks(document, ready.marks);
  if (reading.people) reading.people->guess(document);
  return ready;
}

RawBatch batch_from(const format::raw::RawFiles& files, std::size_t first) {
  RawBatch batch;
  for (std::size_t i = first; i < files.files.size(); ++i) {
    if (!batch.files.empty() && (batch.bytes >= batch_bytes || batch.files.size() == batch_files)) break;
    batch.bytes += size_of(files.files[i].path);
    batch.files.emplace_back().file = i;
    batch.next = i + 1;
  }
  return batch;
}

void read_batch(RawBatch& batch, const format::raw::RawFiles& files, const Reading& reading) {
  // For the files before it come first.
  for (RawContent& content : batch.files)
    content.failure = failure_of([&] { read(content, files.files[content.file], reading); });
}

}  // namespace mazmun
