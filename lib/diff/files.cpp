#include "diff/files.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "base/error.hpp"
#include "base/suggest.hpp"

namespace mazmun::diff {
namespace {

constexpr std::string_view sectionless = "stream";

struct KnownKind {
  std::string_view format;
  std::string_view one;
  std::string_view several;
};

constexpr KnownKind known_kinds[] = {{"codebook", "a codebook", "codebooks"},
                                     {"coded", "a coded stream", "coded streams"},
                                     {"segments", "a stream of segments", "streams of segments"},
                                     {"model", "a model", "models"},
                                     {"agreement", "an agreement", "agreements"},
                                     {"verification", "a verification", "verifications"}};

constexpr std::string_view others[] = {"corpus", "study", "report", "manifest"};

const KnownKind* find_kind(std::string_view format) {
  const auto* found = std::find_if(std::begin(known_kinds), std::end(known_kinds),
                                   [&](const KnownKind& kind) { return kind.format == format; });
  return found == std::end(known_kinds) ? nullptr : found;
}

bool is_stream(std::string_view format) {
  return format == "coded" || format == "segments" || format == "corpus" || format == sectionless;
}

std::string expected_kinds() {
  std::string text;
  for (const KnownKind& kind : known_kinds) text += (text.empty() ? "expected " : ", ") + std::string(kind.one);
  return text;
}

std::vector<std::string> comparable_formats() {
  std::vector<std::string> formats;
  for (const KnownKind& kind : known_kinds) formats.emplace_back(kind.format);
  return formats;
}

void check_known(const File& file) {
  if (file.format == sectionless || find_kind(file.format) != nullptr) return;
  const Place place{file.name, 0, 0, {}};
  if (file.format.empty()) throw InputError(place, "is no file of mazmun that says what it is", expected_kinds());
  if (std::find(std::begin(others), std::end(others), file.format) != std::end(others))
    throw InputError(place, "has the format \"" + file.format + "\", which is not compared", expected_kinds());
  const std::string suggestion = did_you_mean(file.format, comparable_formats());
  throw InputError(place, "unknown format \"" + file.format + "\"", suggestion.empty() ? expected_kinds() : suggestion);
}

std::string kind_name(const File& file) {
  const KnownKind* kind = find_kind(file.format);
  return std::string(kind != nullptr ? kind->one : "a stream without records");
}

Kind common_kind(const File& before, const File& after) {
  check_known(before);
  check_known(after);
  const bool old_is_open = before.format == sectionless;
  const bool new_is_open = after.format == sectionless;
  if (old_is_open && new_is_open) return {"coded streams", {"coded", "segments"}, true};
  const std::string& format = old_is_open ? after.format : before.format;
  const bool agree = before.format == after.format || ((old_is_open || new_is_open) && is_stream(format));
  if (agree) return {std::string(find_kind(format)->several), {format}, is_stream(format)};
  throw InputError({after.name, 0, 0, {}}, "is " + kind_name(after) + ", " + before.name + " is " + kind_name(before),
                   "name two files of one kind");
}

}  // namespace

File open_file(const std::string& path, std::string (*format_of)(std::string_view)) {
  File file{path, display_name(path), {}, {}};
  std::error_code error;
  if (path != "-" && std::filesystem::is_regular_file(path, error)) {
    LineReader lines(path);
    file.format = format_of(lines.next().value_or(std::string_view()));
    if (is_stream(file.format)) return file;
  }
  file.bytes = read_file(path);
  if (file.bytes.find_first_not_of(" \t\r\n") == std::string::npos)
    throw InputError({file.name, 0, 0, {}}, "is empty", expected_kinds());
  file.format = format_of(file.bytes);
  return file;
}

std::pair<File, File> open_both(const std::vector<std::string>& paths, std::string (*format_of)(std::string_view)) {
  if (paths.size() != 2)
    throw UsageError("expected two files, OLD and NEW, found " + std::to_string(paths.size()),
                     "see mazmun-diff --help");
  if (paths[0] == "-" && paths[1] == "-") throw UsageError("only one of both can be standard input");
  File before = open_file(paths[0], format_of);
  return {std::move(before), open_file(paths[1], format_of)};
}

LineReader lines_of(const File& file) {
  return file.bytes.empty() ? LineReader(file.path) : LineReader::of_bytes(file.name, file.bytes);
}

Kind kind_of(const File& before, const File& after, const std::string& coder) {
  Kind kind = common_kind(before, after);
  if (!coder.empty() && kind.formats.front() != "coded")
    throw UsageError("--coder goes with coded streams, these are " + kind.compared);
  return kind;
}

}  // namespace mazmun::diff
