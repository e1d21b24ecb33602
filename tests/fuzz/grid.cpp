// Coding sheets and tables of codings that people filled in: text, or the files of a workbook.
#include "format/grid_file.hpp"

#include "code/grid_import.hpp"
#include "code/resolutions.hpp"
#include "format/codebook_file.hpp"
#include "format/yaml_text.hpp"
#include "format/zip_writer.hpp"
#include "fuzz.hpp"
#include "model/code_names.hpp"

namespace mazmun::fuzz {
namespace {

const Codebook& book() {
  static const Codebook one = format::codebook_from(
      format::parse_yaml("mazmun: codebook/1\nthemes:\n- {id: trust, label: Trust}\n- {id: help}\n- {id: ترس}\n", "book"),
      "book");
  return one;
}

std::vector<Segment> segments() {
  std::vector<Segment> all;
  const char* const texts[] = {"I trust them all.", "They help me.", "ترس دارم و ترس"};
  std::size_t start = 0;
  for (const char* text : texts) {
    Segment segment;
    segment.document = "int01";
    segment.id = "int01:" + std::to_string(all.size() + 1);
    segment.text = text;
    segment.span = {start, start + 14};
    start += 20;
    all.push_back(std::move(segment));
  }
  return all;
}

std::string bytes_of(std::string_view input) {
  if (!input.starts_with("@@ ")) return std::string(input);
  const auto files = files_in(input);
  std::vector<std::pair<std::string, std::string_view>> parts;
  for (const auto& [name, content] : files) parts.emplace_back(name, content);
  return format::zip_bytes(parts);
}

}  // namespace

void run(std::string_view input) {
  const CodeNames names(book());
  Grid grid;
  if (!accepted([&] { grid = format::grid_of(bytes_of(input), "input", ""); })) return;
  for (const code::Judged judged : {code::Judged::rows, code::Judged::coded, code::Judged::all}) {
    accepted([&] {
      code::GridImport import(grid, names, "ana", judged);
      for (const Segment& segment : segments()) {
        for (const code::Judgement& judgement : import.judge(segment)) {
          for (const Coding& coding : judgement.codes) require(book().find(coding.code).has_value(), "an unknown code");
        }
      }
      import.findings();
    });
  }
  accepted([&] {
    code::Resolutions resolutions(grid, names, "consensus");
    for (Segment& segment : segments()) resolutions.resolve(segment, true, {"segments", 1, 0, {}});
    resolutions.findings();
  });
}

}  // namespace mazmun::fuzz
