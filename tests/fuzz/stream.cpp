// Streams of documents and segments: what is written of them is read as the same.
#include <optional>

#include "base/input.hpp"
#include "base/output.hpp"
#include "format/stream.hpp"
#include "format/validate.hpp"
#include "fuzz.hpp"

namespace mazmun::fuzz {
namespace {

const std::vector<std::string>& formats() {
  static const std::vector<std::string> all{"corpus", "segments", "coded"};
  return all;
}

std::vector<format::Record> records_of(std::string_view bytes) {
  format::StreamReader reader(LineReader::of_bytes("input", bytes), formats());
  std::vector<format::Record> records;
  while (auto record = reader.next()) records.push_back(std::move(*record));
  return records;
}

// The format of all sections; nothing where they differ or there is none.
std::optional<std::string> format_of(const std::vector<format::Record>& records) {
  std::optional<std::string> format;
  for (const format::Record& record : records) {
    const auto* header = std::get_if<format::Header>(&record);
    if (header == nullptr) continue;
    if (format && *format != header->format) return std::nullopt;
    format = header->format;
  }
  return format;
}

std::string written(const std::vector<format::Record>& records, const std::string& format) {
  const std::string path = output_path();
  OutputFile out(path);
  format::StreamWriter writer(out, format);
  for (const format::Record& record : records) {
    if (const auto* header = std::get_if<format::Header>(&record)) writer.header(header->history);
    if (const auto* document = std::get_if<Document>(&record)) writer.document(*document);
    if (const auto* segment = std::get_if<Segment>(&record)) writer.segment(*segment);
  }
  writer.end();
  out.commit();
  return read_file(path);
}

}  // namespace

void run(std::string_view input) {
  std::vector<format::Record> records;
  const bool good = accepted([&] { records = records_of(input); });
  const format::Validation validation = format::validate(file_of(input), nullptr);
  if (validation.outcome == format::Validation::Outcome::valid && validation.kind.ends_with("stream"))
    require(good, "valid, but not read");
  const auto format = format_of(records);
  if (!good || !format) return;
  const std::string once = written(records, *format);
  require(written(records_of(once), *format) == once, "what was written is read as something else");
}

}  // namespace mazmun::fuzz
