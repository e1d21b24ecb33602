// Files and folders of other programs: one file, or several behind lines "@@ NAME". What is read can be written.
#include <algorithm>
#include <exception>

#include "format/foreign/formats.hpp"
#include "format/zip_writer.hpp"
#include "fuzz.hpp"
#include "text/utf8.hpp"

namespace mazmun::fuzz {
namespace {

using format::foreign::ForeignFormat;
using format::foreign::ForeignInput;

// "@@ project.qde" first: a project packed as .qdpx.
ForeignInput input_of(std::string_view input) {
  if (!input.starts_with("@@ ")) return {"input", std::string(input), {}};
  auto files = files_in(input);
  std::erase_if(files, [](const auto& file) { return !format::foreign::is_name(file.first); });  // refused
  const auto is_project = [](const auto& file) { return file.first.ends_with(".qde"); };
  if (!std::any_of(files.begin(), files.end(), is_project)) return {"input", {}, std::move(files)};
  std::vector<std::pair<std::string, std::string_view>> parts;
  for (const auto& [name, content] : files) parts.emplace_back(name, content);
  return {"input.qdpx", format::zip_bytes(parts), {}};
}

void check(const Project& project) {
  for (const ProjectSource& source : project.sources) {
    require(!text::first_invalid_byte(source.document.text), "a text that isn't UTF-8");
    const std::size_t length = text::length(source.document.text);
    for (const ProjectSelection& selection : source.selections) {
      require(!selection.span || (selection.span->start <= selection.span->end && selection.span->end <= length),
              "a selection outside its text");
      for (const ProjectCoding& coding : selection.codings)
        require(coding.code < project.codebook.themes.size(), "a coding without a code");
    }
  }
}

void convert(const ForeignFormat& format, const ForeignInput& input, bool keep_going) {
  accepted([&] {
    const Project project = format.read(input, {{}, false, keep_going});
    check(project);
    for (const ForeignFormat& target : format::foreign::foreign_formats()) {
      if (target.write == nullptr) continue;
      const std::string bytes = target.write(project).bytes;
      if (target.name == "qdpx") format::foreign::read_qdpx({"written.qdpx", bytes, {}}, {{}, true, false});
    }
  });
}

}  // namespace

void run(std::string_view input) {
  ForeignInput read;
  try {
    read = input_of(input);
  } catch (const std::exception&) {
    return;  // names that no archive can have
  }
  const ForeignFormat* format = nullptr;
  accepted([&] { format = &format::foreign::source_format("", read); });
  if (format == nullptr || format->read == nullptr) return;
  convert(*format, read, false);
  convert(*format, read, true);
}

}  // namespace mazmun::fuzz
