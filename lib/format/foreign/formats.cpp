#include "format/foreign/formats.hpp"

#include <algorithm>
#include <filesystem>

#include "base/error.hpp"
#include "base/input.hpp"
#include "format/foreign/codebook_files.hpp"
#include "format/foreign/databases.hpp"
#include "format/foreign/names.hpp"
#include "format/foreign/project_folder.hpp"
#include "format/foreign/rock.hpp"
#include "format/foreign/span_files.hpp"
#include "format/raw/raw_files.hpp"
#include "format/raw/raw_text.hpp"
#include "text/utf8.hpp"

namespace mazmun::format::foreign {
namespace {

bool has_extension(const ForeignFormat& format, const std::string& extension) {
  return !extension.empty() &&
         (" " + std::string(format.extensions) + " ").find(" " + extension + " ") != std::string::npos;
}

const ForeignFormat* find_format(const std::string& name) {
  const auto& formats = foreign_formats();
  const auto found = std::find_if(formats.begin(), formats.end(), [&](const auto& each) { return each.name == name; });
  return found == formats.end() ? nullptr : &*found;
}

bool is_folder(const std::string& path) {
  std::error_code error;
  return path != "-" && std::filesystem::is_directory(path, error);
}

}  // namespace

const std::vector<ForeignFormat>& foreign_formats() {
  static const std::vector<ForeignFormat> formats{
      {"qdpx", "qdpx", "REFI-QDA project", is_qdpx, read_qdpx, write_qdpx},
      {"qde", "qde", "REFI-QDA project, unpacked", is_qde, read_qde, nullptr},
      {"qdc", "qdc", "REFI-QDA codebook", is_qdc, read_qdc, write_qdc},
      {"rock", "rock", "ROCK sources with codes in them", is_rock, read_rock, write_rock},
      {"taguette", "sqlite3", "Taguette database", is_taguette, read_taguette, nullptr},
      {"qualcoder", "qda", "QualCoder project", is_qualcoder, read_qualcoder, nullptr},
      {"qc", "", "qc project", is_qc, read_qc, nullptr},
      {"mazmun", "", "a folder of mazmun's own files", is_project_folder, read_project_folder, nullptr},
      {"segments", "", "table of coded segments, CSV or XLSX (MAXQDA)", is_coded_table, read_coded_table, nullptr},
      {"labelstudio", "", "Label Studio annotations, JSON", is_labelstudio, read_labelstudio, nullptr},
      {"webanno", "", "WebAnno TSV 3, a file or a folder", is_webanno, read_webanno, nullptr},
      {"csv", "csv tsv", "codebook as a table", is_codebook_csv, read_codebook_csv, write_codebook_csv},
      {"brat", "", "brat annotations, a folder", is_brat, read_brat, nullptr},
      {"doccano", "jsonl", "doccano annotations", is_doccano, read_doccano, write_doccano},
      {"qcoder", "", "qcoder texts", is_qcoder, read_qcoder, nullptr},
      {"atlas", "", "code report of ATLAS.ti, text", is_atlas_report, read_atlas_report, nullptr},
      {"xlsx", "xlsx", "codebook as a workbook", is_codebook_xlsx, read_codebook_xlsx, write_codebook_xlsx},
      {"md", "md markdown", "codebook in Markdown", is_codebook_markdown, read_codebook_markdown,
       write_codebook_markdown},
      {"yaml", "yaml yml", "codebook in YAML", is_codebook_yaml, read_codebook_yaml, write_codebook_yaml},
      {"json", "json", "codebook in JSON", is_codebook_yaml, read_codebook_yaml, write_codebook_json},
  };
  return formats;
}

std::vector<std::string> readable_formats() {
  std::vector<std::string> names;
  for (const ForeignFormat& format : foreign_formats()) {
    if (format.read != nullptr) names.emplace_back(format.name);
  }
  return names;
}

std::vector<std::string> writable_formats() {
  std::vector<std::string> names;
  for (const ForeignFormat& format : foreign_formats()) {
    if (format.write != nullptr || format.name == "mazmun") names.emplace_back(format.name);
  }
  return names;
}

const ForeignFormat& source_format(const std::string& name, const ForeignInput& input) {
  if (const ForeignFormat* format = find_format(name)) return *format;
  for (const ForeignFormat& format : foreign_formats()) {
    if (format.read != nullptr && format.recognises(input)) return format;
  }
  // A damaged file is what its name says, so that its reader tells what is wrong.
  const std::string extension = extension_of_path(input.name);
  for (const ForeignFormat& format : foreign_formats()) {
    if (format.read != nullptr && has_extension(format, extension)) return format;
  }
  std::string known;
  for (const std::string& each : readable_formats()) known += (known.empty() ? "" : ", ") + each;
  throw InputError({input.name, 0, 0, {}}, "is of no format that can be read", "name it with --from: " + known);
}

const ForeignFormat& target_format(const std::string& name, const std::string& output) {
  if (const ForeignFormat* format = find_format(name)) return *format;
  const std::string extension = extension_of_path(base_name(output));
  if (extension.empty() || is_folder(output)) return *find_format("mazmun");
  for (const ForeignFormat& format : foreign_formats()) {
    if (format.write != nullptr && has_extension(format, extension)) return format;
  }
  std::string known;
  for (const std::string& each : writable_formats()) known += (known.empty() ? "" : ", ") + each;
  throw UsageError("-o: no format that can be written has files called ." + extension, "name it with --to: " + known);
}

bool is_name(std::string_view path) {
  return !text::first_invalid_byte(path) &&
         std::none_of(path.begin(), path.end(), [](unsigned char c) { return c < 0x20; });
}

ForeignInput read_input(const std::vector<std::string>& paths) {
  if (paths.size() == 1 && !is_folder(paths.front()))
    return {display_name(paths.front()), read_file(paths.front(), Limit::file_bytes), {}};
  ForeignInput input;
  input.name = display_name(paths.front());
  for (const raw::RawFile& file : raw::list_raw_files(paths).files) {
    if (!is_name(file.inside))
      throw InputError({file.path, 0, 0, {}}, "the name of this file is not UTF-8, or has control characters",
                       "rename it");
    input.files.emplace_back(file.inside, read_file(file.path, Limit::file_bytes));
  }
  return input;
}

}  // namespace mazmun::format::foreign
