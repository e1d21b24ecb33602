#include "figures.hpp"

#include "format/picture_file.hpp"
#include "options.hpp"

namespace mazmun {
namespace {

constexpr std::string_view figure_end = ".svg";

}  // namespace

std::vector<report::FigureFile> figures_of(const report::ReportInput& input, const std::vector<std::string>& formats,
                                           const report::ReportOptions& options, bool right_to_left,
                                           const cli::Context& context) {
  std::vector<std::string> drawn = formats;
  std::vector<std::string> pictures;
  for (const std::string_view format : format::picture_formats) {
    if (asks_for(formats, format)) pictures.emplace_back(format);
  }
  if (!pictures.empty() && !asks_for(formats, "svg")) drawn.emplace_back("svg");
  std::vector<report::FigureFile> files;
  for (auto& figure : report::figure_files(input, drawn, options, right_to_left)) {
    const bool is_svg = figure.first.ends_with(figure_end);
    const std::string stem = figure.first.substr(0, figure.first.size() - figure_end.size());
    for (const std::string& format : is_svg ? pictures : std::vector<std::string>()) {
      auto picture = format::picture_of(figure.second, stem + std::string(figure_end), format);
      context.warn(picture.warnings);
      files.emplace_back(stem + "." + format, std::move(picture.bytes));
    }
    if (!is_svg || asks_for(formats, "svg")) files.push_back(std::move(figure));
  }
  return files;
}

}  // namespace mazmun
